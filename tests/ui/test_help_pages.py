"""What the help says holds: keys, commands, options, messages, examples and links; and it says the same in each language."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from bbmonitor_gui import cli
from bbmonitor_gui.backburner import schedule_from_words, schedules_from_json
from bbmonitor_gui.backburner.commands import COMMANDS, Evidence, markdown_table
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.simulator.__main__ import _parser as simulator_parser
from bbmonitor_gui.ui.actions import MENUS, action_specs
from bbmonitor_gui.ui.help_pages import Page, pages
from bbmonitor_gui.ui.models.jobs import job_columns
from bbmonitor_gui.ui.preferences import VENDOR_KEYS
from bbmonitor_gui.ui.query import parse
from bbmonitor_gui.ui.widgets.help_text import slug

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = sorted(folder.name for folder in (ROOT / "resources" / "help").iterdir() if folder.is_dir())
NAMES = [page.name for page in pages("en")]
GERMAN_KEYS = {"Strg": "Ctrl", "Umschalt": "Shift", "Entf": "Del", "Eingabe": "Return", "Oben": "Up", "Unten": "Down"}


def text_of(name: str, language: str = "en") -> str:
    page = next(page for page in pages(language) if page.name == name)
    assert page.file.parent.name == language
    return page.file.read_text("utf-8")


def headings(text: str) -> list[str]:
    return re.findall(r"^#+ .+$", without_code(text), re.MULTILINE)


def code(text: str) -> list[str]:
    return re.findall(r"^```.*?^```$", text, re.DOTALL | re.MULTILINE)


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def rows(text: str) -> list[list[str]]:
    """The cells of all tables, titles and rulers left out."""
    found = []
    lines = text.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("|") and not line.startswith("| ---") and not following.startswith("| ---"):
            found.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
    return found


def section(text: str, heading: str) -> str:
    return text.split(f"## {heading}\n")[1].split("\n## ")[0]


def bare(text: str) -> str:
    """An action's text as one speaks of it."""
    return text.replace("&", "").rstrip("…")


# ---- the pages


def test_there_are_pages_in_order() -> None:
    assert NAMES[0] == "first-steps.md"
    assert len(NAMES) == 10
    assert "week-schedule.md" in NAMES


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_begins_with_its_title(language: str) -> None:
    for page in pages(language):
        assert re.fullmatch(r"\d\d-[a-z-]+\.md", page.file.name)
        assert page.file.read_text("utf-8").startswith(f"# {page.title}\n\n")
    assert len({page.title for page in pages(language)}) == len(NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str, language: str) -> None:
    page = next(page for page in pages(language) if page.name == name)
    for target in re.findall(r"\]\(([^)]+)\)", without_code(page.file.read_text("utf-8"))):
        file, _, place = target.partition("#")
        linked = page.file.parent / file if file else page.file
        assert linked.is_file(), target
        if place:
            assert place in [slug(heading.lstrip("#")) for heading in headings(linked.read_text("utf-8"))], target


def test_what_is_not_translated_is_english() -> None:
    assert pages("tlh") == pages("en")


@pytest.mark.parametrize("name", NAMES)
def test_german_says_as_much_as_english(name: str) -> None:
    english, german = text_of(name), text_of(name, "de")
    assert [line.count("#") for line in headings(german)] == [line.count("#") for line in headings(english)]
    assert code(german) == code(english)
    assert [len(row) for row in rows(german)] == [len(row) for row in rows(english)]
    assert len(re.findall(r"^(?:-|\d\.) ", german, re.M)) == len(re.findall(r"^(?:-|\d\.) ", english, re.M))
    links = r"\]\(([^)#]+)"
    assert sorted(re.findall(links, german)) == sorted(re.findall(links, english))


@pytest.mark.parametrize("name", NAMES)
def test_german_calls_things_as_the_program_does(name: str) -> None:
    """What is emphasised on a page in both languages, and the messages, as far as there are translations."""
    known = german_words()
    english, german = (told_words(text_of(name, language)) for language in ("en", "de"))
    assert len(german) == len(english)
    wrong = [pair for pair in zip(english, german, strict=True) if pair[1] not in known.get(pair[0], {pair[1]})]
    assert wrong == []


def told_words(text: str) -> list[str]:
    """Names of menus, actions, tabs and columns, part by part; actions with keys; what messages say."""
    paths = re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", without_code(text))
    first_cells = [row[0] for row in rows(text) if len(row) > 1]
    return [part.strip() for path in paths for part in path.split(" > ")] + first_cells


def german_words() -> dict[str, set[str]]:
    """What each English text is called in the German program, as one speaks of it."""
    words: dict[str, set[str]] = {}
    file = ROOT / "resources" / "translations" / "bbmonitor_de.ts"
    for message in ElementTree.parse(file).iter("message") if file.exists() else ():
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is not None and translation.text and translation.get("type") is None:
            words.setdefault(as_told(source), set()).add(as_told(translation.text))
    return words


def as_told(text: str) -> str:
    return re.sub(r"\{\w+\}", "…", bare(text).rstrip(":"))


# ---- what they say


def test_every_key_is_told_and_no_other() -> None:
    told = {tuple(row) for row in rows(section(text_of("settings-and-keys.md"), "Keys"))}
    specs = action_specs()
    known = {(bare(spec.text), spec.keys) for spec in specs.values() if spec.keys}
    known |= {(f"{bare(specs[name].text)} (vendor's keys)", keys) for name, keys in VENDOR_KEYS.items()}
    assert told == known


def test_every_language_tells_the_same_keys() -> None:
    german = [keys for _, keys in rows(section(text_of("settings-and-keys.md", "de"), "Tasten"))]
    english = ["+".join(GERMAN_KEYS.get(key, key) for key in keys.split("+")) for keys in german]
    assert english == [keys for _, keys in rows(section(text_of("settings-and-keys.md"), "Keys"))]


def test_menus_are_called_as_they_are() -> None:
    specs = action_specs()
    texts = {menu: {bare(specs[name].text) for name in names if name} for menu, names in MENUS.items()}
    texts["view"] |= {"Columns", "Reset layout"}
    for page in pages("en"):
        for menu, entry in re.findall(r"\*(Manager|Jobs|Servers|View|Help) > ([^*>]+)", page.file.read_text("utf-8")):
            assert entry.strip() in texts[menu.lower()], f"{page.name}: {menu} > {entry}"


def test_every_action_of_jobs_is_explained() -> None:
    told = ", ".join(row[0] for row in rows(section(text_of("jobs.md"), "What each action sends")))
    specs = action_specs()
    others = ("actionFind", "actionJobReport")
    missing = [bare(specs[name].text) for name in MENUS["jobs"] if name and name not in others]
    assert [text for text in missing if text not in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_are_the_catalogue_s(language: str) -> None:
    text = text_of("protocol.md", language)
    if language == "en":
        assert markdown_table().strip() in text
        for mark in Evidence:
            assert f"| **{mark.name}** | {mark.value} |" in text
    told = {row[0].strip("`").replace(r"\|", "|"): row[-2] for row in rows(text) if len(row) == 4}
    assert told == {command.form: command.certainty for command in COMMANDS.values()}


@pytest.mark.parametrize("name", NAMES)
def test_only_known_commands_are_spoken_of(name: str) -> None:
    for words in re.findall(r"`((?:get|set|del|new|restart) [a-z]+)", text_of(name)):
        assert words in COMMANDS, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_is_told(language: str) -> None:
    for name, parser in (("settings-and-keys.md", cli.parser()), ("scripts.md", simulator_parser())):
        text = text_of(name, language)
        options = [option for action in parser._actions for option in action.option_strings if option.startswith("--")]
        assert [option for option in options if option != "--help" and f"`{option}" not in text] == []


def test_every_title_of_a_failure_is_explained() -> None:
    told = [row[0] for row in rows(section(text_of("troubleshooting.md"), "What each message means"))]
    titles = [
        *titles_in("connection/failures.py"),
        *titles_in("connection/changed_words.py"),
        *titles_in("ui/control_words.py"),
    ]
    assert len(titles) > 35
    assert [title for title in titles if title not in told] == []
    assert [row for row in told if row not in titles] == []


def titles_in(file: str) -> list[str]:
    """The first of two texts, of Trouble or of a pair; what is filled in is "…"."""
    found: dict[str, None] = {}
    for node in ast.walk(ast.parse((ROOT / "bbmonitor_gui" / file).read_text("utf-8"))):
        title: ast.AST | None = None
        if isinstance(node, ast.Tuple) and len(node.elts) == 2:
            title = node.elts[0]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Trouble":
            title = node.args[0]
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "title":
            title = node.value
        for part in ast.walk(title) if title is not None else ():
            if isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id == "translate":
                text = part.args[1]
                assert isinstance(text, ast.Constant)
                assert isinstance(text.value, str)
                found[re.sub(r"\{\w+\}", "…", text.value)] = None
    return list(found)


def test_what_may_be_typed_into_the_search_can_be() -> None:
    columns = job_columns(lambda: None)
    examples = [row[0].strip("`") for row in rows(section(text_of("tables-and-search.md"), "Searching jobs"))]
    assert len(examples) > 10
    for example in examples:
        assert parse(example, columns) is not None, example


def test_examples_of_weeks_are_true() -> None:
    text = text_of("week-schedule.md")
    (example,) = (block for block in code(text) if block.startswith("```json"))
    ((name, week),) = schedules_from_json(example.removeprefix("```json").removesuffix("```")).items()
    assert name == "Office workstation"
    assert format(week.monday, "024b") == "111111100000000000111111"
    assert "111111 100000 000000 111111 = 0xFE003F = 16646207" in text
    assert (week.monday, hex(week.monday)) == (16646207, "0xfe003f")
    words = [words for words in re.findall("`([^`]+)`", section(text, "Words")) if words != "18–07"]
    assert len(words) > 4
    assert all(schedule_from_words(each) is not None for each in words if each not in ("weekends",))
    assert schedule_from_words(words[0]) == week


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_lie_where_it_says(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(variable, raising=False)
    text = text_of("settings-and-keys.md", language)
    for kind in (Unix, MacOS):
        places = kind("BB Monitor", appauthor=False)
        for path in (places.user_log_path, places.user_state_path):
            assert f"`~/{path.relative_to(Path.home()).as_posix()}`" in text


SCRIPTS = re.findall(r"^```python\n(.*?)^```$", text_of("scripts.md"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.split("\n", 1)[0])
def test_scripts_run_as_they_stand(script: str) -> None:
    assert script.count('"farm-manager", 3234') == 1
    with SimulatedManager(Farm(jobs=6, servers=3, clock=ManualClock()), greeting_grace_s=0.01) as manager:
        script = script.replace('"farm-manager", 3234', f'"127.0.0.1", {manager.port}')
        ran = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", script], capture_output=True, encoding="utf-8", timeout=60
        )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout


@pytest.mark.usefixtures("qapp")
def test_words_are_what_a_reader_sees(tmp_path: Path) -> None:
    file = tmp_path / "01-a-page.md"
    file.write_text("# A page\n\nSee *the* [other](02-other.md) `job`.\n", "utf-8")
    page = Page.of(file)
    assert (page.name, page.title) == ("a-page.md", "A page")
    assert "see the other job." in page.words
    assert "02-other" not in page.words
