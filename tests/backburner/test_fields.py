"""What the texts of elements mean, and which element holds which field."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import ProtocolError, WorkPriority
from bbmonitor_gui.backburner.fields import Shape, bare_name, group, integer, number, text, work_priority, yes_no
from bbmonitor_gui.backburner.xmltree import Element, parse


def element(payload: str) -> Element:
    return parse(payload.encode()).root


def value_of(field: object, written: str) -> object:
    """The one field's value, read from <V>."""
    (value,) = Shape("Record", lambda *values: values, (field,)).read(  # type: ignore[arg-type]
        element(f"<G><V>{written}</V></G>")
    )
    return value


# --- values


@pytest.mark.parametrize("written", ["Yes", "yes", "YES", "1", " Yes ", "true", "True", "on", "2", "-1"])
def test_true(written: str) -> None:
    assert value_of(yes_no("v", "V"), written) is True


@pytest.mark.parametrize("written", ["No", "no", "NO", "0", "\n0\n", "false", "FALSE", "off", "00"])
def test_false(written: str) -> None:
    assert value_of(yes_no("v", "V"), written) is False


@pytest.mark.parametrize("written", ["", " ", "maybe", "None", "Ja", "1.5", "yes no"])
def test_neither(written: str) -> None:
    with pytest.raises(ProtocolError, match=r"Record\.v: <V> holds"):
        value_of(yes_no("v", "V"), written)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", 0),
        ("-1", -1),
        (" 42\n", 42),
        ("+7", 7),
        ("4294967296", 1 << 32),
        ("-2147483648", -(1 << 31)),
        ("18446744073709551616", 1 << 64),
        ("1063239680.000000", 1063239680),
        ("1063239680,000000", 1063239680),
    ],
)
def test_integers(written: str, value: int) -> None:
    assert value_of(integer("v", "V"), written) == value
    assert type(value_of(integer("v", "V"), written)) is int


@pytest.mark.parametrize(
    "written", ["", "many", "None", "1.5", "0x10", "1 2", "inf", "nan", "1e999", "9" * 5000, "--1"]
)
def test_no_integers(written: str) -> None:
    with pytest.raises(ProtocolError, match=r"Record\.v: <V> holds") as raised:
        value_of(integer("v", "V"), written)
    assert repr(written[:80]) in str(raised.value)
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize(
    ("written", "value"),
    [("81.500000", 81.5), ("0,75", 0.75), ("1", 1.0), (" -0.5 ", -0.5), ("1e3", 1000.0), (".5", 0.5)],
)
def test_numbers(written: str, value: float) -> None:
    assert value_of(number("v", "V"), written) == value
    assert type(value_of(number("v", "V"), written)) is float


@pytest.mark.parametrize("written", ["", "fast", "nan", "inf", "-Infinity", "1e999", "1.2.3", "1,2,3", "1.234,5"])
def test_no_numbers(written: str) -> None:
    with pytest.raises(ProtocolError, match=r"Record\.v: <V> holds"):
        value_of(number("v", "V"), written)


@pytest.mark.parametrize(
    ("written", "priority", "truth"),
    [
        ("0", WorkPriority.HIGH, False),
        ("No", WorkPriority.HIGH, False),
        ("1", WorkPriority.LOW, True),
        ("Yes", WorkPriority.LOW, True),
        ("2", WorkPriority.IDLE, True),
        ("9", WorkPriority(9), True),
    ],
)
def test_priorities_are_numbers_with_the_api_documents_truth(written: str, priority: WorkPriority, truth: bool) -> None:
    value = value_of(work_priority("v", "V"), written)
    assert value is priority or value == priority
    assert isinstance(value, WorkPriority)
    assert bool(value) is truth


@pytest.mark.parametrize("written", ["", " ", "None", "a &amp; b", "  spaced\n lines  "])
def test_text_is_as_it_came(written: str) -> None:
    assert value_of(text("v", "V"), written) == written.replace("&amp;", "&")


def test_a_default_stands_for_what_is_missing_or_empty() -> None:
    shape = Shape("Record", lambda *values: values, (integer("a", "A"), integer("b", "B", default=0)))
    assert shape.read(element("<G><A>1</A><B>2</B></G>")) == (1, 2)
    assert shape.read(element("<G><A>1</A><B> </B></G>")) == (1, 0)
    assert shape.read(element("<G><A>1</A></G>")) == (1, 0)
    with pytest.raises(ProtocolError, match=r"Record\.b: <B> holds 'x'"):
        shape.read(element("<G><A>1</A><B>x</B></G>"))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff<&"), max_size=20))
def test_any_text_is_a_value_or_a_protocol_error(written: str) -> None:
    for kind in (integer, number, yes_no, work_priority):
        with suppress(ProtocolError):
            value_of(kind("v", "V"), written)


# --- places

THREE = Shape(
    "Three",
    lambda *values: values,
    (integer("a", "Alpha", "Aleph"), text("b", "WorkDiskSPace"), yes_no("c", "Gamma")),
)


@pytest.mark.parametrize(
    "written",
    [
        "<Alpha>1</Alpha><WorkDiskSPace>two</WorkDiskSPace><Gamma>Yes</Gamma>",
        "<ALPHA>1</ALPHA><workdiskspace>two</workdiskspace><gAMMa>Yes</gAMMa>",
        "<alpha_>1</alpha_><Work_Disk-Space>two</Work_Disk-Space><Gam.ma>Yes</Gam.ma>",
        "<Aleph>1</Aleph><WorkDiskSPace>two</WorkDiskSPace><Gamma>Yes</Gamma>",
        "<Gamma>Yes</Gamma><Alpha>1</Alpha><WorkDiskSPace>two</WorkDiskSPace>",
        "<WorkDiskSPace>two</WorkDiskSPace><New>?</New><Gamma>Yes</Gamma><Alpha>1</Alpha>",
        "<New>?</New><Alpha>1</Alpha><Newer/><WorkDiskSPace>two</WorkDiskSPace><Gamma>Yes</Gamma><Newest/>",
        "<E0>1</E0><E1>two</E1><E2>Yes</E2>",
        "<E0>1</E0><E1>two</E1><E2>Yes</E2><E3>?</E3><E4><Deep/></E4>",
        "<Alhpa>1</Alhpa><WorkDiskSPace>two</WorkDiskSPace><Gamma>Yes</Gamma>",
        "<Alpha>1</Alpha><DiskSpace>two</DiskSpace><Gamma>Yes</Gamma>",
        "<Alpha>1</Alpha><WorkDiskSPace>two</WorkDiskSPace><Gama>Yes</Gama>",
        "<Alpha>1</Alpha><WorkDiskSPace>two</WorkDiskSPace><Gamma>Yes</Gamma><Alpha>9</Alpha>",
        "<Alpha a='9'>1</Alpha><WorkDiskSPace><![CDATA[two]]></WorkDiskSPace><Gamma>Yes</Gamma>",
    ],
)
def test_names_decide_and_places_where_there_is_no_name(written: str) -> None:
    assert THREE.read(element(f"<G>{written}</G>")) == (1, "two", True)


def test_a_place_that_a_name_has_taken_is_not_taken_again() -> None:
    assert THREE.read(element("<G><Alpha>1</Alpha><Gamma>No</Gamma></G>")) == (1, "", False)


def test_the_first_known_name_wins_over_the_order_of_elements() -> None:
    written = "<Aleph>9</Aleph><Alpha>1</Alpha><WorkDiskSPace>two</WorkDiskSPace><Gamma>Yes</Gamma>"
    assert THREE.read(element(f"<G>{written}</G>")) == (1, "two", True)


@pytest.mark.parametrize(
    ("written", "missing"),
    [
        ("", "a"),
        ("<WorkDiskSPace>two</WorkDiskSPace><Gamma>Yes</Gamma>", "a"),
        ("<Alpha>1</Alpha><WorkDiskSPace>two</WorkDiskSPace>", "c"),
        ("<Alpha>1</Alpha>", "c"),
    ],
)
def test_what_is_missing_is_named(written: str, missing: str) -> None:
    with pytest.raises(ProtocolError, match=rf"^Three\.{missing} is missing in <G>$"):
        THREE.read(element(f"<G>{written}</G>"))


def test_an_error_within_a_group_names_the_inner_record() -> None:
    outer = Shape("Outer", lambda *values: values, (group("three", "Three", read=THREE.read),))
    with pytest.raises(ProtocolError, match=r"^Three\.a: <Alpha> holds 'many'$"):
        outer.read(element("<G><Three><Alpha>many</Alpha><WorkDiskSPace/><Gamma>1</Gamma></Three></G>"))


def test_ever_new_names_do_not_fill_the_memory() -> None:
    shape = Shape("One", lambda *values: values, (integer("a", "Alpha"),))
    for number_ in range(1000):
        assert shape.read(element(f"<G><E{number_}>{number_}</E{number_}></G>")) == (number_,)
    assert len(shape._layouts) <= 101


def test_names_are_compared_without_case_and_punctuation() -> None:
    assert bare_name("WorkDiskSPace") == bare_name("work_disk-space") == bare_name("Work.Disk:Space") == "workdiskspace"
