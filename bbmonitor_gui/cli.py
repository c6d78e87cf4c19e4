"""The command line; Qt is imported only when a window is to be opened."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence

from bbmonitor_gui import __version__, display, logs
from bbmonitor_gui.launch import SIMULATOR_SWITCH

LOG_LEVELS = ("debug", "info", "warning", "error")


def parser() -> argparse.ArgumentParser:
    """All that the command line takes."""
    parser = argparse.ArgumentParser(
        prog="bbmonitor-gui", description="A monitor for Autodesk Backburner render farms."
    )
    parser.add_argument(
        "manager", nargs="?", metavar="HOST[:PORT]", help="the Manager to connect to; the port is 3234 if not given"
    )
    parser.add_argument("--demo", action="store_true", help="start a simulated farm on this computer and show it")
    parser.add_argument("--platform", metavar="NAME", default="", help="Qt's platform plug-in, for example offscreen")
    parser.add_argument(
        "--screenshot", metavar="FILE", help="write a PNG of the window once it shows the farm, then exit"
    )
    parser.add_argument(
        "--log-level",
        choices=LOG_LEVELS,
        type=str.lower,
        default="warning",
        help="how much is logged (default: %(default)s)",
    )
    parser.add_argument("--version", action="version", version=f"BB Monitor {__version__}")
    return parser  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [SIMULATOR_SWITCH]:
        from bbmonitor_gui.simulator.__main__ import main as simulate

        return simulate(given[1:])
    the_parser = parser()
    options = the_parser.parse_args(given)
    if options.demo and options.manager is not None:
        the_parser.error("--demo brings its own Manager; give either a HOST or --demo")
    if options.screenshot is not None and not (options.demo or options.manager):
        the_parser.error("--screenshot needs a farm to show; give a HOST or --demo")
    logs.to_terminal(options.log_level)
    if options.platform:
        os.environ["QT_QPA_PLATFORM"] = options.platform
    problem = display.problem(sys.platform, os.environ)
    if problem:
        print(problem, file=sys.stderr)
        return 1
    gc.disable()  # nothing of what is loaded now is garbage; what comes to be, ui/collector.py takes away
    from bbmonitor_gui import app

    return app.run(options.manager, demo=options.demo, screenshot=options.screenshot)
