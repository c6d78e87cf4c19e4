"""How long do the tables take for what happens all day? Beside each figure the floor: the same view over Qt's own C++ model.

    .venv/bin/python tests/benchmarks/tables.py [--jobs 10000] [--rounds 60]

No Manager and no network: batches are made here and given to the window's tables as the connection would. Each figure
is the time until everything is painted, in milliseconds (median / longest). Trust the ratios, not the figures.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from bbmonitor_gui.backburner import Job, JobAlerts, JobFlags, JobInfo, JobListItem, JobPlugin
from bbmonitor_gui.connection.snapshot import Changes, JobEntry
from bbmonitor_gui.ui.collector import Collector
from bbmonitor_gui.ui.farm_panels import FarmPanels
from bbmonitor_gui.ui.widgets.search_bar import SearchBar

FLAGS = JobFlags(*[False] * 12)
ALERTS = JobAlerts(False, False, False, False, 1, False, False, "", "", "")


def job(handle: int, chance: random.Random) -> JobEntry:
    """A job with its details."""
    tasks = chance.randint(1, 400)
    owner = chance.choice(("anna", "tom", "jürgen", "keiko"))
    name = f"shot_{chance.randrange(900):03}_{chance.choice(('beauty', 'comp', 'fx'))}_v{chance.randrange(40):03}"
    info = JobInfo(
        *(300, handle, name, "Lighting pass for dailies", chance.randrange(101), owner, "WS-0104"),
        *("12/15/2004 8:41:52 PM", "12/15/2004 8:31:20 PM", "12/15/2004 8:31:25 PM", "", tasks, tasks // 3, "UTF-8"),
    )
    item = JobListItem(handle, chance.randrange(5), name, "3dsmax", 400)
    return JobEntry(item, Job(info, FLAGS, JobPlugin("3dsmax", 400), ALERTS, []), 3, 20)


def changed(entry: JobEntry, chance: random.Random) -> JobEntry:
    """One task further, and now and then in another state."""
    assert entry.details is not None
    info = replace(entry.details.info, tasks_completed=entry.details.info.tasks_completed + 1)
    state = chance.randrange(5) if chance.random() < 0.2 else entry.item.state
    return replace(entry, item=replace(entry.item, state=state), details=replace(entry.details, info=info))


def timed(action: Callable[[], object]) -> float:
    """Milliseconds until the action is done and painted."""
    began = time.perf_counter()
    action()
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return (time.perf_counter() - began) * 1000


def once(action: Callable[[], object]) -> float:
    """Milliseconds of the action alone, not painted yet."""
    began = time.perf_counter()
    action()
    return (time.perf_counter() - began) * 1000


def report(what: str, ours: list[float], floor: list[float] | None = None) -> None:
    def both(values: list[float]) -> str:
        return f"{statistics.median(values):7.1f} / {max(values):7.1f}"

    beside = (
        f"   floor {both(floor)}   ratio {statistics.median(ours) / statistics.median(floor):4.1f}" if floor else ""
    )
    print(f"{what:<34}{both(ours)}{beside}")


def settle(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=60)
    options = parser.parse_args()
    application = QApplication([])
    collector = Collector(application)  # as in the program: garbage is collected when it does no harm
    chance = random.Random(1)
    entries = {handle: job(handle, chance) for handle in chance.sample(range(1, 1 << 32), options.jobs)}
    rounds = [
        [changed(entries[handle], chance) for handle in chance.sample(list(entries), options.jobs // 100)]
        for _ in range(options.rounds)
    ]

    farm = FarmPanels()
    panel = farm.jobs
    bar = SearchBar(panel.model.columns, "job")
    bar.filter_changed.connect(panel.set_filter)
    panel.resize(1600, 900)
    panel.show()
    settle(0.3)
    first = timed(lambda: panel.apply(Changes(tuple(entries.values()))))
    settle(3)

    columns = len(panel.model.columns)
    standard = QStandardItemModel(options.jobs, columns)
    for row, entry in enumerate(entries.values()):
        for place, column in enumerate(panel.model.columns):
            standard.setItem(row, place, QStandardItem(column.text(entry)))
    view = QTableView()
    view.setModel(standard)
    view.setSortingEnabled(False)
    view.verticalHeader().hide()
    view.resize(1600, 900)
    view.show()
    settle(0.3)
    rows = {handle: row for row, handle in enumerate(entries)}

    def floor_round(batch: list[JobEntry]) -> None:
        for entry in batch:
            for place in (2, 3):
                standard.item(rows[entry.key], place).setText(panel.model.columns[place].text(entry))

    print(f"{options.jobs} jobs, {columns} columns, milliseconds: median / longest, painted")
    print(f"{'all rows at once':<34}{first:7.1f}")
    ours: list[float] = []
    painted = [
        timed(lambda batch=batch: ours.append(once(lambda: panel.apply(Changes(tuple(batch)))))) for batch in rounds
    ]
    report(
        "refresh, 1 % of the rows changed", painted, [timed(lambda batch=batch: floor_round(batch)) for batch in rounds]
    )
    report("  the same before painting", ours)
    header = panel.table.horizontalHeader()
    orders = [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder] * 3
    sorts = [timed(lambda p=p, o=o: header.setSortIndicator(p, o)) for p in (0, 1, 3, 6) for o in orders]
    report("sorting by a column", sorts, [timed(lambda o=o: standard.sort(0, o)) for o in orders])
    settle(3)
    typed = [
        "s",
        "sh",
        "sho",
        "shot",
        "shot_0",
        "shot_01",
        "shot_01 f",
        "shot_01 fx",
        "owner:anna fx",
        "priority<20",
        "",
    ]
    searches = [timed(lambda text=text: bar.findChildren(type(bar._line))[0].setText(text)) for text in typed]
    report("a keystroke in the search", searches)
    panel.table.selectAll()
    report("selected entries of all rows", [timed(panel.table.selected_entries)])
    report(
        "refresh with all rows selected",
        [timed(lambda batch=batch: panel.apply(Changes(tuple(batch)))) for batch in rounds[:10]],
    )
    collector.stop()
    application.quit()


if __name__ == "__main__":
    main()
