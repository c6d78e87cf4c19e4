"""A virtual screen with a window manager, for looking at the program as a user would."""

from __future__ import annotations

import os
import select
import subprocess
import time
from pathlib import Path
from types import TracebackType

SIZE = "1600x1000"
_START_S = 10.0


class Screen:
    """Xvfb with openbox, as a context; `environ` gives what a program needs to appear on it."""

    def __init__(self) -> None:
        self.display = ""
        self._processes: list[subprocess.Popen[bytes]] = []

    def environ(self, home: Path) -> dict[str, str]:
        """The environment of a user with this home folder, which is made if need be, on this screen."""
        home.mkdir(parents=True, exist_ok=True)
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
        return {**kept, "HOME": str(home), "DISPLAY": self.display, "XDG_RUNTIME_DIR": str(home)}

    def __enter__(self) -> Screen:
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp", "-noreset"]
        self._start(command, dict(os.environ), pass_fd=write)
        os.close(write)
        told = b""
        while not told.endswith(b"\n"):  # Xvfb writes the end of the line by itself
            told += read_some(read, _START_S, "Xvfb")
        self.display = f":{told.decode('ascii').strip()}"
        os.close(read)
        self._start(["openbox", "--sm-disable"], {**os.environ, "DISPLAY": self.display})
        self._await_window_manager()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait(10)

    def _await_window_manager(self) -> None:
        command = ["xprop", "-display", self.display, "-root", "_NET_SUPPORTING_WM_CHECK"]
        end = time.monotonic() + _START_S
        while b"0x" not in subprocess.run(command, capture_output=True, check=True).stdout:
            if time.monotonic() > end:
                raise RuntimeError(f"openbox did not start within {_START_S:g} s")
            time.sleep(0.05)

    def _start(self, command: list[str], environ: dict[str, str], pass_fd: int | None = None) -> None:
        quiet = subprocess.DEVNULL
        fds = () if pass_fd is None else (pass_fd,)
        self._processes.append(subprocess.Popen(command, env=environ, stdout=quiet, stderr=quiet, pass_fds=fds))


def read_some(file: int, patience_s: float, what: str) -> bytes:
    """Wait until the file has something to read, and read it; RuntimeError when it takes too long or has ended."""
    if not select.select([file], [], [], patience_s)[0]:
        raise RuntimeError(f"nothing came from {what} within {patience_s:g} s")
    data = os.read(file, 4096)
    if not data:
        raise RuntimeError(f"{what} ended")
    return data
