<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About BB Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the versions, for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A monitor for Backburner render farms. Free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not affiliated with, endorsed by or supported by Autodesk. Autodesk and Backburner are trademarks of Autodesk, Inc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager&apos;s protocol is not published, and no real Manager was at hand when this program was written. It is built on what others have seen and described. The tab Protocol says of every command how surely it is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands of the protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each command is written, and how surely it is known:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityKeeper</name>
    <message>
        <source>Damaged lines were left out: {0}. The damaged file is kept: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityLog</name>
    <message>
        <source>Keep the activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is elsewhere now (read only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} jobs are gone and {1} came at once: they bear new handles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager was restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet, and nothing happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: words, what:suspend, outcome:refused, manager:farm …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected entries, or all that are shown, with their details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the selected entries, or all that are shown, as CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all entries, those of earlier runs too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all {0} entries of the activity?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are deleted from this computer, those of earlier runs too. Nothing changes at the Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingControlDialog</name>
    <message>
        <source>Queue control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is asked for queue control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be refused there within ten seconds. Without an answer it passes to this monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssignServersDialog</name>
    <message>
        <source>Servers of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of names and states, or a handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with the &amp;plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those on the &amp;jobs now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Uncheck all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the added servers lack a plug-in in the version that a job needs: they get none of its tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of the added servers lacks a plug-in in the version that a job needs: it gets none of its tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group of servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed plug-in: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed plug-ins: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesList</name>
    <message>
        <source>What would be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Changes ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No &amp;changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckEdit</name>
    <message>
        <source>read only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckMark</name>
    <message>
        <source>read only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Space checks the selected rows, or takes the marks away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseWeekDialog</name>
    <message>
        <source>Several weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several weeks. &amp;Use:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit widths to content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareServersDialog</name>
    <message>
        <source>Compare {0} servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} values differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows, or all that are shown, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to a Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name or IP address, for example farm-manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add :PORT if the Manager does not listen on 3234.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manager:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;demo farm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlAskedDialog</name>
    <message>
        <source>Queue control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks for queue control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another monitor asks for queue control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One monitor at a time may change the queue; now it is this one. If nobody answers, queue control is given away when the time is over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>{0} seconds left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any moment now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong inside BB Monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit BB Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on, but something you see may be out of date or incomplete. Please copy the report and send it to whoever looks after BB Monitor for you. It holds no password; it may hold names of computers and jobs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteServersDialog</name>
    <message>
        <source>Delete absent servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check only those that &amp;look like another server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete 1 server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete {0} servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space checks a server, or takes the mark away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of these servers is the Manager to forget?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting takes the entry out of the Manager; nothing is uninstalled. What the table shows of a server is lost with it, and messages of earlier jobs no longer tell whose they were. A server that comes back registers anew, without its schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a server is deleted (del server) is inferred: nobody has seen a Manager accept this. The outcome is read back and shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryTable</name>
    <message>
        <source>Nothing fits the search.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorsTab</name>
    <message>
        <source>Errors of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server reported an error of this job.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportControl</name>
    <message>
        <source>{0} report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save job report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, tab-separated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module info {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save module info report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} saved as {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FarmPanels</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs {0}, {1} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no jobs in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is known to the Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager lists no plug-ins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldsTab</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only elements whose meaning BB Monitor does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood ({0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramesControl</name>
    <message>
        <source>{0}: the Manager does not tell which server did which task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each server did stands in the job details, under Tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the frames of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table for spreadsheets (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupControl</name>
    <message>
        <source>This Manager does not know the commands for server groups. Use the vendor&apos;s Monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which servers belong to it now is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They belong to {0} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the server group {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the group goes: its servers stay, and so do the jobs that they work on. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers of the group: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server group {0} deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to change server groups at {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has seen how the vendor&apos;s Monitor does this; the command is inferred from similar ones. A Manager that does not know it answers with an error and changes nothing. What happened is read back and shown. You are asked once for each Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be sent:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Manager does not know the command for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was made, but its servers were not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server group {0} has {1} servers now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several groups of this name; a command cannot tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the vendor&apos;s Monitor: right-click All Servers, then Global Group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the vendor&apos;s Monitor: drag servers from the list onto the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the vendor&apos;s Monitor: right-click the group, then Delete Group.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>The scale goes from none to all of {0} servers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Servers allowed in each hour of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: {2} of {3} servers allowed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>BB Monitor help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the help pages: the name of their folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page has all these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobConflicts</name>
    <message>
        <source>Keep all &amp;theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all &amp;mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed {0} meanwhile, in what you are about to change. Nothing was sent there yet. What they made of it holds unless you check your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with {0} of mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs (now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed by both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobDetailsControl</name>
    <message>
        <source>This job is no longer in the queue: it was deleted or archived.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobDetailsPanel</name>
    <message>
        <source>Select a job to see all about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors ({0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobDocuments</name>
    <message>
        <source>Job whose document is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Job:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>read only: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobPropertiesDialog</name>
    <message>
        <source>Send the priority &amp;only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} – Job Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies all values as text; the documents can be copied on their own tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobPropertiesSession</name>
    <message>
        <source>Reading the jobs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} jobs cannot be read and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {0} jobs can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change properties of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke. What was sent is looked up when it is back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the changes… {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: there is no connection to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: BB Monitor is set to change nothing; the preferences say so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobPropertiesTabs</name>
    <message>
        <source>Job Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Handling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Raw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobServersControl</name>
    <message>
        <source>Nothing to do: these servers are on these jobs already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: none of these servers is on these jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server has failed on {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All servers have failed on {0}: look for what is wrong with it before they try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobServersPage</name>
    <message>
        <source>Ass&amp;ign servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move selected servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers of the jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsReader</name>
    <message>
        <source>{0} and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, for they could not be read: {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegendDialog</name>
    <message>
        <source>Servers work on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green, “Active”; in 3ds Max “started”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for its turn, or for a server that is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no colour of its own; green or white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its tasks was begun yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white, “Not Started”; in 3ds Max “active”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by somebody. Activated, it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yellow, in older manuals grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its tasks are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works on a task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green, “OK”; in 3ds Max “active”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready and has no work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yellow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something failed on it. The errors of its job say what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not work in this hour of its week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“suspended”, without a colour of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager does not reach it: it is off, or its Backburner Server is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar in the column Progress has the colour of the job&apos;s state. A job that the vendor&apos;s Monitor shows in red has errors; the Manager tells of them apart from the state, so that here it keeps its state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is assigned to the selected job. The vendor&apos;s Monitor: a bar through the icon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beware: where 3ds Max submits a job it swaps two colours. There green is idle and ready, and yellow is busy with another job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each field is one hour of the week. In an allowed hour the server may work; a blocked one is darker and bears a stroke; one in which several servers differ is hatched. The dot marks the present hour by the clock of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meaning} The vendor&apos;s Monitor: {vendor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any state that BB Monitor does not know, with the Manager&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicencesPage</name>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program brings along the work of others:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text of it came along; see its home page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The job is not in the list any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are still being sent to the Manager. What was not sent is given up. Close all the same?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManagerPropertiesDialog</name>
    <message>
        <source>{0} – Manager Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies all values as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaskEditor</name>
    <message>
        <source>Mask of {day}, {base}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>&amp;Retry now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do what the message offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameWeeks</name>
    <message>
        <source>Use a saved week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a saved week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamedSchedulesButton</name>
    <message>
        <source>&amp;Saved weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save this week…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderProgressBar</name>
    <message>
        <source>Progress of the orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canc&amp;el orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not sent yet is not sent. What was done stays done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluginsPanel</name>
    <message>
        <source>Servers that have the plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the servers whose plug-ins were read has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a plug-in to see which servers have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: on {2} of {3} servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plug-ins of {0} more were not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolarityQuestion</name>
    <message>
        <source>Allowed or blocked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is shown as allowed in every hour of the week. Is that so?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is shown as blocked in every hour of the week. Is that so?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is shown as blocked {1}, and allowed at all other times. Is that so?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The farm does the opposite of what its weeks say here, so they may be read the wrong way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sources disagree on whether a set bit in a week means allowed or blocked. Before the first week is sent to this Manager, please compare with what you know of this server, or with the vendor&apos;s Monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is kept for this Manager; Preferences, This Manager, can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers at work in hours that are shown as blocked: {0}; in allowed hours: {1}; without work in allowed hours while a job waited: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: began a task on {1} {2}, which is shown as blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: week of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes, that is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No, it is the other way round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast is black, white and yellow, with a thick frame around what has the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How dates and numbers are written. All texts are English until there are translations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the &amp;welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: BB Monitor connects to the Manager that was used last as soon as it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before &amp;quitting while orders are under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not sent to the Manager before the window closes is never sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh every:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause between two refreshes. A slow Manager gets a longer one: twice the time that reading took.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give &amp;up after:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a Manager may be silent before the connection counts as lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue control:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a change needs it, and given back afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From connecting on, and kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never: change nothing (read only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One monitor at a time has the right to change the queue. Asking takes it from the one that has it, unless somebody there refuses within ten seconds. A Manager that obeys without queue control is not asked for it. Read only switches off here all that would change anything at the Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the &amp;vendor&apos;s Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+A activates the selected jobs and Ctrl+S suspends them. Off: Ctrl+A selects all rows, as it does elsewhere, and Ctrl+S does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a Manager first: what stands here is remembered for each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {0} only. Change these if this Manager does the opposite of what you ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suspending sends:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the number in “set jobstate” means is disputed. Flag: one public client was built on it and saw the jobs follow; the vendor&apos;s Monitor was seen to send 1. Number of the state: the public description of the commands presumes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set &amp;bit in a week:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may work in that hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may not work in that hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May work: observed, with an example week. May not: an older header of the vendor says so. Compare one server&apos;s week here with the vendor&apos;s Monitor before you change weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;firmed by me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: not confirmed yet. Before the first week is sent to this Manager you are asked once, with a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flag: {0} suspends, {1} activates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of the state: {0} suspends, {1} activates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriorityDialog</name>
    <message>
        <source>Set priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0, the most urgent, to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>various</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Priority:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs keep theirs until you choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical: before all other jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended: the job is not rendered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more urgent than the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less urgent than the default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueControl</name>
    <message>
        <source>Queue control is asked for no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control was given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send the changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadOnlyTable</name>
    <message>
        <source>Column titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RerunFramesDialog</name>
    <message>
        <source>Frames of one server: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Frames of the selected tasks:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Frames of all these tasks:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tasks that are selected:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tasks, all of these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (1 task)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1} tasks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did which task is read from the answer to a command (get taskname) whose form nobody has described: it is a guess. Compare the list with your files before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager offers no command to restart single tasks: Restart renders the whole job anew. Submit these frames as a job of their own: 3ds Max takes the list as it stands here, in its render setup under Frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of the tasks tell no frames, so the list is one of task numbers. Which frame a task renders depends on where the job begins: look it up before you submit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 task of the job is in no list: the Manager names no server for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tasks of the job are in no list: the Manager names no server for them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResetServersDialog</name>
    <message>
        <source>Reset failed servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager tells no error of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset {0} servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset 1 server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager has given up these servers for the job: they get none of its tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each that is checked is taken off its job and put on it again, so that the Manager tries it anew. What it did of the job before stays done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both commands (del jobserver, new jobserver) were seen at a real Manager, sent for this by another program. The outcome is read back and shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowCopier</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowDragTable</name>
    <message>
        <source>{0} and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScheduleControl</name>
    <message>
        <source>Waiting for your answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke. What was sent is looked up when it is back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the schedule… {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {0} servers can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} servers cannot be read and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the schedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} servers did not take the week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} servers have new weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may work: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScheduleNameDialog</name>
    <message>
        <source>Name of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the week:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved week of this name is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another saved week bears this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: words, owner:anna, state:active, priority&lt;20 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are looked for in all columns that are shown, and in handles.
owner:anna looks in one column, owner=anna wants all of it; owner:anna,tom is either.
priority&lt;20, progress&gt;=50 and submitted&gt;2026-11-20 compare. -word leaves out. &quot;two words&quot; stay together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie&amp;ws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, states, columns and order that you saved under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendFailure</name>
    <message>
        <source>Why the schedule was not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the masks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerControl</name>
    <message>
        <source>Two to {0} servers can be compared; {1} are selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} servers could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} servers deleted, {2} not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} servers deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only absent servers can be deleted. Left out: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These servers belong to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerGroupDialog</name>
    <message>
        <source>Name of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server group {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New server group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which servers belong to this group now is not known: nothing in it looks like a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a group is sent is inferred: nobody has seen a Manager accept this. The outcome is read back and shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerList</name>
    <message>
        <source>&amp;Week schedule…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerPicker</name>
    <message>
        <source>Search servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of names, or a handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Uncheck all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0} shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerPropertiesControl</name>
    <message>
        <source>This server belongs to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: priorities of its work set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerPropertiesDialog</name>
    <message>
        <source>{0} – Server Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the priorities…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;twork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plug-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies all values as text; the document can be copied on its own tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The performance index goes from 0 to 1. It compares a server&apos;s time for each task with that of the other servers on the same job: 1 is the fastest, 0.5 took twice as long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerTree</name>
    <message>
        <source>Which servers to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>members unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerWeekPage</name>
    <message>
        <source>&amp;Edit week schedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours in which this server may work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words: {0}
Hours a week: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>Show only: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateReadingControl</name>
    <message numerus="yes">
        <source>{0} changes were accepted, and the jobs did not follow.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This Manager may read the command in the other way: look at what was seen and decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other reading is used for this Manager from now on. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateReadingDialog</name>
    <message>
        <source>How does this Manager read the number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} accepted these commands, and the jobs did not follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the number in “set jobstate” means is disputed, and this Manager may read it in the other way. There may be other reasons: somebody else changed the jobs at the same moment, or this Manager is slow to show what it did. Your answer is kept for this Manager; Preferences, This Manager, can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent and read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a flag. {0} suspends, {1} activates. One public client was built on it and saw the jobs follow; the vendor&apos;s Monitor was seen to send 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of the state. {0} suspends, {1} activates. The public description of the commands presumes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use now: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other reading: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use the other reading for this Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of what is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks by server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is assigned to this job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager names no tasks of this job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what its servers did:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the week of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the priorities of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;edo {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last step is still being undone or redone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>Put back: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back what there is: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewsControl</name>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekEdits</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toggle hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekExchange</name>
    <message>
        <source>The week is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be pasted. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week schedules (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The week was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each server its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Allow hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed on some servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hours allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hours blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hours changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hours selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekHeading</name>
    <message>
        <source>Masks as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekLegend</name>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekOverview</name>
    <message>
        <source>Which servers to count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers cou&amp;nted:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers that may work then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers that may not work then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected servers ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} server hours a week; fewest at once {1}, most {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May work: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May not: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is known to the Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is selected in the table of servers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekScheduleDialog</name>
    <message>
        <source>Type the week in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the schedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week schedule for {server}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a schedule is sent is inferred: nobody has seen a Manager accept this. The outcome is read back and shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekSummary</name>
    <message>
        <source>The schedule in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work that runs now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours a week:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running work:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs: type a week for all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work is allowed on {0} of {1} servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work is allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work is blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} ({day} {hours} by the clock of this computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None that this week would stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in: Mon–Fri 18–07, Sat–Sun all day. What is not named is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekTools</name>
    <message>
        <source>Alwa&amp;ys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nights &amp;18–07</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ni&amp;ghts and weekends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wee&amp;kends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click and drag select hours, and nothing changes until they are allowed or blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it as a text that can be pasted again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pas&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a week from the clipboard: a copied one, JSON, seven masks or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Im&amp;port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a week from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the week in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In&amp;vert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole week begins an hour earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole week begins an hour later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a &amp;day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Week schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hour}, selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} on all days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;Connect to a Manager…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo &amp;farm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managers used before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or &amp;go back to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs and servers of a Backburner render farm, and the hours they may work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not affiliated with, endorsed by or supported by Autodesk. Autodesk and Backburner are trademarks of Autodesk, Inc.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkPriorities</name>
    <message>
        <source>Priority while someone uses the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority while nobody uses the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How urgent a render is beside the computer&apos;s other programs: with idle it takes only what they leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they are sent is inferred: nobody has seen a Manager accept this. The outcome is read back and shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While someone &amp;uses the computer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While no&amp;body uses it:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_CheckTable</name>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theirs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Demo</name>
    <message>
        <source>Starting the demo farm…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo farm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;demo farm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a simulated farm on this computer and show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;isconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the connection to the Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read everything from the Manager now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change at the Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manager properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the Manager says of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request queue c&amp;ontrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the Manager for the right to change the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give queue control back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let another monitor change the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close BB Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the selected jobs go on where they stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop work on the selected jobs until they are activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render all tasks of the selected jobs anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More &amp;urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected jobs more urgent by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Less urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected jobs less urgent by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set pri&amp;ority…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the priority of the selected jobs, 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assi&amp;gn servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected servers on the selected jobs at once, or choose which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected servers off the selected jobs at once, or choose which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset fa&amp;iled servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let servers that failed on the selected jobs try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames of o&amp;ne server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List which tasks of the job a server has done, to render them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arc&amp;hive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected jobs from the queue to the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the Manager forget the selected jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;estore from archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the selected jobs back from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete from archi&amp;ve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected jobs from the archive for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job &amp;properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything about the selected jobs, and change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server &amp;properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything about the selected servers, and set their priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Week schedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the hours in which the selected servers may work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompare servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selected servers side by side, and in what they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete absent servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the Manager forget servers that are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New server group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give servers a common name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit server group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which servers belong to the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete server group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the Manager forget the group; its servers stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;current job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the job that the selected server works on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Module info report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save which plug-ins the servers have, in which versions, as CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jo&amp;b report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report of the selected job, as the vendor&apos;s Monitor writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows, to be pasted into a spreadsheet or a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all shown rows of the table as CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export se&amp;lected rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the selected rows as CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;int table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the table as pages, and print them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put tables and docks back where they stood at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How BB Monitor looks, how often it reads, and how it speaks to this Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read how BB Monitor is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What icons, colours and marks mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About BB Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence, and how surely the protocol is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This monitor has queue control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BB Monitor is set to change nothing; the preferences say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only suspended jobs can be activated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only jobs that are active, waiting or not started can be suspended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server works on no job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager has told nothing of itself yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This monitor has no queue control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A selected job has the highest priority, or its priority is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A selected job has the lowest priority, or its priority is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command to clone a job is known. Submit it once more from the application it is from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select jobs in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two servers or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only servers that are absent can be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a group in the tree beside the servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is selected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>archive</name>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assignment</name>
    <message>
        <source>Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds {0} to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes {0} from {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds {0} to {1}; removes {2} from {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the jobs now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} instead of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May work: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clients</name>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>controller (this monitor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read only (this monitor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>control</name>
    <message>
        <source>Queue control was given to this monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered: queue control passed to this monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be locked while another monitor changes something, or somebody else asks for it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager did not take queue control back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It passes on as soon as another monitor asks for it, or when you disconnect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer came too late: nobody asks for queue control any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status bar tells who has it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has queue control now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is asked for again when a change needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here answered within ten seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was refused: queue control stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks for queue control no longer: it stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} did not give queue control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control was not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Talk to whoever has it, or ask again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is over, yet the Manager did not pass it on. Ask again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>copy day</name>
    <message>
        <source>{0} to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Monday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Saturday and Sunday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: BB Monitor saw it first. The Manager tells no times.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>The command for this ({0}) is inferred: nobody has seen a Manager accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command for this ({0}) was seen at a Manager; how it is written exactly is inferred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command for this ({0}) is documented by its name; how it is written exactly is inferred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command for this ({0}) was seen at real Managers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command for this ({0}) is documented; nobody has seen a Manager accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome is read back and shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Table for spreadsheets (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data for scripts (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>failed servers</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>failures</name>
    <message>
        <source>It is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted or archived meanwhile. Nothing was sent for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, not {2} as you left it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed meanwhile: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the priority while somebody works there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the priority while nobody works there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it was done is looked up as soon as the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not done: the connection broke before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager was asked again when the connection was back. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it was done before is not known. What is shown after the next refresh is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: it was cancelled before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: this connection is read only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preferences say that queue control is never asked for, and nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has queue control and did not give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control was asked for in vain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed by it. Talk to whoever has queue control, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the connection to {host} ended before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Try again when the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the list cannot be read now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of it may be out of date. It is asked for again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it open in another program, is there room, and may you write there? What was in it before is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written, because something went wrong inside BB Monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on. Please report the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May you read it? Nothing in it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BB Monitor crashed when it was used last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost at the Manager. Please copy the details and report them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} servers were seen working in hours that their week forbids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Manager may mean the opposite: look at the evidence and decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo farm did not start, or ended by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. The details say what it said last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {host}, port {port}, is not a Backburner Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port: another service listens there. A Manager usually listens on 3234.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager at {host} said something that BB Monitor cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed by it. The details say what came; please report them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Compare what it was with what it is now, then choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was taken off the job, but could not be put back on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work on the job now. Assign it to the job again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager accepted the change, yet it shows something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not sent, because it cannot be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what is wrong with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside BB Monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or write the Manager&apos;s IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No computer named {host} is known on this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is there, but nothing listens on port {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the Backburner Manager running there? It usually listens on port 3234.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, and whether a firewall stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host}, port {port}, did not answer within {timeout} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager may be busy or hang, a firewall may swallow the connection, or another service listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager may have been stopped or restarted. BB Monitor tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager does not know it (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted or archived meanwhile. The list is read again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager refused the new week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has seen a Manager accept this command. In the vendor&apos;s Monitor the week can be set by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If another monitor has queue control, request it with Manager &gt; Request queue control and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the week that is shown now; set it in the vendor&apos;s Monitor if it matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may follow in a moment. If it never does, this Manager may read the command in another way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}
BB Monitor does not know what this means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frames</name>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ghosts</name>
    <message>
        <source>same name as {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same IP address as {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>groups</name>
    <message>
        <source>There is a group of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name with blanks cannot be sent: the command could not tell where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write up to 255 letters, digits and signs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>job</name>
    <message>
        <source>{0} of {1} jobs did not take the changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others → {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} jobs: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor&apos;s own Monitor does not let a job be renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle (decimal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs are suspended and activated by the actions of the menu Jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager itself keeps this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is settled when a job is submitted: the kind of its output decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is settled when a job is submitted: so its files lie at the Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for other jobs (has dependencies)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One server at a time (non-concurrent output)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must not be interrupted (non-stoppable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job files in a ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes hold for tasks that have not begun; restart the job to apply them to all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail is sent when notifications are enabled and e-mail is. Without a mail server here the Manager uses its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptio&amp;n:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior&amp;ity:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override the Manager&apos;s rule for task &amp;blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give servers b&amp;locks of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ignore the Manager&apos;s job share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is th&amp;en:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ena&amp;bled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On fail&amp;ure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On progr&amp;ess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On co&amp;mpletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress after every … tas&amp;ks:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send e-mai&amp;l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Include a summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail ser&amp;ver:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>job fields</name>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override the Manager&apos;s rule for task blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give servers blocks of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore the Manager&apos;s job share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress after every … tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include a summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the Manager&apos;s settings say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number, 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds characters that cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One e-mail address, for example farm@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail addresses, parted by a semicolon or a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the address of a computer, for example mail.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} working now, {1} assigned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>link</name>
    <message>
        <source> (read only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◌ connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only (preferences)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control: here, {0} asks for it ({1} s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control: here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control: asked for ({0} s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control: not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control: free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control: {0} (read only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control: elsewhere (read only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Next try in {1} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected. Choose Manager &gt; Connect, or try the demo farm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading from {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>masks</name>
    <message>
        <source>Decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not within {0}…{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} digits, each 0 or 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message numerus="yes">
        <source>{0} jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} archived jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} servers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} assignments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Changing the servers of jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the servers of jobs ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigning servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assign {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assign servers ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing servers from jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove {0} from {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relieved of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove servers ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resetting servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset servers ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activate {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspend {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restart {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archiving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archive {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made more urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make {0} more urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made less urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make {0} less urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given priority {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the priority of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of these priorities were read yet. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is more urgent than priority 0, critical; jobs that are moved together keep their distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is less urgent than priority 100, suspended; jobs that are moved together keep their distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 archived job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: there is no connection to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of {2}: waiting for queue control ({3} s)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of {2}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}… {1} of {2} in {3} orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the connection: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>{0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue control was asked for. The present controller has ten seconds to refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} not sent (cancelled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pluginServers</name>
    <message>
        <source>another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>plugins</name>
    <message>
        <source>Plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers that have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on 1 server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1} servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} versions: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>The printer does not take the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>query</name>
    <message>
        <source>A quotation mark (&quot;) has no partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minus needs a word behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing after {0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no number and no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds neither numbers nor dates. Write {1}:text instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may be {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column {0}. There are: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message numerus="yes">
        <source>{0} of them are active: {1}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs this is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart {0} from the first task?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tasks are given out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the servers are rendering at this moment is stopped and lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0} from the queue?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken back. The Manager forgets the job, its settings, its tasks and its errors; scenes and rendered pictures stay where they are. Archive a job to keep its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job leaves the queue and keeps its settings and its state in the archive, from where it can be restored. Only what the Manager knows of it is archived: no scenes and no rendered pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspend what is being rendered first, so that it waits when it is restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete archived jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0} from the archive?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken back. The Manager forgets the job and its settings; it can be restored no longer. Scenes and rendered pictures stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was rendered before is rendered anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task is done yet, so nothing is rendered twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} tasks are done already and are rendered anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is active: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>This Manager does not tell the errors of jobs: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Manager does not tell the names of tasks: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore job from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete job from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set job priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change job properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign server to job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove server from job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset server on job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set week schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set server priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create server group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change server group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete server group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request queue control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give queue control back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a request for queue control</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>server facts</name>
    <message>
        <source>Plug-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While someone uses the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While nobody uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority of render work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>server plug-ins</name>
    <message>
        <source>Plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the farm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-ins of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs: also {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Manager knows of no plug-in of this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server of the farm has another version of these plug-ins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed versions: one of these plug-ins has other versions on other servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed versions: {0} of these plug-ins have other versions on other servers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>servers</name>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perf. index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May work: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Office workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render only at night</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message>
        <source>Job summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the Manager&apos;s rule says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>{0} ({1} of {2})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>various</name>
    <message>
        <source>various</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weeks</name>
    <message>
        <source>{0} servers: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} renders {1} now and would be blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} renders {1} now, against its schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every hour is the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stayed allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stayed blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} became allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} became blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} servers did not take the week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Autodesk&apos;s Monitor: select the server, then Servers &gt; Week Schedule, select the hours, Allow or Disallow, OK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For BB Monitor:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large to be a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no week in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
