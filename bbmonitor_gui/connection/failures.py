"""What went wrong, in words for people: what happened, to what, what to do. The only place with error wording."""

from __future__ import annotations

import traceback
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import (
    CommandRefused,
    ConnectionFailed,
    Failure,
    ProtocolError,
    WrongGreeting,
)

from .profile import ManagerProfile
from .requests import NotObeyed, Request, SendSchedule

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Trouble:
    """One failure for people: a title of one sentence, a hint what to do, and the technical detail to copy."""

    title: str
    hint: str
    detail: str


def describe(error: BaseException, profile: ManagerProfile, doing: Request | None = None) -> Trouble:
    """An error for people; `doing` is the request that met it, None for connecting and refreshing."""
    title, hint = _words(error, doing)
    if isinstance(error, (ConnectionFailed, ProtocolError)) and doing is not None and doing.changes:
        hint = translate(
            "failures", "Whether it was done before is not known. What is shown after the next refresh is true."
        )
    where = {"host": profile.host, "port": profile.port, "timeout": f"{profile.timeout_s:g}"}
    return Trouble(title.format(**where), hint.format(**where), _detail(error))


def not_sent(profile: ManagerProfile) -> Trouble:
    """A request that stayed behind because the connection was lost before its turn."""
    return Trouble(
        translate("failures", "Not sent: the connection to {host} ended before.").format(host=profile.host),
        translate("failures", "Nothing was changed. Try again when the connection is back."),
        "",
    )


def no_connection() -> Trouble:
    """A request without any Manager to send it to."""
    return Trouble(
        translate("failures", "There is no connection."), translate("failures", "Connect, then try again."), ""
    )


def out_of_date(table: str, why: str) -> Trouble:
    """A list that was read before cannot be read now; `table` is its title."""
    return Trouble(
        translate("failures", "{0}: the list cannot be read now.").format(table),
        translate("failures", "What is shown of it may be out of date. It is asked for again by itself."),
        why,
    )


def not_written(name: str, error: BaseException) -> Trouble:
    """A file or a print that did not come about; `name` is the file's or the printer's."""
    if isinstance(error, OSError):
        return Trouble(
            translate("failures", "{0} could not be written.").format(name),
            translate(
                "failures",
                "Is it open in another program, is there room, and may you write there? What was in it before is unchanged.",
            ),
            str(error),
        )
    return Trouble(
        translate("failures", "{0} could not be written, because something went wrong inside BB Monitor.").format(name),
        translate("failures", "The program goes on. Please report the details."),
        "".join(traceback.format_exception(error)),
    )


def demo_failed(detail: str) -> Trouble:
    """The simulated farm is not there."""
    return Trouble(
        translate("failures", "The demo farm did not start, or ended by itself."),
        translate("failures", "Try again. The details say what it said last."),
        detail,
    )


def _words(error: BaseException, doing: Request | None) -> tuple[str, str]:
    if isinstance(error, ConnectionFailed):
        return _connection_words()[error.failure]
    if isinstance(error, WrongGreeting):
        return (
            translate("failures", "What answers at {host}, port {port}, is not a Backburner Manager."),
            translate("failures", "Check the port: another service listens there. A Manager usually listens on 3234."),
        )
    if isinstance(error, ProtocolError):
        return (
            translate("failures", "The Manager at {host} said something that BB Monitor cannot read."),
            translate("failures", "Nothing was changed by it. The details say what came; please report them."),
        )
    if isinstance(error, CommandRefused):
        return _refusal_words(error, doing)
    if isinstance(error, NotObeyed):
        return (
            translate("failures", "The Manager accepted the change, yet it shows something else."),
            _not_obeyed_hint(doing),
        )
    if isinstance(error, ValueError):
        return (
            translate("failures", "This was not sent, because it cannot be right."),
            translate("failures", "The details say what is wrong with it."),
        )
    return (
        translate("failures", "Something went wrong inside BB Monitor."),
        translate("failures", "The program goes on. Please report the details."),
    )


def _connection_words() -> dict[Failure, tuple[str, str]]:
    check = translate("failures", "Check the name, or write the Manager's IP address.")
    return {
        Failure.UNKNOWN_HOST: (translate("failures", "No computer named {host} is known on this network."), check),
        Failure.NOT_LISTENING: (
            translate("failures", "{host} is there, but nothing listens on port {port}."),
            translate("failures", "Is the Backburner Manager running there? It usually listens on port 3234."),
        ),
        Failure.UNREACHABLE: (
            translate("failures", "{host} cannot be reached."),
            translate("failures", "Check the network, and whether a firewall stands between."),
        ),
        Failure.TIMED_OUT: (
            translate("failures", "{host}, port {port}, did not answer within {timeout} seconds."),
            translate(
                "failures",
                "The Manager may be busy or hang, a firewall may swallow the connection, or another service listens there.",
            ),
        ),
        Failure.LOST: (
            translate("failures", "The connection to {host} broke."),
            translate("failures", "The Manager may have been stopped or restarted. BB Monitor tries again by itself."),
        ),
        Failure.NOT_OPEN: (
            translate("failures", "There is no connection to {host}."),
            translate("failures", "Wait for the connection, then try again."),
        ),
        Failure.ABORTED: (translate("failures", "The connection to {host} was closed."), ""),
    }


def _refusal_words(error: CommandRefused, doing: Request | None) -> tuple[str, str]:
    if error.code in (404, 450):
        return (
            translate("failures", "The Manager does not know it (any more)."),
            translate("failures", "It may have been deleted or archived meanwhile. The list is read again by itself."),
        )
    if isinstance(doing, SendSchedule):
        return (
            translate("failures", "The Manager refused the new week."),
            translate(
                "failures",
                "Nobody has seen a Manager accept this command. Set the week in the vendor's Monitor with these masks.",
            ),
        )
    return (
        translate("failures", "The Manager refused."),
        translate(
            "failures",
            "If another monitor has queue control, request it with Manager > Request queue control and try again.",
        ),
    )


def _not_obeyed_hint(doing: Request | None) -> str:
    if isinstance(doing, SendSchedule):
        return translate(
            "failures", "Compare the week that is shown now; set it in the vendor's Monitor if it matters."
        )
    return translate(
        "failures", "It may follow in a moment. If it never does, this Manager may read the command in another way."
    )


def _detail(error: BaseException) -> str:
    if isinstance(error, (ConnectionFailed, ProtocolError, CommandRefused, NotObeyed, ValueError)):
        return f"{type(error).__name__}: {error}"
    return "".join(traceback.format_exception(error))
