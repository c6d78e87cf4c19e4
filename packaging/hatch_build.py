"""What hatchling calls while it builds a wheel: the translations that the program reads are made first."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):
    """Makes the .qm files in resources/translations, from where they go into the wheel with all resources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        runpy.run_path(str(Path(self.root, "packaging", "translations.py")))["release"]()
