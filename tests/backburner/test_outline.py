"""A job's document as rows, on written-out bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner.outline import job_outline
from bbmonitor_gui.backburner.xmltree import parse

JOB = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<Job>
    <JobInfo>
        <Version>300</Version>
        <JobHandle>1256275308</JobHandle>
        <Name>harbour &lt;b&gt;</Name>
        <Mood>sunny</Mood>
    </JobInfo>
    <JobFlags>
        <Active>Yes</Active>
    </JobFlags>
    <JobDetails>
        <ServerLimit>4</ServerLimit>
        <Output>
            <Name>out.exr</Name>
        </Output>
    </JobDetails>
    <JobPlugin>
        <PluginName>3dsmax</PluginName>
        <PluginVersion>300</PluginVersion>
    </JobPlugin>
    <JobAlerts>
        <Enabled>No</Enabled>
    </JobAlerts>
    <JobServers>
        <All>No</All>
        <JobServer>
            <Handle>E839DFB5FEEB0000</Handle>
            <Active>No</Active>
        </JobServer>
        <JobServer>
            <Handle>E839DFB5FEEC0000</Handle>
            <Colour>red</Colour>
        </JobServer>
    </JobServers>
</Job>
\0"""


def test_each_text_has_its_path_and_whether_it_is_understood() -> None:
    rows = job_outline(parse(JOB))
    assert [row.place for row in rows] == list(range(len(rows)))
    assert [(row.path, row.text, row.known) for row in rows if "Info" in row.path or "Output" in row.path] == [
        ("JobInfo/Version", "300", True),
        ("JobInfo/JobHandle", "1256275308", True),
        ("JobInfo/Name", "harbour <b>", True),
        ("JobInfo/Mood", "sunny", True),  # its place is that of the description, which nothing else claims
        ("JobDetails/Output/Name", "out.exr", False),
    ]
    texts = {row.path: row.text for row in rows}
    assert texts["JobServers/JobServer[2]/Handle"] == "E839DFB5FEEC0000"
    known = {row.path: row.known for row in rows}
    assert not known["JobDetails/ServerLimit"]
    assert not known["JobServers/All"]
    assert known["JobServers/JobServer[1]/Handle"]


def test_an_empty_list_of_servers_is_understood() -> None:
    document = JOB[: JOB.index(b"<JobServers>")] + b"<JobServers/>\n</Job>"
    last = job_outline(parse(document))[-1]
    assert (last.path, last.text, last.known) == ("JobServers", "", True)


def test_it_breathes_in_long_documents() -> None:
    breaths: list[None] = []
    many = b"<Job>" + b"<JobInfo>1</JobInfo>" * 1200 + b"</Job>"
    rows = job_outline(parse(many), lambda: breaths.append(None))
    assert len(rows) == 1200
    assert len(breaths) == 2


NAMES = st.sampled_from(["Job", "JobInfo", "Name", "All", "x"])
TREES = st.recursive(
    st.builds(lambda name: f"<{name}>t</{name}>", NAMES),
    lambda inner: st.builds(lambda name, parts: f"<{name}>{''.join(parts)}</{name}>", NAMES, st.lists(inner)),
    max_leaves=20,
)


@given(TREES)
def test_no_text_is_lost_and_no_path_comes_twice(tree: str) -> None:
    document = parse(f"<Job>{tree}</Job>".encode())
    rows = job_outline(document)
    leaves = [element for element in document.root.walk() if not element.children and element is not document.root]
    assert [row.text for row in rows] == [leaf.text for leaf in leaves]
    assert len({row.path for row in rows}) == len(rows)
