"""python -m bbmonitor_gui.simulator: a Backburner Manager with a farm that lives, for trying things out."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import datetime

from bbmonitor_gui.backburner.schedule import SchedulePolarity
from bbmonitor_gui.backburner.states import StateReading

from .farm import Farm
from .faults import COMMAND_FAULTS, CONNECT_FAULTS, Fault
from .server import SimulatedManager
from .timeline import RunningClock


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    farm = Farm(
        options.jobs, options.servers, options.seed, RunningClock(datetime.now().replace(microsecond=0), options.speed)
    )
    manager = SimulatedManager(
        farm,
        options.port,
        host=options.host,
        faults=options.fault,
        state_reading=options.state_reading,
        polarity=options.polarity,
        require_control=not options.no_control_needed,
        groups_editable=not options.no_group_editing,
        packet_gap_s=options.packet_gap / 1000,
    )
    try:
        manager.start()
    except OSError as error:
        print(f"cannot listen on {options.host}:{options.port}: {error}", file=sys.stderr)
        return 1
    try:
        print(f"listening on {options.host}:{manager.port}", flush=True)
        if options.until_stdin_closes:
            while sys.stdin.buffer.read(4096):
                pass
        else:
            while True:
                time.sleep(3600)
    except KeyboardInterrupt:
        pass
    finally:
        manager.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    faults = [f"  WORDS={kind}: {does}" for kind, does in COMMAND_FAULTS.items()]
    faults += [f"  connect={kind}: {does}" for kind, does in CONNECT_FAULTS.items()]
    parser = argparse.ArgumentParser(
        prog="python -m bbmonitor_gui.simulator",
        description=__doc__,
        epilog="faults, WORDS=KIND[:VALUE][*TIMES] with the first words of a command or * for any:\n"
        + "\n".join(faults),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="the address to listen on; default %(default)s")
    add("--port", type=_within(int, 0, 65535), default=3234, help="0: any that is free; default %(default)s")
    add("--jobs", type=_within(int, 0, 200_000), default=500, help="default %(default)s")
    add("--servers", type=_within(int, 0, 10_000), default=40, help="default %(default)s")
    add("--seed", type=int, default=1, help="another number, another farm; default %(default)s")
    add("--speed", type=_within(float, 0.0, 10_000.0), default=1.0, help="of the farm's time; default %(default)s")
    add("--state-reading", choices=[reading.value for reading in StateReading], default=StateReading.FLAG.value)
    add("--polarity", choices=[polarity.value for polarity in SchedulePolarity], default=SchedulePolarity.ALLOWED.value)
    add("--no-control-needed", action="store_true", help="obey changes of clients without queue control")
    add("--no-group-editing", action="store_true", help="do not know the commands that change server groups")
    add("--packet-gap", type=_within(float, 0.0, 1000.0), default=1.0, help="ms between packets; default %(default)s")
    add("--fault", type=_fault, action="append", default=[], metavar="FAULT", help="see below; may be given again")
    add("--until-stdin-closes", action="store_true", help="end when the standard input does")
    return parser


def _within(kind: Callable[[str], float], least: float, most: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            value = float("nan")
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is no number from {least:g} to {most:g}")
        return value

    return read


def _fault(text: str) -> str:
    try:
        Fault.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text


if __name__ == "__main__":
    sys.exit(main())
