"""Imports point one way: backburner <- simulator, backburner <- connection <- ui <- app. And never in a circle."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "bbmonitor_gui"
FILES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in PACKAGE.rglob("*.py")
}
Imports = set[str]


def imports_of(module: str) -> Imports:
    """Everything the module imports, wherever it does so: a module's name, or `module.name` for what lies in it."""
    found: Imports = set()
    parts = module.split(".")
    package = parts if FILES[module].name == "__init__.py" else parts[:-1]
    for node in ast.walk(ast.parse(FILES[module].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) - node.level + 1]] if node.level else []
            base += [node.module] if node.module else []
            found |= {".".join([*base, alias.name]) for alias in node.names}
    return found


IMPORTS = {module: imports_of(module) for module in FILES}


def within(name: str, *packages: str) -> bool:
    return any(f"{name}.".startswith(f"{package}.") for package in packages)


def modules_of(*packages: str) -> Iterator[tuple[str, str]]:
    """Each import of the modules within these parts of the program."""
    full = [f"bbmonitor_gui.{package}" for package in packages]
    for module, imports in IMPORTS.items():
        if within(module, *full):
            yield from ((module, name) for name in imports)


def forbidden(importers: list[str], *packages: str) -> list[str]:
    return [f"{module} imports {name}" for module, name in modules_of(*importers) if within(name, *packages)]


# What acts in connection/; the rest are values, which dialogs, widgets and models may know.
ACTING = ["aftermath", "connection", "control", "control_requests", "edit_job", "failures", "group_requests"]
ACTING += ["job_requests", "job_server_requests", "messages", "notices", "orders", "read_requests", "reader"]
ACTING += ["request_base", "requests", "rounds", "running", "server_requests", "state_watch", "undo_requests", "worker"]

# What belongs to starting and ending the program: only the program itself knows it.
ABOVE = ["app", "cli", "crash", "demo", "display", "instance", "launch", "logs"]

# What may not be imported by whom; parts of the program without their first name.
RULES: list[tuple[list[str], list[str]]] = [
    (["backburner"], ["simulator", "connection", "ui", *ABOVE, "resources"]),
    (["simulator"], ["connection", "ui", *ABOVE, "resources"]),
    (
        ["simulator"],
        ["backburner.monitor", "backburner.reader", "backburner.session", "backburner.link", "backburner.Monitor"],
    ),
    (["connection"], ["simulator", "ui", *ABOVE, "resources"]),
    (["ui"], ["simulator", *ABOVE]),
    (["ui.dialogs", "ui.panels", "ui.widgets"], ["ui.main_window", *(f"connection.{part}" for part in ACTING)]),
    (["ui.models"], ["ui.dialogs", "ui.widgets", "ui.main_window", *(f"connection.{part}" for part in ACTING)]),
]


@pytest.mark.parametrize(("importers", "imported"), RULES, ids=lambda parts: " ".join(parts))
def test_imports_point_one_way(importers: list[str], imported: list[str]) -> None:
    assert forbidden(importers, *[f"bbmonitor_gui.{part}" for part in imported]) == []


def test_qt_stays_below_the_line() -> None:
    above = ["backburner", "simulator", "cli", "display", "launch", "logs", "places", "resources"]
    assert forbidden(above, "PySide6", "shiboken6") == []


def test_the_connection_knows_qt_core_only() -> None:
    names = {name for _, name in modules_of("connection") if within(name, "PySide6", "shiboken6")}
    assert {name for name in names if not within(name, "PySide6.QtCore")} == set()


def test_no_module_needs_itself() -> None:
    graph = {
        module: {name if name in FILES else name.rpartition(".")[0] for name in imports}
        for module, imports in IMPORTS.items()
    }
    TopologicalSorter({module: needs & FILES.keys() for module, needs in graph.items()}).prepare()


def test_every_module_was_seen() -> None:
    assert "bbmonitor_gui.backburner.documents" in IMPORTS["bbmonitor_gui.backburner.monitor"]
    assert "bbmonitor_gui.backburner.wire.Wire" in IMPORTS["bbmonitor_gui.backburner.session"]
