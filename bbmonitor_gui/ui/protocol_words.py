"""The catalogue of commands in the user's language. In `backburner` it is English, and without Qt."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bbmonitor_gui.backburner.commands import Command, Evidence

# Every sentence of the catalogue once more, so that whoever collects texts to be translated finds it.
MARKED = (
    QT_TRANSLATE_NOOP("protocol", "described by the API document"),
    QT_TRANSLATE_NOOP("protocol", "seen on the wire against a real Manager"),
    QT_TRANSLATE_NOOP("protocol", "named in the vendor's public headers and manual"),
    QT_TRANSLATE_NOOP("protocol", "inferred by analogy; nobody has seen it"),
    QT_TRANSLATE_NOOP("protocol", "the Manager: version, counts, computer, network"),
    QT_TRANSLATE_NOOP("protocol", "monitors and submitting programs that are connected"),
    QT_TRANSLATE_NOOP("protocol", "kinds of work that the farm can do"),
    QT_TRANSLATE_NOOP("protocol", "each server's handle, state and name"),
    QT_TRANSLATE_NOOP("protocol", "all about one server, its week included"),
    QT_TRANSLATE_NOOP("protocol", "server groups"),
    QT_TRANSLATE_NOOP("protocol", "form unknown"),
    QT_TRANSLATE_NOOP("protocol", "each job's handle and state"),
    QT_TRANSLATE_NOOP("protocol", "each job's handle, state, name and plug-in"),
    QT_TRANSLATE_NOOP("protocol", "all about one job"),
    QT_TRANSLATE_NOOP("protocol", "all about one job, in a longer document: the one that edits start from"),
    QT_TRANSLATE_NOOP("protocol", "one job's state as a number"),
    QT_TRANSLATE_NOOP("protocol", "the errors of one job, with the servers' names"),
    QT_TRANSLATE_NOOP("protocol", "the archive"),
    QT_TRANSLATE_NOOP("protocol", "names and states of a job's tasks"),
    QT_TRANSLATE_NOOP("protocol", "only the name is known"),
    QT_TRANSLATE_NOOP("protocol", "more about a job's tasks"),
    QT_TRANSLATE_NOOP("protocol", "who has queue control"),
    QT_TRANSLATE_NOOP("protocol", "suspend or activate a job"),
    QT_TRANSLATE_NOOP(
        "protocol", "two readings: a flag (1 suspends, 0 activates; W) or the number of the state (S, presumably)"
    ),
    QT_TRANSLATE_NOOP("protocol", "a job's priority: 0 the most urgent, 50 the default"),
    QT_TRANSLATE_NOOP("protocol", "the order of its arguments is inferred"),
    QT_TRANSLATE_NOOP("protocol", "delete a job"),
    QT_TRANSLATE_NOOP("protocol", "start a job again from its first task"),
    QT_TRANSLATE_NOOP("protocol", "listed by one client"),
    QT_TRANSLATE_NOOP("protocol", "take a server off a job"),
    QT_TRANSLATE_NOOP("protocol", "put a server on a job"),
    QT_TRANSLATE_NOOP("protocol", "archive a job, or bring it back"),
    QT_TRANSLATE_NOOP("protocol", "delete a job from the archive"),
    QT_TRANSLATE_NOOP("protocol", "form of del job"),
    QT_TRANSLATE_NOOP("protocol", "ask for queue control, or give it back"),
    QT_TRANSLATE_NOOP("protocol", "only Yes was seen"),
    QT_TRANSLATE_NOOP("protocol", "answer a request for queue control"),
    QT_TRANSLATE_NOOP("protocol", "only No was seen"),
    QT_TRANSLATE_NOOP("protocol", "lock queue control during a series of changes (Yes … No)"),
    QT_TRANSLATE_NOOP("protocol", "seen; what it means is known from the vendor's headers only"),
    QT_TRANSLATE_NOOP("protocol", "introduce ourselves"),
    QT_TRANSLATE_NOOP("protocol", "seen in login sessions"),
    QT_TRANSLATE_NOOP("protocol", "send back an edited job"),
    QT_TRANSLATE_NOOP("protocol", "form of set clientinfo"),
    QT_TRANSLATE_NOOP("protocol", "send back an edited server, its week included"),
    QT_TRANSLATE_NOOP("protocol", "forget an absent server"),
    QT_TRANSLATE_NOOP("protocol", "make a server group without servers"),
    QT_TRANSLATE_NOOP("protocol", "form of new jobserver"),
    QT_TRANSLATE_NOOP("protocol", "delete a server group; its servers stay"),
    QT_TRANSLATE_NOOP("protocol", "send back an edited server group"),
    QT_TRANSLATE_NOOP("protocol", "form of set clientinfo; only a name without blanks can stand before the length"),
)


def meaning(command: Command) -> str:
    """What it does, with a note on how it is known if there is one."""
    does, note = (QCoreApplication.translate("protocol", text) for text in (command.does, command.note))
    return f"{does} ({note})" if note else does


def evidence_mark(mark: Evidence) -> str:
    """ "W: seen on the wire against a real Manager"."""
    explained = QCoreApplication.translate("protocol", mark.value)
    return f"{mark.name}: {explained}"
