"""python -m bbmonitor_gui.backburner: the protocol's commands and how surely each is known."""

from .commands import Evidence, markdown_table

print(markdown_table())
print()
for mark in Evidence:
    print(f"{mark.name}: {mark.value}")
