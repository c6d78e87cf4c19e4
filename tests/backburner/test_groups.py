"""Server groups, edited in whatever form they come, to the byte; and every form in which they are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import ProtocolError
from bbmonitor_gui.backburner.groups import edited_server_group
from bbmonitor_gui.backburner.xmltree import parse

A, B, C = "E839DFB5FEEB0000", "001FE18133B60000", "A4BF010203040000"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n'
PLAIN = (
    HEAD
    + """<ServerGroups>
    <ServerGroup>
        <Name>Nächte &amp; Tage</Name>
        <Weight kind="a>b">Normal</Weight>
        <Servers>
            <Handle>E839DFB5FEEB0000</Handle>
            <Handle>001FE18133B60000</Handle>
        </Servers>
        <!-- kept -->
    </ServerGroup>
    <ServerGroup>
        <Name>empty</Name>
        <Servers>
        </Servers>
    </ServerGroup>
    <ServerGroup>
        <Name>bare</Name>
        <Servers />
    </ServerGroup>
</ServerGroups>
\0"""
)
NESTED = """<L><G id='1'><N>one</N><S><I><H> e839dfb5feeb0000 </H></I></S></G><G><N>two</N><S><I><H>001FE18133B60000</H></I><I>
<H>E839DFB5FEEB0000</H></I></S></G><G><N>three</N><S></S></G></L>\n\0"""


def edited(document: str, name: str, *handles: str) -> str:
    return edited_server_group(parse(document.encode()), name, handles).decode()


def nights(*handles: str) -> str:
    rows = "".join(f"            <Handle>{handle}</Handle>\n" for handle in handles)
    servers = f"<Servers>\n{rows}        </Servers>" if handles else "<Servers></Servers>"
    return (
        f"{HEAD}<ServerGroup>\n        <Name>Nächte &amp; Tage</Name>\n"
        f'        <Weight kind="a>b">Normal</Weight>\n        {servers}\n'
        "        <!-- kept -->\n    </ServerGroup>\n\0"
    )


@pytest.mark.parametrize(
    ("handles", "written"),
    [
        ((A, B), (A, B)),
        ((B, A), (A, B)),
        ((A,), (A,)),
        ((C, B), (B, C)),
        ((C, A.lower(), C.lower()), (A, C.lower())),
        ((), ()),
    ],
)
def test_servers_come_and_go_and_no_other_byte_changes(handles: tuple[str, ...], written: tuple[str, ...]) -> None:
    assert edited(PLAIN, "Nächte & Tage", *handles) == nights(*written)


def test_a_group_without_servers_is_filled_after_the_example_of_another() -> None:
    rows = f"\n            <Handle>{C}</Handle>\n        "
    expected = (
        HEAD + f"<ServerGroup>\n        <Name>{{}}</Name>\n        <Servers>{rows}</Servers>\n    </ServerGroup>\n\0"
    )
    assert edited(PLAIN, "empty", C) == expected.format("empty")
    assert edited(PLAIN, "bare", C) == expected.format("bare")


def test_servers_in_elements_of_their_own() -> None:
    assert edited(NESTED, "two", B, C) == f"<G><N>two</N><S><I><H>{B}</H></I><I><H>{C}</H></I></S></G>\n\0"
    assert edited(NESTED, "one", A, C) == (
        f"<G id='1'><N>one</N><S><I><H> e839dfb5feeb0000 </H></I><I><H>{C}</H></I></S></G>\n\0"
    )
    assert edited(NESTED, "three", A) == f"<G><N>three</N><S><I><H>{A}</H></I></S></G>\n\0"


@given(st.lists(st.sampled_from([A, B, C, "0" * 16]), max_size=6))
def test_what_was_written_is_read_back(handles: list[str]) -> None:
    back = parse(edited(PLAIN, "Nächte & Tage", *handles).encode())
    told = [part.text for part in back.root.walk() if part.name == "Handle"]
    assert sorted(told) == sorted(set(handles))


@given(st.integers(0, len(NESTED)), st.integers(0, 40), st.sampled_from(["", "<S/>", "<H>" + C + "</H>", "x", "</I>"]))
def test_whatever_the_list_looks_like_it_is_edited_or_refused(start: int, length: int, new: str) -> None:
    document = NESTED[:start] + new + NESTED[start + length :]
    try:
        back = edited(document, "two", A, C)
    except (ValueError, ProtocolError):
        return
    told = [part.text.strip().upper() for part in parse(back.encode()).root.walk() if len(part.text.strip()) == 16]
    assert sorted(told) == [C, A]


def test_a_list_in_two_bytes_a_character_is_left_alone() -> None:
    wide = b"\xfe\xff" + PLAIN.replace("UTF-8", "UTF-16").rstrip("\0").encode("utf-16-be")
    with pytest.raises(ProtocolError, match="no tags of"):
        edited_server_group(parse(wide), "empty", [A])


def group(servers: str, name: str = "g") -> str:
    return f"<G><Name>{name}</Name>{servers}</G>"


TWO = f"<S><H>{A}</H><H>{B}</H></S>"
REFUSED = [
    (group(TWO, "x"), "no server groups bear the name 'g'"),
    (group(TWO) + group(TWO), "2 server groups bear the name 'g'"),
    (group("<S/>"), "no server group shows how"),
    (group(f"<S><I><H>{A}</H></I></S>"), "no server group shows how"),  # is S or I the list?
    (group(f"<H>{A}</H><H>{B}</H>"), "no server group shows how"),
    (group(f"<S>{A} {B}</S>"), "no server group shows how"),
    (group(f"<S><I><H>{A}</H><Load>1</Load></I></S>"), "no server group shows how"),
    (group(f"{TWO}<Best>{A}</Best>"), "no server group shows how"),
    (group(f"{TWO}{TWO}"), "no server group shows how"),
    (group(f"<S><H>{A}</H><K>{B}</K></S>"), "no server group shows how"),
    (group(f"<S><I><H>{A}</H></I><I><H><X/>{B}</H></I></S>"), "no server group shows how"),
    (group(f"<S><I><H>{A}</H></I><I><X>render-01</X></I></S>"), "no server group shows how"),
    (group(f"{TWO}<Note>not {C}</Note>"), "no server group shows how"),
    (group(TWO) + group(f"<Other><H>{A}</H></Other>", "x"), "in several ways"),
    (group(f"<H>{A}</H><S/>") + group(TWO, "x"), "in another way than those of other groups"),
    (group("<None/>") + group(TWO, "x"), "has no empty <S>"),
    (group("<S/><S/>") + group(TWO, "x"), "has no empty <S>"),
    (group("<S>all</S>") + group(TWO, "x"), "has no empty <S>"),
    (group(f"{TWO}<ServerCount>2</ServerCount>"), "seems to count"),
    (group(f"{TWO}<NumberOfServers>2</NumberOfServers>"), "seems to count"),
    (group(f"<S><H>{A}</H>, <H>{B}</H></S>"), "something else than servers"),
    (group(f"<S><H>{A}</H><!-- {B} --></S>"), "something else than servers"),
    (group(f"<S><H id='1'>{A}</H><H id='2'>{B}</H></S>"), "more than a handle"),
    (group(f"<S><I><H>{A}</H>on</I><I><H>{B}</H>off</I></S>"), "more than a handle"),
]


@pytest.mark.parametrize(("groups", "message"), REFUSED)
def test_a_form_that_leaves_a_doubt_is_not_edited(groups: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        edited(f"<L>{groups}</L>", "g", A, B, C)


def test_what_seems_to_count_servers_may_stay_when_their_number_does() -> None:
    counted = group(f"{TWO}<ServerCount>2</ServerCount>")
    assert edited(f"<L>{counted}</L>", "g", A, C) == counted.replace(B, C) + "\n\0"


def test_a_list_that_had_to_be_mended_is_never_sent_back() -> None:
    with pytest.raises(ProtocolError, match="cannot be sent back"):
        edited_server_group(parse(f"<L>{group(TWO)}<G>\a</G></L>".encode()), "g", [A])
