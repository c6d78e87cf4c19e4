"""Where the files beside the code lie: icons, translations, help pages."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The file or folder `resources/<parts>`: `resource("icons", "about.svg")`.

    A wheel and a frozen program carry the folder inside the package, the source tree beside it; inside comes first,
    since beside an installed package a folder of that name would be somebody else's.
    Raises FileNotFoundError for what is not there.
    """
    inside = _PACKAGE / "resources"
    path = (inside if inside.is_dir() else _PACKAGE.parent / "resources").joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"no resource {'/'.join(parts)!r}: looked for {path}")
    return path
