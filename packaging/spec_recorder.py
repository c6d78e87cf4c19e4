"""The spec evaluated for another system, with recorders in place of what PyInstaller does."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any
from unittest import mock

_SPEC = Path(__file__).with_name("bbmonitor.spec")
Call = tuple[tuple[Any, ...], dict[str, Any]]


class _Analysis:
    """What PyInstaller found: the one file that everything else hangs on, and nothing more."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self.scripts: list[tuple[str, str, str]] = []
        source = str(_SPEC.parents[1] / "bbmonitor_gui" / "__init__.py")
        self.pure: list[tuple[str, str, str]] = [("bbmonitor_gui", source, "PYMODULE")]
        self.binaries: list[tuple[str, str, str]] = []
        self.datas: list[tuple[str, str, str]] = []


def evaluate(platform: str, work: Path) -> dict[str, list[Call]]:
    """Run the spec as on this platform ("win32", "darwin", "linux"); return its calls of PyInstaller's classes by name."""
    calls: dict[str, list[Call]] = {}

    def recorder(name: str, make: Any) -> Any:
        def record(*arguments: Any, **options: Any) -> Any:
            calls.setdefault(name, []).append((arguments, options))
            return make(*arguments, **options)

        return record

    names = {name: recorder(name, mock.Mock()) for name in ("PYZ", "EXE", "COLLECT", "BUNDLE")}
    names["Analysis"] = recorder("Analysis", _Analysis)
    given = {"SPECPATH": str(_SPEC.parent), "workpath": str(work), "__file__": str(_SPEC)}
    code = compile(_SPEC.read_text("utf-8"), str(_SPEC), "exec")
    with mock.patch.object(sys, "platform", platform), mock.patch.object(sys, "path", list(sys.path)):
        exec(code, {**names, **given})
    return calls
