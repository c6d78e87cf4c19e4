"""What changed between two reads."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import Client, JobListItem, Plugin, ServerListItem, SystemInfo
from bbmonitor_gui.connection.snapshot import Batch, JobEntry, Snapshot


def item(handle: int, state: int = 1, name: str = "job") -> JobListItem:
    return JobListItem(handle, state, name, "3dsmax", 400)


def client(name: str, port: int = 1) -> Client:
    return Client(300, port, False, SystemInfo(0, 0.0, 1, "", "", name, "", 0, "192.0.2.1"))


def take(snapshot: Snapshot) -> Batch:
    return snapshot.take(is_controller=False, read_at=time.time(), refused={})


def test_the_first_read_is_all_new() -> None:
    snapshot = Snapshot()
    assert [entry.key for entry in snapshot.read_jobs([item(1), item(2)]).changed] == [1, 2]
    assert [entry.key for entry in take(snapshot).jobs.put] == [1, 2]
    assert not take(snapshot).jobs


def test_only_differences_are_told() -> None:
    snapshot = Snapshot()
    snapshot.read_jobs([item(1), item(2), item(3)])
    take(snapshot)
    told = snapshot.read_jobs([item(1), item(3, state=2), item(4)])
    assert [entry.key for entry in told.changed] == [3, 4]
    assert [entry.key for entry in told.gone] == [2]
    changes = take(snapshot).jobs
    assert [entry.key for entry in changes.put] == [3, 4]
    assert changes.removed == (2,)


def test_what_comes_and_goes_between_two_tellings_is_told_as_gone() -> None:
    snapshot = Snapshot()
    snapshot.read_jobs([item(1)])
    snapshot.read_jobs([])
    assert take(snapshot).jobs.put == ()
    snapshot.read_jobs([item(1)])
    snapshot.read_jobs([])
    snapshot.read_jobs([item(1, state=3)])
    changes = take(snapshot).jobs
    assert [entry.item.state for entry in changes.put] == [3]
    assert changes.removed == ()


def test_details_stay_while_the_list_changes_and_trouble_does_not_drop_them() -> None:
    snapshot = Snapshot()
    snapshot.read_servers([ServerListItem("A", 1, "render-01")])
    snapshot.read_server("A", None, "refused")
    assert take(snapshot).servers.put[0].trouble == "refused"
    snapshot.read_servers([ServerListItem("A", 2, "render-01")])
    entry = take(snapshot).servers.put[0]
    assert (entry.item.state, entry.trouble) == (2, "refused")
    snapshot.read_server("B", None, "gone meanwhile")
    assert not take(snapshot).servers


def test_clients_that_look_alike_are_two() -> None:
    snapshot = Snapshot()
    snapshot.read_clients([client("ws-01"), client("ws-01"), client("ws-02")])
    assert len(take(snapshot).clients.put) == 3
    snapshot.read_clients([client("ws-01"), client("ws-02")])
    assert len(take(snapshot).clients.removed) == 1


def test_plugins_are_told_apart_by_version() -> None:
    snapshot = Snapshot()
    snapshot.read_plugins([Plugin(400, "3dsmax", ""), Plugin(401, "3dsmax", "")])
    assert [entry.key for entry in take(snapshot).plugins.put] == [("3dsmax", 400), ("3dsmax", 401)]


@given(st.lists(st.dictionaries(st.integers(0, 9), st.integers(0, 4)), max_size=8), st.data())
def test_the_changes_lead_from_each_state_to_the_next(states: list[dict[int, int]], data: st.DataObject) -> None:
    snapshot = Snapshot()
    copy: dict[object, JobEntry] = {}
    for state in states:
        snapshot.read_jobs([item(handle, value) for handle, value in state.items()])
        if data.draw(st.booleans()):
            changes = take(snapshot).jobs
            for key in changes.removed:
                copy.pop(key, None)
            copy.update({entry.key: entry for entry in changes.put})
            assert {key: entry.item.state for key, entry in copy.items()} == state
