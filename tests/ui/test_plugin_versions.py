"""Which servers have which plug-ins: counted, mixed or not, and quickly."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import HardwareInfo, NetworkStatus, Plugin, Server, ServerListItem
from bbmonitor_gui.backburner.schedule import ServerSchedule
from bbmonitor_gui.backburner.states import WorkPriority
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.ui.models.plugins import mixed_words
from bbmonitor_gui.ui.plugin_versions import PluginKey, PluginVersions

Plugins = tuple[PluginKey, ...]


def server(number: int, plugins: Plugins | None) -> ServerEntry:
    """None: its plug-ins were not read yet."""
    item = ServerListItem(f"{number:016X}", 1, f"node-{number:02}")
    if plugins is None:
        return ServerEntry(item)
    hardware = HardwareInfo(0, 0.0, 1, "", 0, "")
    details = Server(
        *(300, item.name, "render", 0, 0.0, 0.5, "192.0.2.1", 1, hardware, NetworkStatus(0, 0, 0, 0, "")),
        *(ServerSchedule.ALWAYS, WorkPriority.LOW, WorkPriority.LOW, 0, 0, ""),
        [Plugin(version, name, "") for name, version in plugins],
    )
    return ServerEntry(item, details)


def counted(*plugins: Plugins | None) -> PluginVersions:
    versions = PluginVersions()
    versions.take([server(number, each) for number, each in enumerate(plugins)])
    return versions


MAX, OLD, CMD = ("3dsmax", 21), ("3dsmax", 20), ("cmdjob", 1)


def test_counts() -> None:
    versions = counted((MAX, CMD), (OLD, CMD), (CMD, CMD), None)
    assert [versions.count(*plugin) for plugin in (MAX, OLD, CMD, ("none", 0))] == [1, 1, 3, 0]
    assert versions.counts == {MAX: 1, OLD: 1, CMD: 3}
    assert versions.servers == {f"{number:016X}" for number in range(3)}
    assert versions.by_name() == {"3dsmax": {20, 21}, "cmdjob": {1}}
    assert list(versions.by_server("3dsmax").values()) == [(21,), (20,), ()]


def test_mixed_is_what_differs_from_server_to_server() -> None:
    assert counted((MAX,), (OLD,), (MAX,)).mixed("3dsmax") == ((21, 2), (20, 1))
    assert counted((MAX, OLD), (MAX,)).mixed("3dsmax") == ((21, 2), (20, 1))
    assert counted((MAX, OLD), (OLD, MAX), (CMD,)).mixed("3dsmax") == ()  # whoever has it has both
    assert counted((MAX,), (MAX,), ()).mixed("3dsmax") == ()
    assert counted((OLD,), (MAX,)).mixed("3dsmax") == ((21, 1), (20, 1))  # of equals the newest first
    assert counted((MAX,), (("3DSMAX", 20),)).mixed("3dsmax") == ()


def test_nothing_is_counted_anew_while_no_plugin_changes() -> None:
    entries = [server(1, (MAX,)), server(2, (OLD,)), server(3, None)]
    versions = PluginVersions()
    assert versions.take(entries)
    before = versions.counts
    details = entries[0].details
    assert details is not None
    again = replace(details, perf_index=0.7, plugins=list(details.plugins))
    assert not versions.take([replace(entries[0], details=again), *entries[1:]])
    assert versions.counts is before
    assert versions.take([entries[0], server(2, (MAX,)), entries[2]])
    assert versions.mixed("3dsmax") == ()
    assert versions.take([entries[0]])
    assert versions.counts == {MAX: 1}


@given(
    st.lists(
        st.none() | st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 3)), max_size=4).map(tuple), max_size=6
    )
)
def test_counting_as_one_would_by_hand(plugins: list[Plugins | None]) -> None:
    versions = counted(*plugins)
    told = [set(each) for each in plugins if each is not None]
    assert versions.counts == Counter(plugin for each in told for plugin in each)
    for name in "ab":
        held = [frozenset(version for known, version in each if known == name) for each in told]
        assert bool(versions.mixed(name)) == (len({each for each in held if each}) > 1)
        assert [frozenset(each) for each in versions.by_server(name).values()] == held


def test_a_thousand_servers_with_twenty_plugins_are_counted_at_once() -> None:
    entries = [server(n, tuple((f"plugin {p}", 100 + n % 2) for p in range(20))) for n in range(1000)]
    times = []
    for _ in range(3):
        versions = PluginVersions()
        start = time.perf_counter()
        versions.take(entries)
        times.append(time.perf_counter() - start)
    start = time.perf_counter()
    assert not versions.take(list(entries))
    again = time.perf_counter() - start
    assert versions.mixed("plugin 7") == ((101, 500), (100, 500))
    assert min(times) < 0.1  # 13 ms on the machine it was written on; others work there too
    assert again < min(times) / 2


def test_mixed_versions_in_words() -> None:
    assert mixed_words(()) == ""
    assert mixed_words(((21, 38), (20, 2), (19, 1))) == "3 versions: 21 on 38 servers, 20 on 2, 19 on 1"
    assert mixed_words(((21, 1), (20, 1))) == "2 versions: 21 on 1 server, 20 on 1"
    many = mixed_words([(version, 1) for version in range(1000)])
    assert many.startswith("1000 versions: 0 on 1 server, 1 on 1, ")
    assert many.endswith("7 on 1, …")
