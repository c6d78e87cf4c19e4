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

from .changed_words import changed_words, gone_words
from .profile import ManagerProfile
from .request_base import ChangedMeanwhile, Gone, NotObeyed, NotPutBack, Request, RequestFailed
from .server_requests import SendSchedule
from .undo_requests import Guarded, bare

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
    where = {"host": profile.host, "port": profile.port, "timeout": f"{profile.timeout_s:g}"}
    trouble = Trouble(title.format(**where), hint.format(**where), _detail(error))
    if isinstance(error, (ConnectionFailed, ProtocolError)) and doing is not None and doing.changes:
        return not_known(trouble)
    return trouble


def being_checked(error: BaseException, profile: ManagerProfile, doing: Request) -> Trouble:
    """A change that was under way when the connection broke, and is looked up when it is back."""
    trouble = describe(error, profile, doing)
    hint = translate("failures", "Whether it was done is looked up as soon as the connection is back.")
    return Trouble(trouble.title, hint, trouble.detail)


def not_done(broken: Trouble) -> Trouble:
    """It was under way when the connection broke, and a look showed that it was not done."""
    return Trouble(
        translate("failures", "It was not done: the connection broke before."),
        translate("failures", "The Manager was asked again when the connection was back. Try again."),
        broken.detail,
    )


def not_known(broken: Trouble) -> Trouble:
    """It was under way when the connection broke, and nobody can know what became of it."""
    return Trouble(
        broken.title,
        translate("failures", "Whether it was done before is not known. What is shown after the next refresh is true."),
        broken.detail,
    )


def cancelled() -> Trouble:
    """A request whose turn had not come when the user cancelled."""
    return Trouble(
        translate("failures", "Not sent: it was cancelled before."), translate("failures", "Nothing was changed."), ""
    )


def read_only() -> Trouble:
    """A change while the user wants none to be sent."""
    return Trouble(
        translate("failures", "Not sent: this connection is read only."),
        translate("failures", "The preferences say that queue control is never asked for, and nothing is changed."),
        "",
    )


def no_control(computer: str, detail: str) -> Trouble:
    """A change that the Manager refused, for want of queue control that was asked for in vain; `computer` has it."""
    title = (
        translate("failures", "{0} has queue control and did not give it.").format(_quoted(computer))
        if computer
        else translate("failures", "Queue control was asked for in vain.")
    )
    return Trouble(
        title,
        translate("failures", "Nothing was changed by it. Talk to whoever has queue control, then try again."),
        detail,
    )


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


def not_read(name: str, error: BaseException) -> Trouble:
    """A file of this name that the disk does not give."""
    return Trouble(
        translate("failures", "{0} could not be read.").format(name),
        translate("failures", "May you read it? Nothing in it was changed."),
        str(error),
    )


def crashed_before(detail: str) -> Trouble:
    """An earlier run of the program ended with a crash; `detail` is what it left."""
    return Trouble(
        translate("failures", "BB Monitor crashed when it was used last."),
        translate("failures", "Nothing was lost at the Manager. Please copy the details and report them."),
        detail,
    )


def polarity_doubted(servers: int) -> Trouble:
    """So many servers work in hours in which, as their weeks are read, they may not."""
    return Trouble(
        translate("failures", "{0} servers were seen working in hours that their week forbids.").format(servers),
        translate("failures", "This Manager may mean the opposite: look at the evidence and decide."),
        "",
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
        return _refusal_words(error, doing and bare(doing))
    if isinstance(error, Gone):
        return gone_words()
    if isinstance(error, ChangedMeanwhile) and isinstance(doing, Guarded):
        return changed_words(error.fields)
    if isinstance(error, ChangedMeanwhile):
        return (
            translate("failures", "Somebody else changed it meanwhile."),
            translate("failures", "Nothing was sent. Compare what it was with what it is now, then choose."),
        )
    if isinstance(error, NotPutBack):
        return (
            translate("failures", "The server was taken off the job, but could not be put back on it."),
            translate("failures", "It does not work on the job now. Assign it to the job again."),
        )
    if isinstance(error, NotObeyed):
        return (
            translate("failures", "The Manager accepted the change, yet it shows something else."),
            _not_obeyed_hint(doing and bare(doing)),
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
                "Nobody has seen a Manager accept this command. In the vendor's Monitor the week can be set by hand.",
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
    if isinstance(error, (ConnectionFailed, ProtocolError, CommandRefused, RequestFailed, ValueError)):
        return f"{type(error).__name__}: {error}"
    return "".join(traceback.format_exception(error))


def _quoted(name: str) -> str:
    return name if len(name) <= 40 else f"{name[:40]}…"
