"""What is done with the servers of jobs, in words: before it is sent, and as orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from .assignment import Step
from .order_words import OrderWords, Things, counted, named

translate = QCoreApplication.translate


def preview(steps: Sequence[Step]) -> str:
    """What will be sent: "Adds 3 servers to 2 jobs; removes 1 server from 1 job." """
    added = [step for step in steps if step.assign]
    removed = [step for step in steps if not step.assign]
    if not steps:
        return translate("assignment", "Nothing is changed.")
    if not removed:
        return translate("assignment", "Adds {0} to {1}.").format(*_extent(added))
    if not added:
        return translate("assignment", "Removes {0} from {1}.").format(*_extent(removed))
    both = translate("assignment", "Adds {0} to {1}; removes {2} from {3}.")
    return both.format(*_extent(added), *_extent(removed))


def assignment_words(steps: Sequence[Step], names: Mapping[str, str]) -> OrderWords:
    """Of an order with these steps, at least one; `names` are the servers', by their handles in capitals."""
    servers = {step.server for step in steps}
    server = _server_name(names, steps[0].server) if len(servers) == 1 else ""
    kinds = {step.assign for step in steps}
    if len(kinds) > 1:
        return OrderWords(
            translate("orders", "Changing the servers of jobs"),
            translate("orders", "changed"),
            translate("orders", "change the servers of jobs ({0})"),
            Things.ASSIGNMENTS,
        )
    if kinds == {True}:
        doing = translate("orders", "Assigning servers")
        if server:
            name = translate("orders", "assign {0} to {1}")
            return OrderWords(doing, translate("orders", "given {0}").format(server), _for_whom(name, server))
        name = translate("orders", "assign servers ({0})")
        return OrderWords(doing, translate("orders", "made"), name, Things.ASSIGNMENTS)
    doing = translate("orders", "Removing servers from jobs")
    if server:
        name = translate("orders", "remove {0} from {1}")
        return OrderWords(doing, translate("orders", "relieved of {0}").format(server), _for_whom(name, server))
    name = translate("orders", "remove servers ({0})")
    return OrderWords(doing, translate("orders", "removed"), name, Things.ASSIGNMENTS)


def reset_words(servers: Sequence[str], names: Mapping[str, str]) -> OrderWords:
    """Of an order that resets these, each on one job; at least one. `names` as above."""
    done = translate("orders", "reset")
    if len(servers) == 1:
        done = translate("orders", "{0} reset").format(_server_name(names, servers[0]))
    return OrderWords(
        translate("orders", "Resetting servers"), done, translate("orders", "reset servers ({0})"), Things.SERVERS
    )


def _extent(steps: Sequence[Step]) -> tuple[str, str]:
    """How many servers, and how many jobs."""
    servers, jobs = {step.server for step in steps}, {step.job for step in steps}
    return counted(Things.SERVERS, len(servers)), counted(Things.JOBS, len(jobs))


def _server_name(names: Mapping[str, str], handle: str) -> str:
    return named(names.get(handle.upper(), handle), 40)


def _for_whom(name: str, server: str) -> str:
    """With the server, and still with a place for whom it concerns; a name may hold braces."""
    return name.format(server.replace("{", "{{").replace("}", "}}"), "{0}")
