"""A demo farm, written as data: names, users, plug-ins, paths, messages. Everything is made up."""

from __future__ import annotations

from dataclasses import dataclass

from bbmonitor_gui.backburner.records import Plugin
from bbmonitor_gui.backburner.schedule import DAYS, ServerSchedule

MAX = Plugin(400, "3dsmax", "3ds Max network rendering")
COMMAND = Plugin(401, "cmdjob", "Command Line Tool")
MAYA = Plugin(402, "Maya", "Maya software & Arnold batch")
BURN = Plugin(500, "Burn", "Burn for Flame <background rendering>")
WIRE = Plugin(500, "Wire", "Wire transfers")
PLUGINS = (MAX, COMMAND, MAYA, BURN, WIRE)


@dataclass(frozen=True, slots=True)
class ServerGroupScene:
    """Servers of one kind: their names, their share of the farm, what they can do and when they may work."""

    name: str
    share: int
    names: tuple[str, ...]
    plugins: tuple[Plugin, ...]
    schedule: ServerSchedule
    platform: str
    cpus: tuple[int, ...]
    memory_gib: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class JobScene:
    """Jobs of one kind. `task_seconds` is the range of what one task takes, `limits` of the most servers at once."""

    step: str
    plugin: Plugin
    groups: tuple[str, ...]
    tasks: tuple[int, int]
    task_seconds: tuple[float, float]
    limits: tuple[int, int]
    description: str


def _blocked(days: tuple[int, ...], first: int, end: int) -> ServerSchedule:
    schedule = ServerSchedule.ALWAYS
    for day in days:
        schedule = schedule.with_hours(day, range(first, end), allowed=False)
    return schedule


_WEEKDAYS = (1, 2, 3, 4, 5)
NIGHTS_AND_WEEKENDS = _blocked(_WEEKDAYS, 7, 18)
NO_BACKUP_HOURS = _blocked(tuple(range(len(DAYS))), 3, 4)
NOT_MONDAY_MORNING = _blocked((1,), 8, 12)

SERVER_GROUPS = (
    ServerGroupScene(
        "Render nodes",
        11,
        ("render-{n:03d}",),
        (MAX, COMMAND, MAYA),
        NO_BACKUP_HOURS,
        "Windows Server 2019 10.0 Build 17763",
        (32, 48, 64, 96),
        (64, 128, 256),
    ),
    ServerGroupScene(
        "Workstations",
        4,
        ("ws-{n:03d}", "büro-pc-{n:02d}", "арт-{n:02d}", "作業-{n:02d}"),
        (MAX, COMMAND),
        NIGHTS_AND_WEEKENDS,
        "Windows 10 10.0 Build 19045",
        (12, 16, 24),
        (32, 64),
    ),
    ServerGroupScene(
        "Flame",
        2,
        ("burn{n:02d}.flame.example.com",),
        (BURN, WIRE, COMMAND),
        ServerSchedule.ALWAYS,
        "Linux 5.14.0-427.el9.x86_64",
        (32, 64),
        (192, 384),
    ),
    ServerGroupScene(
        "GPU",
        2,
        ("gpu-{n:02d}",),
        (MAX, MAYA, COMMAND),
        NOT_MONDAY_MORNING,
        "Windows 11 10.0 Build 22631",
        (64, 128),
        (256, 512),
    ),
    ServerGroupScene(
        "Spare",
        1,
        ("spare-{n:02d}",),
        (MAX, COMMAND),
        ServerSchedule.ALWAYS,
        "Windows 7 6.1 Build 7601 - Service Pack 1",
        (4, 8),
        (8, 16),
    ),
)

JOB_KINDS = (
    JobScene("beauty", MAX, ("Render nodes", "Workstations"), (24, 240), (180, 900), (2, 6), "Beauty and AOVs, 2K"),
    JobScene("lighting", MAX, ("Render nodes",), (40, 180), (240, 1200), (1, 4), "Lighting pass for dailies"),
    JobScene(
        "preview", MAX, ("Workstations", "GPU"), (48, 300), (15, 60), (1, 4), "Preview, half size & no motion blur"
    ),
    JobScene(
        "fx_smoke", MAYA, ("Render nodes", "GPU"), (60, 200), (300, 1500), (1, 5), "Smoke sim, cached 'per frame'"
    ),
    JobScene("crowd", MAYA, ("Render nodes",), (100, 400), (120, 400), (2, 7), "Crowd <hero> layer"),
    JobScene("comp", BURN, ("Flame",), (80, 320), (10, 50), (1, 4), "Burn: final comp"),
    JobScene("transfer", WIRE, ("Flame",), (1, 12), (60, 240), (1, 2), "Wire: transfer to editorial"),
    JobScene(
        "convert", COMMAND, ("Workstations", "Render nodes"), (1, 60), (20, 120), (1, 5), 'Calling: oiiotool "%f"'
    ),
    JobScene("turntable", MAX, ("GPU",), (72, 144), (60, 300), (1, 3), "Turntable for look development"),
)

SHOWS = ("alp", "wald", "orbit", "harbour", "köln", "tundra", "sakura")
SEQUENCES = ("sq010", "sq020", "sq035", "sq110", "sq240", "sq300")
USERS = (  # user, computer
    ("anna", "MTLWS-0104"),
    ("jürgen", "BÜRO-PC-07"),
    ("pangers", "MTLPC73586"),
    ("keiko", "作業-12"),
    ("дмитрий", "МОСКВА-3"),
    ("o'brien", "DUBLIN-WS2"),
    ("renderwrangler", "WRANGLER-01"),
    ("solesj", "MTLPC80021"),
)
UNUSUAL_NAMES = (
    "<img src=x>",
    "Übergrößenträger_Straße_v002",
    "桜並木_カット012_ライティング",
    "Метель_сцена_04_ночь",
    "منظر البحر_لقطة ٣",
    'R&D "fur" <test> 5 > 3 it\'s',
    "00_" + "_".join(["a_job_name_that_somebody_kept_appending_to"] * 12) + "_final_FINAL2",
    "100% final (really), please; do-not.delete",
    "   three blanks before and after   ",
    "𝕬rtDept 🎬 teaser",
    "=1+1",
    "-",
)
NAME = "{show}_{sequence}_{shot:04d}_{step}_v{version:03d}"
OUTPUT = r"\\nas01\projects\{show}\3d\{sequence}\{step}\renders & previews\v{version:03d}\{name}.####.exr"

ERROR_MESSAGES = (
    "Missing map files:\n"
    "    \\\\nas01\\projects\\textures\\rock & moss_diff_8k.exr\n"
    "    C:\\maps\\Straße\\noise_#2.tif\n"
    "Frame {frame} was not rendered.\n",
    'Output path "{output}" could not be found.\n',
    "Task Error: frame {frame}: unable to open output file (0x7b)\n{output}\n",
    "License error: the licence server 'lic01.example.com' did not answer (-15.570.0)\r\nRetrying will not help until it does.\r\n",
    "3dsmax adapter error: Timeout: task took longer than 600 minutes on {server}; <frame {frame}> aborted\n",
    "Unknown TCP gibberish from 192.0.2.77: socket closed by peer\n",
    'Application exited with code 3221225477 (0xC0000005) at frame {frame}\nLast words: "Loading scene" & nothing more\n',
)

OTHER_CLIENTS = (  # user, computer, platform, UDP port, address
    ("renderwrangler", "WRANGLER-01", "Windows 10 10.0 Build 19045", 30000, "192.0.2.20"),
    ("keiko", "作業-12", "Windows 11 10.0 Build 22631", 29999, "192.0.2.63"),
    ("o'brien", "DUBLIN-WS2", "Windows 10 10.0 Build 19045", 30000, "192.0.2.88"),
)
SUBMITTER_PLATFORM = "Windows 10 10.0 Build 19045"
MANAGER = ("backburner", "FARM-MANAGER", "Windows Server 2019 10.0 Build 17763", "192.0.2.10")
MAIL = ("backburner@example.com", "{user}@example.com", "mail.example.com")
