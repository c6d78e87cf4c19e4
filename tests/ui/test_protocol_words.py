"""The catalogue of commands in the user's language: nothing of it is forgotten."""

from __future__ import annotations

from bbmonitor_gui.backburner.commands import COMMANDS, Evidence
from bbmonitor_gui.ui.protocol_words import MARKED, evidence_mark, meaning


def test_every_sentence_of_the_catalogue_is_marked_and_no_other() -> None:
    catalogue = {command.does for command in COMMANDS.values()} | {command.note for command in COMMANDS.values()}
    assert sorted(map(str, MARKED)) == sorted((catalogue - {""}) | {mark.value for mark in Evidence})


def test_a_note_follows_in_brackets() -> None:
    assert meaning(COMMANDS["del job"]) == "delete a job"
    assert meaning(COMMANDS["get srvgroups"]) == "server groups (form unknown)"


def test_marks_have_their_letters() -> None:
    assert [evidence_mark(mark)[:3] for mark in Evidence] == ["S: ", "W: ", "V: ", "I: "]
