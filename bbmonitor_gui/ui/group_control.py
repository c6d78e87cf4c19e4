"""Server groups made, given servers, and deleted: with commands that nobody has seen, so only where the user wants to try."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble, no_connection, not_sent
from bbmonitor_gui.connection.messages import OrderProgress, Outcome, OutcomeState
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import (
    CreateServerGroup,
    DeleteServerGroup,
    EditServerGroup,
    ReadServerGroups,
    Request,
)

from . import plain
from .outcomes import Summary, trouble_summary
from .panels.server_tree import ServerTree
from .parents import parent_widget
from .server_groups import KnownGroup, known_groups, name_trouble

if TYPE_CHECKING:
    from .dialogs.question import QuestionDialog
    from .dialogs.server_group import ServerGroupDialog


@dataclass(frozen=True)
class _Wish:
    """What is to be done with the group of this name at this Manager, one request after the other, each only when the one
    before was done; `well` says so of the last. `dialog` waits to be told."""

    profile: ManagerProfile
    group: str
    requests: tuple[Request, ...]
    well: str
    dialog: ServerGroupDialog | None = None


class GroupControl(QObject):
    """Shows dialogs, asks before the first command to a Manager, sends, tells what came of it. What a Manager agreed to or
    refused is remembered by its address while the program runs."""

    done = Signal(object)  # Summary
    hindrance_changed = Signal()

    def __init__(self, connection: ManagerConnection, tree: ServerTree, window: QWidget) -> None:
        super().__init__(window)
        self._connection = connection
        self._tree = tree
        self._dialog: ServerGroupDialog | None = None
        self._tried: set[str] = set()  # addresses of Managers that the user wants to try it with
        self._refused: set[str] = set()  # of those that do not know the commands
        tree.servers_dropped.connect(self.add)

    def hindrance(self) -> str:
        """Why groups cannot be changed at this Manager, "" when nobody has refused."""
        profile = self._connection.profile
        if profile is None or profile.address not in self._refused:
            return ""
        return self.tr("This Manager does not know the commands for server groups. Use the vendor's Monitor.")

    def new(self, servers: Iterable[str] = ()) -> None:
        """Ask for a name and servers; these handles are chosen at first."""
        profile = self._connection.profile
        if profile is not None and self._may(CreateServerGroup, ""):
            self._open(profile, None, servers)

    def edit(self, group: KnownGroup) -> None:
        """Ask which servers belong to it."""
        self._read(EditServerGroup, group.name, self._open_known)

    def delete(self, group: KnownGroup) -> None:
        """Ask, naming the group and its servers; then delete it."""
        self._read(DeleteServerGroup, group.name, self._ask_to_delete)

    @Slot(object, object)
    def add(self, group: KnownGroup, handles: tuple[str, ...]) -> None:
        """These servers too."""
        self._read(EditServerGroup, group.name, partial(self._add, handles=handles))

    # ---- read anew, for what is on the screen may be old

    def _read(self, kind: type[Request], name: str, then: Callable[[ManagerProfile, KnownGroup], None]) -> None:
        profile = self._connection.profile
        reason = name_trouble(name) if kind is EditServerGroup else ""
        if profile is not None and self._may(kind, name, reason):
            self._connection.submit([ReadServerGroups()], partial(self._take, profile, kind, name, then))

    def _take(
        self,
        profile: ManagerProfile,
        kind: type[Request],
        name: str,
        then: Callable[[ManagerProfile, KnownGroup], None],
        progress: OrderProgress,
    ) -> None:
        outcome = progress.outcomes[0]
        if outcome.trouble is not None:
            self.done.emit(trouble_summary(outcome.trouble, name))
            return
        groups = outcome.result if isinstance(outcome.result, tuple) else ()
        found = [group for group in known_groups(groups, self._tree.servers) if group.name == name]
        if self._may(kind, name, self._ambiguity(len(found))):
            then(profile, found[0])

    def _open_known(self, profile: ManagerProfile, group: KnownGroup) -> None:
        self._open(profile, group, group.members or ())

    def _add(self, profile: ManagerProfile, group: KnownGroup, handles: tuple[str, ...]) -> None:
        if group.members is None:
            self._may(EditServerGroup, group.name, self.tr("Which servers belong to it now is not known."))
        elif group.members.issuperset(handles):
            self.done.emit(Summary(self.tr("They belong to {0} already.").format(plain.shortened(group.name))))
        else:
            self._propose(self._edit_wish(profile, group.name, self._in_order(group.members.union(handles))))

    def _ask_to_delete(self, profile: ManagerProfile, group: KnownGroup) -> None:
        from .dialogs.question import QuestionDialog

        name = plain.shortened(group.name)
        members = [self._tree.servers[handle] for handle in self._in_order(group.members or ())]
        question = QuestionDialog(
            "deleteGroupDialog",
            self.tr("Delete the server group {0}?").format(name),
            self.tr(
                "Only the group goes: its servers stay, and so do the jobs that they work on. This cannot be undone."
            ),
            self.tr("Servers of the group: {0}").format("?" if group.members is None else len(members)),
            "\n".join(map(plain.shortened, members)) or self.tr("none that is known"),
            self.tr("&Delete group"),
            parent_widget(self),
        )
        well = self.tr("Server group {0} deleted.").format(name)
        wish = _Wish(profile, group.name, (DeleteServerGroup(group.name),), well)
        self._show(question)
        question.accepted.connect(partial(self._propose, wish))

    # ---- the dialog

    @Slot(str, object)
    def _send(self, name: str, handles: tuple[str, ...], profile: ManagerProfile, group: KnownGroup | None) -> None:
        if group is not None:
            self._propose(self._edit_wish(profile, name, handles, self._dialog))
            return
        requests: list[Request] = [CreateServerGroup(name)]
        if handles:
            requests.append(EditServerGroup(name, handles))
        self._propose(_Wish(profile, name, tuple(requests), self._has_now(name, handles), self._dialog))

    @Slot()
    def _forget(self) -> None:
        self._dialog = None

    # ---- asked once for each Manager, then sent

    def _propose(self, wish: _Wish) -> None:
        if self._connection.profile is None or self._connection.profile.address != wish.profile.address:
            self._fail(wish, no_connection() if self._connection.profile is None else not_sent(wish.profile))
        elif wish.profile.address in self._tried:
            self._submit(wish)
        else:
            question = self._first_time(wish)
            self._show(question)
            question.accepted.connect(partial(self._try, wish))
            question.rejected.connect(partial(self._give_up, wish))

    def _first_time(self, wish: _Wish) -> QuestionDialog:
        from .dialogs.question import QuestionDialog

        lines = [line for request in wish.requests for line in request.lines if not line.startswith("get ")]
        return QuestionDialog(
            "tryGroupsDialog",
            self.tr("Try to change server groups at {0}?").format(plain.shortened(wish.profile.title)),
            self.tr(
                "Nobody has seen how the vendor's Monitor does this; the command is inferred from similar ones. A Manager "
                "that does not know it answers with an error and changes nothing. What happened is read back and shown. "
                "You are asked once for each Manager."
            ),
            self.tr("What will be sent:"),
            "\n".join(lines),
            self.tr("&Try it"),
            self._dialog or parent_widget(self),
        )

    def _try(self, wish: _Wish) -> None:
        self._tried.add(wish.profile.address)
        self._propose(wish)

    def _give_up(self, wish: _Wish) -> None:
        if wish.dialog is not None and wish.dialog is self._dialog:
            wish.dialog.sending_given_up()

    def _submit(self, wish: _Wish, place: int = 0) -> None:
        self._connection.submit([wish.requests[place]], partial(self._learn, wish, place))

    # ---- what became of it

    def _learn(self, wish: _Wish, place: int, progress: OrderProgress) -> None:
        outcome = progress.outcomes[0]
        if outcome.trouble is not None:
            trouble = self._words(wish, outcome)
            if place:
                self._end_half_way(wish, trouble)
            else:
                self._fail(wish, trouble)
        elif place + 1 < len(wish.requests):
            self._submit(wish, place + 1)
        else:
            self.done.emit(Summary(wish.well))
            self._close(wish)

    def _words(self, wish: _Wish, outcome: Outcome) -> Trouble:
        """With the vendor's way, where the Manager is what hinders."""
        assert outcome.trouble is not None
        trouble = outcome.trouble
        if outcome.state is not OutcomeState.REFUSED:
            return trouble
        title, hint = trouble.title, trouble.hint
        if _is_unknown_command(trouble):
            title, hint = self.tr("This Manager does not know the command for this."), ""
            self._refused.add(wish.profile.address)
            self.hindrance_changed.emit()
        return Trouble(title, f"{hint} {self._vendors_way(type(outcome.request))}".strip(), trouble.detail)

    def _fail(self, wish: _Wish, trouble: Trouble) -> None:
        """In the dialog, which keeps everything; without one, above the tables."""
        if wish.dialog is not None and wish.dialog is self._dialog:
            wish.dialog.sending_failed(trouble.title, trouble.detail, trouble.hint)
        else:
            self.done.emit(trouble_summary(trouble, wish.group))

    def _end_half_way(self, wish: _Wish, trouble: Trouble) -> None:
        """The group is there now: to send the same again would be wrong."""
        made = self.tr("{0} was made, but its servers were not set.").format(plain.shortened(wish.group))
        self.done.emit(Summary(made, f"{trouble.title} {trouble.hint}", trouble.detail or trouble.title))
        self._close(wish)

    def _close(self, wish: _Wish) -> None:
        if wish.dialog is not None and wish.dialog is self._dialog:
            wish.dialog.sending_succeeded()

    # ---- internals

    def _open(self, profile: ManagerProfile, group: KnownGroup | None, chosen: Iterable[str]) -> None:
        from .dialogs.server_group import ServerGroupDialog

        taken = [known.name for known in self._tree.groups]
        dialog = ServerGroupDialog(self._tree.servers, taken, group, frozenset(chosen), parent_widget(self))
        dialog.send_requested.connect(partial(self._send, profile=profile, group=group))
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _edit_wish(
        self, profile: ManagerProfile, name: str, handles: tuple[str, ...], dialog: ServerGroupDialog | None = None
    ) -> _Wish:
        return _Wish(profile, name, (EditServerGroup(name, handles),), self._has_now(name, handles), dialog)

    def _has_now(self, name: str, handles: tuple[str, ...]) -> str:
        return self.tr("Server group {0} has {1} servers now.").format(plain.shortened(name), len(handles))

    def _in_order(self, handles: Iterable[str]) -> tuple[str, ...]:
        names = self._tree.servers
        return tuple(sorted(handles, key=lambda handle: (names.get(handle, "").casefold(), handle)))

    def _may(self, kind: type[Request], name: str, reason: str = "") -> bool:
        """If not, tells why; `reason` is one that the caller sees, `name` the group's."""
        reason = self.hindrance() or reason
        if reason:
            title = f"{plain.shortened(name)}: {reason}" if name else reason
            self.done.emit(Summary(title, self._vendors_way(kind), reason))
        return not reason

    def _ambiguity(self, groups: int) -> str:
        """What hinders where so many groups bear the name."""
        if not groups:
            return self.tr("The group is not there any more.")
        return self.tr("There are several groups of this name; a command cannot tell them apart.") if groups > 1 else ""

    def _vendors_way(self, kind: type[Request]) -> str:
        ways: dict[type[Request], str] = {
            CreateServerGroup: self.tr("In the vendor's Monitor: right-click All Servers, then Global Group."),
            EditServerGroup: self.tr("In the vendor's Monitor: drag servers from the list onto the group."),
            DeleteServerGroup: self.tr("In the vendor's Monitor: right-click the group, then Delete Group."),
        }
        return ways[kind]


def _is_unknown_command(trouble: Trouble) -> bool:
    return re.match("CommandRefused: (.*: )?400 unknown", trouble.detail, re.IGNORECASE) is not None
