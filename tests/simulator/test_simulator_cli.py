"""python -m bbmonitor_gui.simulator, as a process of its own."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

COMMAND = (sys.executable, "-m", "bbmonitor_gui.simulator")
PATIENCE_S = 20


MODULE = "bbmonitor_gui.simulator.__main__"


@contextmanager
def simulator(*options: str, command: Sequence[str] = COMMAND) -> Iterator[tuple["subprocess.Popen[bytes]", int]]:
    """A running simulator and its port."""
    process = subprocess.Popen(
        [*command, "--port", "0", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            assert line.startswith(b"listening on 127.0.0.1:")
            yield process, int(line.rsplit(b":", 1)[1])
        finally:
            process.kill()


def read_to(connection: socket.socket, end: bytes) -> bytes:
    data = b""
    while not data.endswith(end):
        data += connection.recv(4096)
    return data


def test_it_ends_when_its_input_does() -> None:
    options = ("--jobs", "30", "--servers", "5", "--until-stdin-closes", "--fault", "get pluglist=status:450 No")
    options += ("--no-group-editing",)
    with simulator(*options) as (process, port):
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S) as connection:
            assert read_to(connection, b">") == b"250 backburner 1.0 Ready.\r\nbackburner(Controller)>"
            connection.sendall(b"get mgrinfo\r\n")
            document = read_to(connection, b")>")
            assert b"<Servers>5</Servers>\n    <Jobs>30</Jobs>" in document
            connection.sendall(b"get pluglist\r\n")
            assert read_to(connection, b")>").startswith(b"450 No\r\n")
            connection.sendall(b"new srvgroup Nights\r\n")
            assert read_to(connection, b")>").startswith(b"400 Unknown command\r\n")
        assert process.stdin
        process.stdin.close()
        assert process.wait(PATIENCE_S) == 0
        assert process.stderr
        assert process.stderr.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_ctrl_c_ends_it_quietly() -> None:
    # A shell that runs tests in the background has its children ignore Ctrl+C; this one shall not.
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    command = [sys.executable, "-c", f"{heeding}; import sys, {MODULE}; sys.exit({MODULE}.main(sys.argv[1:]))"]
    with simulator("--jobs", "1", "--servers", "1", command=command) as (process, _):
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_S) == 0
        assert process.stderr
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--jobs", "many"], "'many' is no number from 0 to 200000"),
        (["--jobs", "-1"], "'-1' is no number from 0 to 200000"),
        (["--port", "65536"], "'65536' is no number from 0 to 65535"),
        (["--speed", "nan"], "'nan' is no number from 0 to 10000"),
        (["--polarity", "sideways"], "invalid choice: 'sideways'"),
        (["--fault", "get joblist=rain"], "'get joblist=rain' is no fault"),
    ],
)
def test_bad_arguments(options: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    from bbmonitor_gui.simulator.__main__ import main

    with pytest.raises(SystemExit) as stopped:
        main(options)
    assert stopped.value.code == 2
    assert words in capsys.readouterr().err


def test_a_port_that_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    from bbmonitor_gui.simulator.__main__ import main

    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert main(["--port", str(taken.getsockname()[1]), "--jobs", "1", "--servers", "1"]) == 1
    assert "cannot listen on 127.0.0.1:" in capsys.readouterr().err
