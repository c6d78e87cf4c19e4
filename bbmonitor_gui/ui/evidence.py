"""How surely a command is known, in one sentence for those who are about to use it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner.commands import COMMANDS, Evidence

translate = QCoreApplication.translate


def evidence_sentence(words: str) -> str:
    """Of the command that begins with these words: "del job". Raises KeyError when there is none such."""
    command = COMMANDS[words]
    marks = set(command.evidence)
    if marks == {Evidence.I}:
        sentence = translate("evidence", "The command for this ({0}) is inferred: nobody has seen a Manager accept it.")
    elif Evidence.I in marks and Evidence.W in marks:
        sentence = translate(
            "evidence", "The command for this ({0}) was seen at a Manager; how it is written exactly is inferred."
        )
    elif Evidence.I in marks:
        sentence = translate(
            "evidence", "The command for this ({0}) is documented by its name; how it is written exactly is inferred."
        )
    elif Evidence.W in marks:
        sentence = translate("evidence", "The command for this ({0}) was seen at real Managers.")
    else:
        sentence = translate(
            "evidence", "The command for this ({0}) is documented; nobody has seen a Manager accept it."
        )
    read_back = translate("evidence", "The outcome is read back and shown.")
    return f"{sentence.format(command.form)} {read_back}"
