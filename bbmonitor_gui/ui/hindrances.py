"""What hinders an action: the reason in words, or "" where nothing does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import JobState, ServerState
from bbmonitor_gui.connection.messages import Phase

translate = QCoreApplication.translate
_RUNNABLE = (JobState.NOT_STARTED, JobState.ACTIVE, JobState.WAITING)


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides which actions can succeed. `job_states` and `server_states` are those of the selected rows.
    `read_only`: the user chose to change nothing. `works`: a selected server works on a job. `manager_known`: the Manager
    told of itself. `highest` and `lowest`: a selected job cannot be made more, or less, urgent. `archived` counts the
    selected rows of the archive. `group`: a server group is chosen in the tree. `no_groups`: why groups cannot be changed, "" where
    nobody has refused; `no_undo` and `no_redo` likewise."""

    phase: Phase = Phase.CLOSED
    is_controller: bool = False
    read_only: bool = False
    job_states: tuple[int, ...] = ()
    server_states: tuple[int, ...] = ()
    works: bool = False
    manager_known: bool = False
    highest: bool = False
    lowest: bool = False
    archived: int = 0
    group: bool = False
    no_groups: str = ""
    no_undo: str = ""
    no_redo: str = ""


Hindrance = Callable[[Situation], str]


def never(_: Situation) -> str:
    return ""


def closed(situation: Situation) -> str:
    return translate("actions", "There is no connection.") if situation.phase is Phase.CLOSED else ""


def _not_connected(situation: Situation) -> str:
    return "" if situation.phase is Phase.CONNECTED else translate("actions", "There is no connection.")


def has_control(situation: Situation) -> str:
    if situation.is_controller:
        return translate("actions", "This monitor has queue control.")
    return _no_changes(situation)


def _no_changes(situation: Situation) -> str:
    if situation.read_only:
        return translate("actions", "BB Monitor is set to change nothing; the preferences say so.")
    return _not_connected(situation)


def cannot_activate(situation: Situation) -> str:
    return _no_changes(situation) or _wrong_state(
        situation,
        lambda state: state == JobState.SUSPENDED,
        translate("actions", "Only suspended jobs can be activated."),
    )


def cannot_suspend(situation: Situation) -> str:
    return _no_changes(situation) or _wrong_state(
        situation,
        lambda state: state in _RUNNABLE,
        translate("actions", "Only jobs that are active, waiting or not started can be suspended."),
    )


def _wrong_state(situation: Situation, fits: Callable[[int], bool], reason: str) -> str:
    if not situation.job_states:
        return _no_job(situation)
    # A state nobody has seen hinders nothing: the Manager will say what it thinks.
    return "" if all(fits(state) or not JobState(state).is_known for state in situation.job_states) else reason


def not_one_job(situation: Situation) -> str:
    if len(situation.job_states) == 1:
        return _not_connected(situation)
    return translate("actions", "Select one job.")


def no_current_job(situation: Situation) -> str:
    if len(situation.server_states) != 1:
        return translate("actions", "Select one server.")
    return "" if situation.works else translate("actions", "The server works on no job.")


def unknown_manager(situation: Situation) -> str:
    return "" if situation.manager_known else translate("actions", "The Manager has told nothing of itself yet.")


def no_control(situation: Situation) -> str:
    if situation.is_controller:
        return _no_changes(situation)
    return translate("actions", "This monitor has no queue control.")


def cannot_change_jobs(situation: Situation) -> str:
    return _no_changes(situation) or _no_job(situation)


def cannot_raise(situation: Situation) -> str:
    most = translate("actions", "A selected job has the highest priority, or its priority is not known yet.")
    return cannot_change_jobs(situation) or (most if situation.highest else "")


def cannot_lower(situation: Situation) -> str:
    least = translate("actions", "A selected job has the lowest priority, or its priority is not known yet.")
    return cannot_change_jobs(situation) or (least if situation.lowest else "")


def cannot_clone(_: Situation) -> str:
    return translate(
        "actions", "No command to clone a job is known. Submit it once more from the application it is from."
    )


def no_job(situation: Situation) -> str:
    """To show one or several."""
    return _not_connected(situation) or _no_job(situation)


def cannot_change_archive(situation: Situation) -> str:
    nothing = "" if situation.archived else translate("actions", "Select jobs in the archive.")
    return _no_changes(situation) or nothing


def no_server(situation: Situation) -> str:
    """To show one or several."""
    return _not_connected(situation) or _none_selected(situation)


def cannot_change_servers(situation: Situation) -> str:
    return _no_changes(situation) or _none_selected(situation)


def not_several_servers(situation: Situation) -> str:
    if len(situation.server_states) < 2:
        return translate("actions", "Select two servers or more.")
    return _not_connected(situation)


def cannot_delete_servers(situation: Situation) -> str:
    hindrance = cannot_change_servers(situation)
    if hindrance or any(state == ServerState.ABSENT for state in situation.server_states):
        return hindrance
    return translate("actions", "Only servers that are absent can be deleted.")


def cannot_undo(situation: Situation) -> str:
    return situation.no_undo or _no_changes(situation)


def cannot_redo(situation: Situation) -> str:
    return situation.no_redo or _no_changes(situation)


def cannot_create_group(situation: Situation) -> str:
    return _no_changes(situation) or situation.no_groups


def cannot_change_group(situation: Situation) -> str:
    if not situation.group:
        return translate("actions", "Choose a group in the tree beside the servers.")
    return cannot_create_group(situation)


def _no_job(situation: Situation) -> str:
    return "" if situation.job_states else translate("actions", "No job is selected.")


def _none_selected(situation: Situation) -> str:
    return "" if situation.server_states else translate("actions", "No server is selected.")
