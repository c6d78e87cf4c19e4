"""Which servers of a farm have which plug-in in which version, and where versions are mixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bbmonitor_gui.backburner import Server
from bbmonitor_gui.connection.snapshot import ServerEntry

PluginKey = tuple[str, int]  # name, version
Count = tuple[int, int]  # a version, and how many servers have it


class PluginVersions:
    """Counts the plug-ins of all servers that told theirs. A plug-in is mixed when the servers that have it have not all
    the same versions of it: then a job may find another one than it was made for."""

    def __init__(self) -> None:
        self._told: dict[str, Server | None] = {}  # handle -> what was counted of it
        self._plugins: dict[str, frozenset[PluginKey]] = {}  # of the servers that told
        self._counts: Counter[PluginKey] = Counter()
        self._mixed: dict[str, tuple[Count, ...]] = {}

    @property
    def counts(self) -> Counter[PluginKey]:
        """How many servers have each plug-in, by name and version."""
        return self._counts

    @property
    def servers(self) -> frozenset[str]:
        """The handles of the servers that told their plug-ins."""
        return frozenset(self._plugins)

    def take(self, entries: Iterable[ServerEntry]) -> bool:
        """All servers, as they are now. Returns whether any has other plug-ins than before."""
        told = {entry.key: entry.details for entry in entries}
        # Most records are the very ones that were counted before.
        plugins = {
            handle: self._plugins[handle] if self._told.get(handle) is details else _plugins_of(details)
            for handle, details in told.items()
            if details is not None
        }
        self._told = told
        if plugins == self._plugins:
            return False
        self._plugins = plugins
        self._counts = Counter(plugin for each in plugins.values() for plugin in each)
        self._mixed = self._find_mixed()
        return True

    def count(self, name: str, version: int) -> int:
        """How many servers have this version."""
        return self._counts[name, version]

    def mixed(self, name: str) -> tuple[Count, ...]:
        """The versions that are mixed, the most frequent first, of equals the newest; () when they are not."""
        return self._mixed.get(name, ())

    def by_server(self, name: str) -> dict[str, tuple[int, ...]]:
        """Handle -> the versions of this plug-in there, the newest first, () for none; for each of `servers`."""
        return {
            handle: tuple(sorted((version for known, version in plugins if known == name), reverse=True))
            for handle, plugins in self._plugins.items()
        }

    def by_name(self) -> dict[str, set[int]]:
        """Name -> all versions on the farm's servers."""
        versions: dict[str, set[int]] = {}
        for name, version in self._counts:
            versions.setdefault(name, set()).add(version)
        return versions

    # ---- internals

    def _find_mixed(self) -> dict[str, tuple[Count, ...]]:
        several = {name: versions for name, versions in self.by_name().items() if len(versions) > 1}
        holders = Counter(
            name for plugins in self._plugins.values() for name in {name for name, _ in plugins} & several.keys()
        )
        mixed = {}
        for name, versions in several.items():
            counts = {version: self._counts[name, version] for version in versions}
            if sum(counts.values()) < holders[name] * len(versions):  # else each of them has every version
                mixed[name] = tuple(sorted(counts.items(), key=lambda count: (-count[1], -count[0])))
        return mixed


def _plugins_of(details: Server) -> frozenset[PluginKey]:
    return frozenset((plugin.name, plugin.version) for plugin in details.plugins)
