"""A small farm as a Manager writes it: replies with their documents, byte by byte."""

from __future__ import annotations

JOB_A, JOB_B = 1256275308, 1256275309
SERVER_A, SERVER_B = "E839DFB5FEEB0000", "001FE18133B60000"

SYSTEM = (
    b"<SystemInfo><TotalMemory>1063239680</TotalMemory><TotalMemoryF>1063239680.000000</TotalMemoryF>"
    b"<NumCpus>2</NumCpus><Platform>Windows XP</Platform><User>old</User><ComputerName>oldsea</ComputerName>"
    b"<Mac>001FE18133B60000</Mac><WorkDiskSPace>30795</WorkDiskSPace><IPAddress>192.0.2.101</IPAddress></SystemInfo>"
)
NETWORK = (
    b"<NetworkStatus><DroppedPackets>3</DroppedPackets><BadPackets>1</BadPackets><TcpRequests>4711</TcpRequests>"
    b"<UdpRequests>815</UdpRequests><BootTime>12/15/2004 8:31:20 PM</BootTime></NetworkStatus>"
)


def document(body: bytes) -> bytes:
    """A reply with this payload, ended and counted as a Manager does it."""
    payload = b'<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n' + body + b"\n\0"
    return b"251 %d\r\n" % len(payload) + payload


def job_item(handle: object, state: object = 2, name: bytes = b"shot") -> bytes:
    return (
        f"<Job><Handle>{handle}</Handle><State>{state}</State><Name>".encode()
        + name
        + b"</Name><PluginName>3dsmax</PluginName><PluginVersion>400</PluginVersion></Job>"
    )


def job_list(*items: bytes) -> bytes:
    return document(b"<JobList>" + b"".join(items) + b"</JobList>")


def server_item(handle: str, state: object = 1, name: bytes = b"render") -> bytes:
    return f"<Server><Handle>{handle}</Handle><State>{state}</State><Name>".encode() + name + b"</Name></Server>"


def server_list(*items: bytes) -> bytes:
    return document(b"<ServerList>" + b"".join(items) + b"</ServerList>")


def job(handle: object, name: bytes = b"shot", number: object = 50, tasks: object = 100, servers: bytes = b"") -> bytes:
    """A whole job; `number` stands where a number stands that no table counts with, `tasks` where tasks are counted."""
    flags = b"".join(
        b"<%b>No</%b>" % (flag, flag)
        for flag in (
            *(b"Active", b"Complete", b"NonConcurrent", b"NonStoppable", b"IgnoreJobShare", b"HasDependencies"),
            *(b"ZipArchive", b"LeaveInQueue", b"ArchiveWhenDone", b"DeleteWhenDone"),
            *(b"OverrideBlockingTasks", b"EnableBlockingTasks"),
        )
    )
    info = (
        f"<JobInfo><Version>{number}</Version><JobHandle>{handle}</JobHandle><Name>".encode()
        + name
        + b"</Name><Description>"
        + name
        + f"</Description><Priority>{number}</Priority><User>anna</User><Computer>pc</Computer>".encode()
        + b"<LastUpdated>12/15/2004 8:41:52 PM</LastUpdated><Submitted>12/15/2004 8:31:20 PM</Submitted>"
        + f"<Started/><Ended/><NumberTasks>{tasks}</NumberTasks><TasksCompleted>{tasks}</TasksCompleted>".encode()
        + b"<Encoding>UTF-8</Encoding></JobInfo>"
    )
    alerts = (
        f"<JobAlerts><Enabled>1</Enabled><Failure>Yes</Failure><Progress>No</Progress><Completion>Yes</Completion>"
        f"<NthTask>{number}</NthTask><SendEmail>No</SendEmail><IncludeSummary>No</IncludeSummary>"
        "<EmailFrom/><EmailTo/><EmailServer/></JobAlerts>"
    ).encode()
    plugin = f"<JobPlugin><PluginName>3dsmax</PluginName><PluginVersion>{number}</PluginVersion></JobPlugin>".encode()
    return document(
        b"<Job>" + info + b"<JobFlags>" + flags + b"</JobFlags><JobExtra/>" + plugin + alerts
        + b"<JobServers>" + servers + b"</JobServers></Job>"
    )  # fmt: skip


def server(name: bytes = b"render", number: object = 32, masks: tuple[object, ...] = (16646207,) * 7) -> bytes:
    """A whole server; `number` stands wherever a number does, its week aside."""
    days = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    week = "".join(f"<{day}>{mask}</{day}>" for day, mask in zip(days, masks, strict=True))
    return document(
        b"<Server><ServerInfo><Version>300</Version><Name>"
        + name
        + f"</Name><UserName>render</UserName><TotalTask>{number}</TotalTask><TotalTime>{number}</TotalTime>"
        f"<PerfIndex>{number}</PerfIndex><IPAddress>192.0.2.7</IPAddress><CurrentStatus>1</CurrentStatus></ServerInfo>"
        f"<HardwareInfo><TotalMemory>{number}</TotalMemory><TotalMemoryF>{number}</TotalMemoryF>"
        f"<NumCpus>{number}</NumCpus><Platform>Windows 10</Platform><WorkDiskSPace>{number}</WorkDiskSPace>"
        f"<Mac>E839DFB5FEEB0000</Mac></HardwareInfo>".encode()
        + NETWORK
        + f"<ServerSchedule>{week}</ServerSchedule>"
        f"<ServerPriority><AttPriority>{number}</AttPriority><UnaPriority>0</UnaPriority></ServerPriority>"
        f"<CurrentTask><CurrentJob>{number}</CurrentJob><CurrentTask>{number}</CurrentTask>"
        "<TaskStarted>12/15/2004 8:41:52 PM</TaskStarted></CurrentTask>"
        "<Plugins><Plugin><Name>3dsmax</Name><Version>400</Version><Description>3ds Max</Description></Plugin>"
        "</Plugins></Server>".encode()
    )


FARM: dict[str, bytes] = {
    "get joblist": job_list(job_item(JOB_A, 2, b"first"), job_item(JOB_B, 1, b"second")),
    "get srvlist": server_list(server_item(SERVER_A, 2, b"render-01"), server_item(SERVER_B, 0, b"render-02")),
    "get clientlist": document(
        b"<ClientList><ClientInfo><Version>300</Version><UdpPort>30001</UdpPort><Controler>1</Controler>"
        + SYSTEM
        + b"</ClientInfo></ClientList>"
    ),
    "get pluglist": document(
        b"<PluginList><Plugin><Version>400</Version><Name>3dsmax</Name><Description>3ds Max</Description></Plugin>"
        b"</PluginList>"
    ),
    "get mgrinfo": document(
        b"<ManagerInfo><Version>300</Version><Servers>2</Servers><Jobs>2</Jobs>" + SYSTEM + NETWORK + b"</ManagerInfo>"
    ),
    f"get jobinfo {JOB_A}": job(JOB_A, b"first"),
    f"get jobinfo {JOB_B}": job(JOB_B, b"second"),
    f"get job {JOB_A}": job(JOB_A, b"first"),
    f"get job {JOB_B}": job(JOB_B, b"second"),
    f"get server {SERVER_A}": server(b"render-01"),
    f"get server {SERVER_B}": server(b"render-02"),
}
