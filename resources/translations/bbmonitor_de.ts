<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About BB Monitor</source>
        <translation>Über BB Monitor</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the versions, for a report</source>
        <translation>Kopiert die Versionen, für einen Bericht</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>A monitor for Backburner render farms. Free software under the MIT licence.</source>
        <translation>Ein Monitor für Backburner-Renderfarmen. Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Not affiliated with, endorsed by or supported by Autodesk. Autodesk and Backburner are trademarks of Autodesk, Inc.</source>
        <translation>Nicht mit Autodesk verbunden, von Autodesk weder gebilligt noch unterstützt. Autodesk und Backburner sind Marken von Autodesk, Inc.</translation>
    </message>
    <message>
        <source>The Manager&apos;s protocol is not published, and no real Manager was at hand when this program was written. It is built on what others have seen and described. The tab Protocol says of every command how surely it is known.</source>
        <translation>Das Protokoll des Managers ist nicht veröffentlicht, und beim Schreiben dieses Programms stand kein echter Manager zur Verfügung. Es beruht auf dem, was andere gesehen und beschrieben haben. Die Seite „Protokoll“ sagt zu jedem Befehl, wie sicher er bekannt ist.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er bewirkt</translation>
    </message>
    <message>
        <source>Commands of the protocol</source>
        <translation>Befehle des Protokolls</translation>
    </message>
    <message>
        <source>How each command is written, and how surely it is known:</source>
        <translation>Wie jeder Befehl geschrieben wird und wie sicher er bekannt ist:</translation>
    </message>
</context>
<context>
    <name>ActivityKeeper</name>
    <message>
        <source>Damaged lines were left out: {0}. The damaged file is kept: {1}</source>
        <translation>Beschädigte Zeilen wurden ausgelassen: {0}. Die beschädigte Datei bleibt erhalten: {1}</translation>
    </message>
</context>
<context>
    <name>ActivityLog</name>
    <message>
        <source>Keep the activity</source>
        <translation>Aktivität aufbewahren</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Wieder verbunden</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Could not connect</source>
        <translation>Verbindung nicht möglich</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>is here now</source>
        <translation>ist jetzt hier</translation>
    </message>
    <message>
        <source>is elsewhere now (read only)</source>
        <translation>ist jetzt anderswo (nur lesen)</translation>
    </message>
    <message>
        <source>Queue control</source>
        <translation>Warteschlangenkontrolle</translation>
    </message>
    <message>
        <source>{0} jobs are gone and {1} came at once: they bear new handles</source>
        <translation>{0} Aufträge sind verschwunden und {1} zugleich erschienen: sie haben neue Handles</translation>
    </message>
    <message>
        <source>The Manager was restarted</source>
        <translation>Der Manager wurde neu gestartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Nothing was done yet, and nothing happened.</source>
        <translation>Bisher wurde nichts getan, und nichts ist geschehen.</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Die Aktivität durchsuchen</translation>
    </message>
    <message>
        <source>Search: words, what:suspend, outcome:refused, manager:farm …</source>
        <translation>Suche: Wörter, what:anhalten, outcome:abgelehnt, manager:farm …</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copy the selected entries, or all that are shown, with their details</source>
        <translation>Die gewählten Einträge mit ihren Details kopieren, oder alle gezeigten</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save the selected entries, or all that are shown, as CSV or JSON</source>
        <translation>Die gewählten Einträge als CSV oder JSON speichern, oder alle gezeigten</translation>
    </message>
    <message>
        <source>Cl&amp;ear…</source>
        <translation>&amp;Leeren…</translation>
    </message>
    <message>
        <source>Forget all entries, those of earlier runs too</source>
        <translation>Alle Einträge vergessen, auch die früherer Sitzungen</translation>
    </message>
    <message>
        <source>Details of the selected entry</source>
        <translation>Details des gewählten Eintrags</translation>
    </message>
    <message>
        <source>Forget all {0} entries of the activity?</source>
        <translation>Alle {0} Einträge der Aktivität vergessen?</translation>
    </message>
    <message>
        <source>They are deleted from this computer, those of earlier runs too. Nothing changes at the Manager.</source>
        <translation>Sie werden von diesem Computer gelöscht, auch die früherer Sitzungen. Am Manager ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Vergessen</translation>
    </message>
</context>
<context>
    <name>AskingControlDialog</name>
    <message>
        <source>Queue control</source>
        <translation>Warteschlangenkontrolle</translation>
    </message>
    <message>
        <source>{0} is asked for queue control.</source>
        <translation>{0} wird um die Warteschlangenkontrolle gebeten.</translation>
    </message>
    <message>
        <source>Queue control is asked for.</source>
        <translation>Die Warteschlangenkontrolle wird angefordert.</translation>
    </message>
    <message>
        <source>It may be refused there within ten seconds. Without an answer it passes to this monitor.</source>
        <translation>Dort kann sie innerhalb von zehn Sekunden verweigert werden. Ohne Antwort geht sie an diesen Monitor über.</translation>
    </message>
    <message>
        <source>Then: {0}.</source>
        <translation>Danach: {0}.</translation>
    </message>
    <message>
        <source>&amp;Cancel order</source>
        <translation>Anweisung &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Cancel request</source>
        <translation>Anforderung &amp;abbrechen</translation>
    </message>
</context>
<context>
    <name>AssignServersDialog</name>
    <message>
        <source>Servers of {0}</source>
        <translation>Server: {0}</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>Server suchen</translation>
    </message>
    <message>
        <source>Words of names and states, or a handle</source>
        <translation>Wörter aus Namen und Zuständen, oder ein Handle</translation>
    </message>
    <message>
        <source>Only with the &amp;plug-in</source>
        <translation>Nur mit dem &amp;Plug-in</translation>
    </message>
    <message>
        <source>Only &amp;idle</source>
        <translation>Nur &amp;freie</translation>
    </message>
    <message>
        <source>Only those on the &amp;jobs now</source>
        <translation>Nur die &amp;jetzt an den Aufträgen</translation>
    </message>
    <message>
        <source>Check &amp;all shown</source>
        <translation>&amp;Alle gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>&amp;Uncheck all shown</source>
        <translation>&amp;Keine gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>{0} of {1} checked</source>
        <translation>{0} von {1} angekreuzt</translation>
    </message>
    <message>
        <source>, {0} shown</source>
        <translation>, {0} gezeigt</translation>
    </message>
    <message>
        <source>{0} of the added servers lack a plug-in in the version that a job needs: they get none of its tasks.</source>
        <translation>{0} der neuen Server fehlt ein Plug-in in der Version, die ein Auftrag braucht: Sie bekommen keine seiner Aufgaben.</translation>
    </message>
    <message>
        <source>1 of the added servers lacks a plug-in in the version that a job needs: it gets none of its tasks.</source>
        <translation>Einem der neuen Server fehlt ein Plug-in in der Version, die ein Auftrag braucht: Er bekommt keine seiner Aufgaben.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Group of servers</source>
        <translation>Servergruppe</translation>
    </message>
    <message>
        <source>all servers</source>
        <translation>alle Server</translation>
    </message>
    <message>
        <source>Needed plug-in: {0}</source>
        <translation>Benötigtes Plug-in: {0}</translation>
    </message>
    <message>
        <source>Needed plug-ins: {0}</source>
        <translation>Benötigte Plug-ins: {0}</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Suche:</translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation>&amp;Gruppe:</translation>
    </message>
</context>
<context>
    <name>ChangesList</name>
    <message>
        <source>What would be sent</source>
        <translation>Was gesendet würde</translation>
    </message>
    <message>
        <source>&amp;Changes ({0})</source>
        <translation>Ände&amp;rungen ({0})</translation>
    </message>
    <message>
        <source>No &amp;changes</source>
        <translation>Keine Ände&amp;rungen</translation>
    </message>
</context>
<context>
    <name>CheckEdit</name>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
</context>
<context>
    <name>CheckMark</name>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Space checks the selected rows, or takes the marks away</source>
        <translation>Die Leertaste kreuzt die gewählten Zeilen an oder entfernt die Kreuze</translation>
    </message>
</context>
<context>
    <name>ChooseWeekDialog</name>
    <message>
        <source>Several weeks</source>
        <translation>Mehrere Wochen</translation>
    </message>
    <message>
        <source>Weeks to choose from</source>
        <translation>Wochen zur Auswahl</translation>
    </message>
    <message>
        <source>There are several weeks. &amp;Use:</source>
        <translation>Es gibt mehrere Wochen. &amp;Verwenden:</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Sort by {0}</source>
        <translation>Nach {0} sortieren</translation>
    </message>
    <message>
        <source>Move {0} left</source>
        <translation>{0} nach links schieben</translation>
    </message>
    <message>
        <source>Move {0} right</source>
        <translation>{0} nach rechts schieben</translation>
    </message>
    <message>
        <source>&amp;Fit widths to content</source>
        <translation>&amp;Breiten dem Inhalt anpassen</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>CompareServersDialog</name>
    <message>
        <source>Compare {0} servers</source>
        <translation>{0} Server vergleichen</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>{0} of {1} values differ</source>
        <translation>{0} von {1} Werten unterscheiden sich</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all that are shown, for a spreadsheet</source>
        <translation>Kopiert die gewählten Zeilen, oder alle gezeigten, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Servers side by side</source>
        <translation>Server nebeneinander</translation>
    </message>
    <message>
        <source>Server names</source>
        <translation>Namen der Server</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to a Manager</source>
        <translation>Mit einem Manager verbinden</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>name or IP address, for example farm-manager</source>
        <translation>Name oder IP-Adresse, zum Beispiel farm-manager</translation>
    </message>
    <message>
        <source>Add :PORT if the Manager does not listen on 3234.</source>
        <translation>Fügen Sie :PORT an, wenn der Manager nicht an 3234 lauscht.</translation>
    </message>
    <message>
        <source>&amp;Manager:</source>
        <translation>&amp;Manager:</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Try the &amp;demo farm</source>
        <translation>&amp;Demofarm ausprobieren</translation>
    </message>
</context>
<context>
    <name>ControlAskedDialog</name>
    <message>
        <source>Queue control</source>
        <translation>Warteschlangenkontrolle</translation>
    </message>
    <message>
        <source>{0} asks for queue control.</source>
        <translation>{0} bittet um die Warteschlangenkontrolle.</translation>
    </message>
    <message>
        <source>&amp;Grant</source>
        <translation>&amp;Gewähren</translation>
    </message>
    <message>
        <source>&amp;Deny</source>
        <translation>&amp;Ablehnen</translation>
    </message>
    <message>
        <source>Another monitor asks for queue control.</source>
        <translation>Ein anderer Monitor bittet um die Warteschlangenkontrolle.</translation>
    </message>
    <message>
        <source>One monitor at a time may change the queue; now it is this one. If nobody answers, queue control is given away when the time is over.</source>
        <translation>Jeweils ein Monitor darf die Warteschlange ändern; jetzt ist es dieser. Antwortet niemand, wird die Warteschlangenkontrolle abgegeben, wenn die Zeit um ist.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>{0} seconds left</source>
        <translation>
            <numerusform>noch {0} Sekunde</numerusform>
            <numerusform>noch {0} Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>any moment now</source>
        <translation>jeden Augenblick</translation>
    </message>
    <message>
        <source>1 second left</source>
        <translation>noch 1 Sekunde</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong inside BB Monitor.</source>
        <translation>In BB Monitor ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit BB Monitor</source>
        <translation>BB Monitor &amp;beenden</translation>
    </message>
    <message>
        <source>The program goes on, but something you see may be out of date or incomplete. Please copy the report and send it to whoever looks after BB Monitor for you. It holds no password; it may hold names of computers and jobs.</source>
        <translation>Das Programm läuft weiter, aber etwas von dem, was Sie sehen, kann veraltet oder unvollständig sein. Bitte kopieren Sie den Bericht und senden Sie ihn an die Person, die BB Monitor für Sie betreut. Er enthält kein Passwort; er kann Namen von Computern und Aufträgen enthalten.</translation>
    </message>
</context>
<context>
    <name>DeleteServersDialog</name>
    <message>
        <source>Delete absent servers</source>
        <translation>Abwesende Server löschen</translation>
    </message>
    <message>
        <source>Check only those that &amp;look like another server</source>
        <translation>Nur die ankreuzen, die wie ein anderer Server &amp;aussehen</translation>
    </message>
    <message>
        <source>&amp;Delete 1 server</source>
        <translation>1 Server &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Delete {0} servers</source>
        <translation>{0} Server &amp;löschen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Sieht aus wie</translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Hours worked</source>
        <translation>Arbeitsstunden</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Assigned to jobs</source>
        <translation>Aufträgen zugewiesen</translation>
    </message>
    <message>
        <source>May work</source>
        <translation>Darf arbeiten</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Stunden pro Woche</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Absent servers</source>
        <translation>Abwesende Server</translation>
    </message>
    <message>
        <source>Space checks a server, or takes the mark away</source>
        <translation>Die Leertaste kreuzt einen Server an oder entfernt das Kreuz</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Which of these servers is the Manager to forget?</source>
        <translation>Welche dieser Server soll der Manager vergessen?</translation>
    </message>
    <message>
        <source>Deleting takes the entry out of the Manager; nothing is uninstalled. What the table shows of a server is lost with it, and messages of earlier jobs no longer tell whose they were. A server that comes back registers anew, without its schedule.</source>
        <translation>Das Löschen entfernt den Eintrag aus dem Manager; nichts wird deinstalliert. Was die Tabelle von einem Server zeigt, geht damit verloren, und Meldungen früherer Aufträge sagen nicht mehr, von wem sie waren. Ein Server, der zurückkommt, meldet sich neu an, ohne seinen Wochenplan.</translation>
    </message>
    <message>
        <source>How a server is deleted (del server) is inferred: nobody has seen a Manager accept this. The outcome is read back and shown.</source>
        <translation>Wie ein Server gelöscht wird (del server), ist erschlossen: Niemand hat gesehen, dass ein Manager dies annimmt. Das Ergebnis wird zurückgelesen und gezeigt.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>EntryTable</name>
    <message>
        <source>Nothing fits the search.</source>
        <translation>Nichts passt zur Suche.</translation>
    </message>
</context>
<context>
    <name>ErrorsTab</name>
    <message>
        <source>Errors of the job</source>
        <translation>Fehler des Auftrags</translation>
    </message>
    <message>
        <source>Text of the error</source>
        <translation>Text des Fehlers</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No server reported an error of this job.</source>
        <translation>Kein Server hat einen Fehler dieses Auftrags gemeldet.</translation>
    </message>
</context>
<context>
    <name>ExportControl</name>
    <message>
        <source>{0} report</source>
        <translation>{0} Bericht</translation>
    </message>
    <message>
        <source>Save job report</source>
        <translation>Auftragsbericht speichern</translation>
    </message>
    <message>
        <source>Text, tab-separated</source>
        <translation>Text, durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>Report saved as {0}.</source>
        <translation>Bericht als {0} gespeichert.</translation>
    </message>
    <message>
        <source>Module info {0}</source>
        <translation>Modulbericht {0}</translation>
    </message>
    <message>
        <source>Save module info report</source>
        <translation>Modulbericht speichern</translation>
    </message>
    <message>
        <source>{0} copied.</source>
        <translation>{0} kopiert.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0} Zeilen</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>{0} exportieren</translation>
    </message>
    <message>
        <source>{0} saved as {1}.</source>
        <translation>{0} als {1} gespeichert.</translation>
    </message>
    <message>
        <source>The print</source>
        <translation>Der Ausdruck</translation>
    </message>
</context>
<context>
    <name>FarmControl</name>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Fehlgeschlagene &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Look at it…</source>
        <translation>Ans&amp;ehen…</translation>
    </message>
</context>
<context>
    <name>FarmPanels</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Plug-ins</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Jobs {0}, {1} shown</source>
        <translation>Aufträge {0}, {1} gezeigt</translation>
    </message>
    <message>
        <source>Jobs {0}</source>
        <translation>Aufträge {0}</translation>
    </message>
    <message>
        <source>There are no jobs in the queue.</source>
        <translation>In der Warteschlange sind keine Aufträge.</translation>
    </message>
    <message>
        <source>No server is known to the Manager.</source>
        <translation>Der Manager kennt keinen Server.</translation>
    </message>
    <message>
        <source>No client is connected.</source>
        <translation>Kein Client ist verbunden.</translation>
    </message>
    <message>
        <source>The Manager lists no plug-ins.</source>
        <translation>Der Manager nennt keine Plug-ins.</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>Das Archiv ist leer.</translation>
    </message>
</context>
<context>
    <name>FieldsTab</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the details</source>
        <translation>Die Details filtern</translation>
    </message>
    <message>
        <source>Show only elements whose meaning BB Monitor does not know</source>
        <translation>Nur Elemente zeigen, deren Bedeutung BB Monitor nicht kennt</translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translation>Details des Auftrags</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Not understood ({0})</source>
        <translation>Nicht verstanden ({0})</translation>
    </message>
</context>
<context>
    <name>FramesControl</name>
    <message>
        <source>{0}: the Manager does not tell which server did which task.</source>
        <translation>{0}: Der Manager sagt nicht, welcher Server welche Aufgabe erledigt hat.</translation>
    </message>
    <message>
        <source>How much each server did stands in the job details, under Tasks.</source>
        <translation>Wie viel jeder Server getan hat, steht in den Auftragsdetails unter „Aufgaben“.</translation>
    </message>
    <message>
        <source>Export the frames of {0}</source>
        <translation>Die Bilder von {0} exportieren</translation>
    </message>
    <message>
        <source>List of frames</source>
        <translation>Liste der Bilder</translation>
    </message>
    <message>
        <source>Table for spreadsheets (CSV)</source>
        <translation>Tabelle für die Tabellenkalkulation (CSV)</translation>
    </message>
    <message>
        <source>Frames saved as {0}.</source>
        <translation>Bilder als {0} gespeichert.</translation>
    </message>
</context>
<context>
    <name>GroupControl</name>
    <message>
        <source>This Manager does not know the commands for server groups. Use the vendor&apos;s Monitor.</source>
        <translation>Dieser Manager kennt die Befehle für Servergruppen nicht. Verwenden Sie den Monitor des Herstellers.</translation>
    </message>
    <message>
        <source>Which servers belong to it now is not known.</source>
        <translation>Welche Server jetzt dazugehören, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>They belong to {0} already.</source>
        <translation>Sie gehören schon zu {0}.</translation>
    </message>
    <message>
        <source>Delete the server group {0}?</source>
        <translation>Die Servergruppe {0} löschen?</translation>
    </message>
    <message>
        <source>Only the group goes: its servers stay, and so do the jobs that they work on. This cannot be undone.</source>
        <translation>Nur die Gruppe verschwindet: Ihre Server bleiben, und auch die Aufträge, an denen sie arbeiten. Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Servers of the group: {0}</source>
        <translation>Server der Gruppe: {0}</translation>
    </message>
    <message>
        <source>none that is known</source>
        <translation>keine bekannten</translation>
    </message>
    <message>
        <source>&amp;Delete group</source>
        <translation>Gruppe &amp;löschen</translation>
    </message>
    <message>
        <source>Server group {0} deleted.</source>
        <translation>Servergruppe {0} gelöscht.</translation>
    </message>
    <message>
        <source>Try to change server groups at {0}?</source>
        <translation>Versuchen, Servergruppen an {0} zu ändern?</translation>
    </message>
    <message>
        <source>Nobody has seen how the vendor&apos;s Monitor does this; the command is inferred from similar ones. A Manager that does not know it answers with an error and changes nothing. What happened is read back and shown. You are asked once for each Manager.</source>
        <translation>Niemand hat gesehen, wie der Monitor des Herstellers dies tut; der Befehl ist aus ähnlichen erschlossen. Ein Manager, der ihn nicht kennt, antwortet mit einem Fehler und ändert nichts. Was geschehen ist, wird zurückgelesen und gezeigt. Sie werden für jeden Manager einmal gefragt.</translation>
    </message>
    <message>
        <source>What will be sent:</source>
        <translation>Was gesendet wird:</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Versuchen</translation>
    </message>
    <message>
        <source>This Manager does not know the command for this.</source>
        <translation>Dieser Manager kennt den Befehl dafür nicht.</translation>
    </message>
    <message>
        <source>{0} was made, but its servers were not set.</source>
        <translation>{0} wurde angelegt, aber ihre Server wurden nicht gesetzt.</translation>
    </message>
    <message>
        <source>Server group {0} has {1} servers now.</source>
        <translation>Die Servergruppe {0} hat jetzt {1} Server.</translation>
    </message>
    <message>
        <source>The group is not there any more.</source>
        <translation>Die Gruppe ist nicht mehr da.</translation>
    </message>
    <message>
        <source>There are several groups of this name; a command cannot tell them apart.</source>
        <translation>Es gibt mehrere Gruppen dieses Namens; ein Befehl kann sie nicht unterscheiden.</translation>
    </message>
    <message>
        <source>In the vendor&apos;s Monitor: right-click All Servers, then Global Group.</source>
        <translation>Im Monitor des Herstellers: Rechtsklick auf „All Servers“, dann „Global Group“.</translation>
    </message>
    <message>
        <source>In the vendor&apos;s Monitor: drag servers from the list onto the group.</source>
        <translation>Im Monitor des Herstellers: Ziehen Sie Server aus der Liste auf die Gruppe.</translation>
    </message>
    <message>
        <source>In the vendor&apos;s Monitor: right-click the group, then Delete Group.</source>
        <translation>Im Monitor des Herstellers: Rechtsklick auf die Gruppe, dann „Delete Group“.</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>The scale goes from none to all of {0} servers.</source>
        <translation>Die Skala reicht von keinem bis zu allen {0} Servern.</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Servers allowed in each hour of the week</source>
        <translation>Erlaubte Server in jeder Stunde der Woche</translation>
    </message>
    <message>
        <source>{0} {1}: {2} of {3} servers allowed</source>
        <translation>{0} {1}: {2} von {3} Servern erlaubt</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>BB Monitor help</source>
        <translation>BB-Monitor-Hilfe</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the help pages: the name of their folder</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Die Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>No page has all these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>{0} of {1} on this page</source>
        <translation>{0} von {1} auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>JobConflicts</name>
    <message>
        <source>Keep all &amp;theirs</source>
        <translation>Alle &amp;fremden behalten</translation>
    </message>
    <message>
        <source>Take all &amp;mine</source>
        <translation>Alle &amp;eigenen nehmen</translation>
    </message>
    <message>
        <source>a job</source>
        <translation>einem Auftrag</translation>
    </message>
    <message>
        <source>{0} jobs</source>
        <translation>{0} Aufträge</translation>
    </message>
    <message>
        <source>Somebody else changed {0} meanwhile, in what you are about to change. Nothing was sent there yet. What they made of it holds unless you check your own.</source>
        <translation>Jemand anderes hat inzwischen geändert, was Sie gerade ändern wollen ({0}). Dorthin wurde noch nichts gesendet. Es gilt, was die anderen daraus gemacht haben, sofern Sie nicht Ihres ankreuzen.</translation>
    </message>
    <message>
        <source>&amp;Go on with {0} of mine</source>
        <translation>Mit {0} eigenen &amp;weiter</translation>
    </message>
    <message>
        <source>&amp;Go on with theirs</source>
        <translation>Mit den fremden &amp;weiter</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Theirs (now)</source>
        <translation>Fremdes (jetzt)</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>As you saw it</source>
        <translation>Wie Sie es sahen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>What was changed by both</source>
        <translation>Was beide geändert haben</translation>
    </message>
</context>
<context>
    <name>JobDetailsControl</name>
    <message>
        <source>This job is no longer in the queue: it was deleted or archived.</source>
        <translation>Dieser Auftrag ist nicht mehr in der Warteschlange: Er wurde gelöscht oder archiviert.</translation>
    </message>
</context>
<context>
    <name>JobDetailsPanel</name>
    <message>
        <source>Select a job to see all about it.</source>
        <translation>Wählen Sie einen Auftrag aus, um alles über ihn zu sehen.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Selected jobs</source>
        <translation>Gewählte Aufträge</translation>
    </message>
    <message>
        <source>Job details</source>
        <translation>Auftragsdetails</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors ({0})</source>
        <translation>Fehler ({0})</translation>
    </message>
</context>
<context>
    <name>JobDocuments</name>
    <message>
        <source>Job whose document is shown</source>
        <translation>Auftrag, dessen Dokument gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Job:</source>
        <translation>Auf&amp;trag:</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>read only: {0}</source>
        <translation>nur lesen: {0}</translation>
    </message>
</context>
<context>
    <name>JobPropertiesDialog</name>
    <message>
        <source>Send the priority &amp;only</source>
        <translation>&amp;Nur die Priorität senden</translation>
    </message>
    <message>
        <source>{0} jobs</source>
        <translation>{0} Aufträge</translation>
    </message>
    <message>
        <source>{0} – Job Properties</source>
        <translation>{0} – Auftragseigenschaften</translation>
    </message>
    <message>
        <source>Sending the changes…</source>
        <translation>Die Änderungen werden gesendet…</translation>
    </message>
    <message>
        <source>Cop&amp;y All</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies all values as text; the documents can be copied on their own tab</source>
        <translation>Kopiert alle Werte als Text; die Dokumente lassen sich auf ihrer eigenen Seite kopieren</translation>
    </message>
</context>
<context>
    <name>JobPropertiesSession</name>
    <message>
        <source>Reading the jobs…</source>
        <translation>Die Aufträge werden gelesen…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Job Properties</source>
        <translation>Auftragseigenschaften</translation>
    </message>
    <message>
        <source>{0} of {1} jobs cannot be read and are left out.</source>
        <translation>{0} von {1} Aufträgen können nicht gelesen werden und werden ausgelassen.</translation>
    </message>
    <message>
        <source>None of the {0} jobs can be read.</source>
        <translation>Keiner der {0} Aufträge kann gelesen werden.</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>Ändern:</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>change properties of {0}</source>
        <translation>Eigenschaften ändern ({0})</translation>
    </message>
    <message>
        <source>The connection broke. What was sent is looked up when it is back…</source>
        <translation>Die Verbindung ist abgebrochen. Was gesendet wurde, wird nachgesehen, wenn sie wieder da ist…</translation>
    </message>
    <message>
        <source>Sending the changes… {0} of {1}</source>
        <translation>Die Änderungen werden gesendet… {0} von {1}</translation>
    </message>
    <message>
        <source>Read only: there is no connection to {0}.</source>
        <translation>Nur lesen: Es gibt keine Verbindung zu {0}.</translation>
    </message>
    <message>
        <source>Read only: BB Monitor is set to change nothing; the preferences say so.</source>
        <translation>Nur lesen: BB Monitor ist so eingestellt, dass es nichts ändert; siehe Einstellungen.</translation>
    </message>
</context>
<context>
    <name>JobPropertiesTabs</name>
    <message>
        <source>Job Properties</source>
        <translation>Auftragseigenschaften</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>All&amp;gemein</translation>
    </message>
    <message>
        <source>&amp;Handling</source>
        <translation>&amp;Verarbeitung</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>&amp;Meldungen</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Plug-in</source>
        <translation>&amp;Plug-in</translation>
    </message>
    <message>
        <source>&amp;Raw</source>
        <translation>Roh&amp;daten</translation>
    </message>
</context>
<context>
    <name>JobServersControl</name>
    <message>
        <source>Nothing to do: these servers are on these jobs already.</source>
        <translation>Nichts zu tun: Diese Server sind schon an diesen Aufträgen.</translation>
    </message>
    <message>
        <source>Nothing to do: none of these servers is on these jobs.</source>
        <translation>Nichts zu tun: Keiner dieser Server ist an diesen Aufträgen.</translation>
    </message>
    <message>
        <source>these jobs</source>
        <translation>diesen Aufträgen</translation>
    </message>
    <message>
        <source>No server has failed on {0}.</source>
        <translation>An {0} ist kein Server gescheitert.</translation>
    </message>
    <message>
        <source>All servers have failed on {0}: look for what is wrong with it before they try again.</source>
        <translation>An {0} sind alle Server gescheitert: Suchen Sie, was daran nicht stimmt, bevor sie es noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>JobServersPage</name>
    <message>
        <source>Ass&amp;ign servers…</source>
        <translation>Server zu&amp;weisen…</translation>
    </message>
    <message>
        <source>Re&amp;move selected servers</source>
        <translation>Gewählte Server en&amp;tfernen</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Servers of the job</source>
        <translation>Server des Auftrags</translation>
    </message>
    <message>
        <source>Servers of the jobs</source>
        <translation>Server der Aufträge</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>JobsReader</name>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>Left out, for they could not be read: {0} ({1}).</source>
        <translation>Ausgelassen, weil sie nicht gelesen werden konnten: {0} ({1}).</translation>
    </message>
</context>
<context>
    <name>LegendDialog</name>
    <message>
        <source>Servers work on it.</source>
        <translation>Server arbeiten daran.</translation>
    </message>
    <message>
        <source>green, “Active”; in 3ds Max “started”.</source>
        <translation>grün, „Active“; in 3ds Max „started“.</translation>
    </message>
    <message>
        <source>It waits for its turn, or for a server that is free.</source>
        <translation>Er wartet, bis er an der Reihe oder ein Server frei ist.</translation>
    </message>
    <message>
        <source>no colour of its own; green or white.</source>
        <translation>keine eigene Farbe; grün oder weiß.</translation>
    </message>
    <message>
        <source>None of its tasks was begun yet.</source>
        <translation>Noch keine seiner Aufgaben wurde begonnen.</translation>
    </message>
    <message>
        <source>white, “Not Started”; in 3ds Max “active”.</source>
        <translation>weiß, „Not Started“; in 3ds Max „active“.</translation>
    </message>
    <message>
        <source>Stopped by somebody. Activated, it goes on where it stopped.</source>
        <translation>Jemand hat ihn angehalten. Fortgesetzt macht er weiter, wo er aufgehört hat.</translation>
    </message>
    <message>
        <source>yellow, in older manuals grey.</source>
        <translation>gelb, in älteren Handbüchern grau.</translation>
    </message>
    <message>
        <source>All its tasks are done.</source>
        <translation>Alle seine Aufgaben sind erledigt.</translation>
    </message>
    <message>
        <source>black.</source>
        <translation>schwarz.</translation>
    </message>
    <message>
        <source>It works on a task.</source>
        <translation>Er arbeitet an einer Aufgabe.</translation>
    </message>
    <message>
        <source>green, “OK”; in 3ds Max “active”.</source>
        <translation>grün, „OK“; in 3ds Max „active“.</translation>
    </message>
    <message>
        <source>It is ready and has no work.</source>
        <translation>Er ist bereit und hat nichts zu tun.</translation>
    </message>
    <message>
        <source>yellow.</source>
        <translation>gelb.</translation>
    </message>
    <message>
        <source>Something failed on it. The errors of its job say what.</source>
        <translation>Etwas ist auf ihm schiefgegangen. Die Fehler seines Auftrags sagen, was.</translation>
    </message>
    <message>
        <source>red.</source>
        <translation>rot.</translation>
    </message>
    <message>
        <source>It may not work in this hour of its week.</source>
        <translation>Er darf in dieser Stunde seiner Woche nicht arbeiten.</translation>
    </message>
    <message>
        <source>“suspended”, without a colour of its own.</source>
        <translation>„suspended“, ohne eigene Farbe.</translation>
    </message>
    <message>
        <source>The Manager does not reach it: it is off, or its Backburner Server is.</source>
        <translation>Der Manager erreicht ihn nicht: Er ist aus, oder sein Backburner Server ist aus.</translation>
    </message>
    <message>
        <source>grey.</source>
        <translation>grau.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>The bar in the column Progress has the colour of the job&apos;s state. A job that the vendor&apos;s Monitor shows in red has errors; the Manager tells of them apart from the state, so that here it keeps its state.</source>
        <translation>Der Balken in der Spalte „Fortschritt“ hat die Farbe des Zustands. Ein Auftrag, den der Monitor des Herstellers rot zeigt, hat Fehler; der Manager nennt sie getrennt vom Zustand, sodass er hier seinen Zustand behält.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>It is assigned to the selected job. The vendor&apos;s Monitor: a bar through the icon.</source>
        <translation>Er ist dem gewählten Auftrag zugewiesen. Monitor des Herstellers: ein Balken durch das Symbol.</translation>
    </message>
    <message>
        <source>Beware: where 3ds Max submits a job it swaps two colours. There green is idle and ready, and yellow is busy with another job.</source>
        <translation>Achtung: Beim Einreichen vertauscht 3ds Max zwei Farben. Dort ist Grün frei und bereit, und Gelb arbeitet an einem anderen Auftrag.</translation>
    </message>
    <message>
        <source>Week schedule</source>
        <translation>Wochenplan</translation>
    </message>
    <message>
        <source>Each field is one hour of the week. In an allowed hour the server may work; a blocked one is darker and bears a stroke; one in which several servers differ is hatched. The dot marks the present hour by the clock of this computer.</source>
        <translation>Jedes Feld ist eine Stunde der Woche. In einer erlaubten Stunde darf der Server arbeiten; eine gesperrte ist dunkler und trägt einen Strich; eine, in der mehrere Server sich unterscheiden, ist schraffiert. Der Punkt markiert die jetzige Stunde nach der Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>{meaning} The vendor&apos;s Monitor: {vendor}</source>
        <translation>{meaning} Monitor des Herstellers: {vendor}</translation>
    </message>
    <message>
        <source>Any state that BB Monitor does not know, with the Manager&apos;s number.</source>
        <translation>Jeder Zustand, den BB Monitor nicht kennt, mit der Nummer des Managers.</translation>
    </message>
</context>
<context>
    <name>LicencesPage</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Homepage</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Teile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>This program brings along the work of others:</source>
        <translation>Dieses Programm bringt die Arbeit anderer mit:</translation>
    </message>
    <message>
        <source>No text of it came along; see its home page.</source>
        <translation>Ein Text dazu wurde nicht mitgeliefert; siehe Homepage.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The job is not in the list any more.</source>
        <translation>Der Auftrag ist nicht mehr in der Liste.</translation>
    </message>
    <message>
        <source>Changes are still being sent to the Manager. What was not sent is given up. Close all the same?</source>
        <translation>Es werden noch Änderungen an den Manager gesendet. Was nicht gesendet wurde, wird aufgegeben. Trotzdem schließen?</translation>
    </message>
</context>
<context>
    <name>ManagerPropertiesDialog</name>
    <message>
        <source>{0} – Manager Properties</source>
        <translation>{0} – Manager-Eigenschaften</translation>
    </message>
    <message>
        <source>Copy &amp;All</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
    <message>
        <source>Copies all values as text</source>
        <translation>Kopiert alle Werte als Text</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Work disk</source>
        <translation>Arbeitsplatte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Dropped packets</source>
        <translation>Verworfene Pakete</translation>
    </message>
    <message>
        <source>Bad packets</source>
        <translation>Fehlerhafte Pakete</translation>
    </message>
    <message>
        <source>TCP requests</source>
        <translation>TCP-Anfragen</translation>
    </message>
    <message>
        <source>UDP requests</source>
        <translation>UDP-Anfragen</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Läuft seit</translation>
    </message>
</context>
<context>
    <name>MaskEditor</name>
    <message>
        <source>Mask of {day}, {base}</source>
        <translation>Maske von {day}, {base}</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>&amp;Retry now</source>
        <translation>Jetzt erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Do what the message offers</source>
        <translation>Tun, was die Meldung anbietet</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Details…</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>NameWeeks</name>
    <message>
        <source>Use a saved week</source>
        <translation>Eine gespeicherte Woche verwenden</translation>
    </message>
    <message>
        <source>Save this week</source>
        <translation>Diese Woche speichern</translation>
    </message>
    <message>
        <source>Rename a saved week</source>
        <translation>Eine gespeicherte Woche umbenennen</translation>
    </message>
</context>
<context>
    <name>NamedSchedulesButton</name>
    <message>
        <source>&amp;Saved weeks</source>
        <translation>Gespeicherte &amp;Wochen</translation>
    </message>
    <message>
        <source>Saved weeks</source>
        <translation>Gespeicherte Wochen</translation>
    </message>
    <message>
        <source>&amp;Save this week…</source>
        <translation>Diese Woche &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>OrderProgressBar</name>
    <message>
        <source>Progress of the orders</source>
        <translation>Fortschritt der Anweisungen</translation>
    </message>
    <message>
        <source>Canc&amp;el orders</source>
        <translation>Anweisungen abb&amp;rechen</translation>
    </message>
    <message>
        <source>What was not sent yet is not sent. What was done stays done.</source>
        <translation>Was noch nicht gesendet wurde, wird nicht gesendet. Was geschehen ist, bleibt geschehen.</translation>
    </message>
</context>
<context>
    <name>PluginsPanel</name>
    <message>
        <source>Servers that have the plug-in</source>
        <translation>Server, die das Plug-in haben</translation>
    </message>
    <message>
        <source>None of the servers whose plug-ins were read has it.</source>
        <translation>Keiner der Server, deren Plug-ins gelesen wurden, hat es.</translation>
    </message>
    <message>
        <source>Select a plug-in to see which servers have it.</source>
        <translation>Wählen Sie ein Plug-in, um zu sehen, welche Server es haben.</translation>
    </message>
    <message>
        <source>{0} {1}: on {2} of {3} servers.</source>
        <translation>{0} {1}: auf {2} von {3} Servern.</translation>
    </message>
    <message>
        <source>The plug-ins of {0} more were not read yet.</source>
        <translation>Die Plug-ins von {0} weiteren wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Mixed: {0}.</source>
        <translation>Gemischt: {0}.</translation>
    </message>
</context>
<context>
    <name>PolarityQuestion</name>
    <message>
        <source>Allowed or blocked?</source>
        <translation>Erlaubt oder gesperrt?</translation>
    </message>
    <message>
        <source>{0} is shown as allowed in every hour of the week. Is that so?</source>
        <translation>{0} wird in jeder Stunde der Woche als erlaubt gezeigt. Stimmt das?</translation>
    </message>
    <message>
        <source>{0} is shown as blocked in every hour of the week. Is that so?</source>
        <translation>{0} wird in jeder Stunde der Woche als gesperrt gezeigt. Stimmt das?</translation>
    </message>
    <message>
        <source>{0} is shown as blocked {1}, and allowed at all other times. Is that so?</source>
        <translation>{0} wird als gesperrt gezeigt: {1}; zu allen anderen Zeiten als erlaubt. Stimmt das?</translation>
    </message>
    <message>
        <source>The farm does the opposite of what its weeks say here, so they may be read the wrong way round.</source>
        <translation>Die Farm tut das Gegenteil von dem, was ihre Wochen hier sagen; vielleicht werden sie verkehrt herum gelesen.</translation>
    </message>
    <message>
        <source>Two sources disagree on whether a set bit in a week means allowed or blocked. Before the first week is sent to this Manager, please compare with what you know of this server, or with the vendor&apos;s Monitor.</source>
        <translation>Zwei Quellen widersprechen sich, ob ein gesetztes Bit in einer Woche erlaubt oder gesperrt bedeutet. Bitte vergleichen Sie, bevor die erste Woche an diesen Manager gesendet wird, mit dem, was Sie von diesem Server wissen, oder mit dem Monitor des Herstellers.</translation>
    </message>
    <message>
        <source>Your answer is kept for this Manager; Preferences, This Manager, can change it.</source>
        <translation>Ihre Antwort wird für diesen Manager behalten; unter „Einstellungen“, „Dieser Manager“ lässt sie sich ändern.</translation>
    </message>
    <message>
        <source>Servers at work in hours that are shown as blocked: {0}; in allowed hours: {1}; without work in allowed hours while a job waited: {2}.</source>
        <translation>Server, die in als gesperrt gezeigten Stunden arbeiten: {0}; in erlaubten Stunden: {1}; ohne Arbeit in erlaubten Stunden, während ein Auftrag wartete: {2}.</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was gesehen wurde</translation>
    </message>
    <message>
        <source>{0}: began a task on {1} {2}, which is shown as blocked</source>
        <translation>{0}: begann eine Aufgabe am {1} {2}, was als gesperrt gezeigt wird</translation>
    </message>
    <message>
        <source>As it is shown now</source>
        <translation>Wie es jetzt gezeigt wird</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <source>{0}: week of {1}</source>
        <translation>{0}: Woche von {1}</translation>
    </message>
    <message>
        <source>&amp;Yes, that is right</source>
        <translation>&amp;Ja, das stimmt</translation>
    </message>
    <message>
        <source>&amp;No, it is the other way round</source>
        <translation>&amp;Nein, es ist umgekehrt</translation>
    </message>
</context>
<context>
    <name>PreferencesControl</name>
    <message>
        <source>The other language is used when BB Monitor is started again.</source>
        <translation>Die andere Sprache gilt, sobald BB Monitor neu gestartet wird.</translation>
    </message>
    <message>
        <source>Start it again now? What can be undone now cannot be undone then.</source>
        <translation>Jetzt neu starten? Was jetzt rückgängig gemacht werden kann, kann es dann nicht mehr.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>All&amp;gemein</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;This Manager</source>
        <translation>&amp;Dieser Manager</translation>
    </message>
    <message>
        <source>&amp;Look:</source>
        <translation>Au&amp;ssehen:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High contrast is black, white and yellow, with a thick frame around what has the focus.</source>
        <translation>Hoher Kontrast ist schwarz, weiß und gelb, mit einem dicken Rahmen um das, was den Fokus hat.</translation>
    </message>
    <message>
        <source>Lang&amp;uage:</source>
        <translation>Spra&amp;che:</translation>
    </message>
    <message>
        <source>The language of all texts, when BB Monitor is started again.</source>
        <translation>Die Sprache aller Texte, sobald BB Monitor neu gestartet wird.</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>&amp;Region:</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>Wie die Sprache</translation>
    </message>
    <message>
        <source>How dates and numbers are written.</source>
        <translation>Wie Datum, Uhrzeit und Zahlen geschrieben werden.</translation>
    </message>
    <message>
        <source>Begin with the &amp;welcome page</source>
        <translation>Mit der &amp;Willkommensseite beginnen</translation>
    </message>
    <message>
        <source>Off: BB Monitor connects to the Manager that was used last as soon as it starts.</source>
        <translation>Aus: BB Monitor verbindet sich beim Start sofort mit dem zuletzt verwendeten Manager.</translation>
    </message>
    <message>
        <source>Ask before &amp;quitting while orders are under way</source>
        <translation>Vor dem &amp;Beenden fragen, solange Anweisungen laufen</translation>
    </message>
    <message>
        <source>What was not sent to the Manager before the window closes is never sent.</source>
        <translation>Was nicht an den Manager gesendet wurde, bevor sich das Fenster schließt, wird nie gesendet.</translation>
    </message>
    <message>
        <source>&amp;One window for each Manager</source>
        <translation>&amp;Ein Fenster für jeden Manager</translation>
    </message>
    <message>
        <source>A second start for the same Manager brings the first window to the front.</source>
        <translation>Ein zweiter Start für denselben Manager holt das erste Fenster nach vorn.</translation>
    </message>
    <message>
        <source>&amp;Refresh every:</source>
        <translation>&amp;Aktualisieren alle:</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>The pause between two refreshes. A slow Manager gets a longer one: twice the time that reading took.</source>
        <translation>Die Pause zwischen zwei Aktualisierungen. Ein langsamer Manager bekommt eine längere: doppelt so lange, wie das Lesen gedauert hat.</translation>
    </message>
    <message>
        <source>Give &amp;up after:</source>
        <translation>Au&amp;fgeben nach:</translation>
    </message>
    <message>
        <source>How long a Manager may be silent before the connection counts as lost.</source>
        <translation>Wie lange ein Manager schweigen darf, bevor die Verbindung als verloren gilt.</translation>
    </message>
    <message>
        <source>&amp;Queue control:</source>
        <translation>&amp;Warteschlangenkontrolle:</translation>
    </message>
    <message>
        <source>When a change needs it, and given back afterwards</source>
        <translation>Wenn eine Änderung sie braucht, danach zurückgeben</translation>
    </message>
    <message>
        <source>From connecting on, and kept</source>
        <translation>Ab dem Verbinden, und behalten</translation>
    </message>
    <message>
        <source>Never: change nothing (read only)</source>
        <translation>Nie: nichts ändern (nur lesen)</translation>
    </message>
    <message>
        <source>One monitor at a time has the right to change the queue. Asking takes it from the one that has it, unless somebody there refuses within ten seconds. A Manager that obeys without queue control is not asked for it. Read only switches off here all that would change anything at the Manager.</source>
        <translation>Jeweils ein Monitor hat das Recht, die Warteschlange zu ändern. Wer es anfordert, nimmt es dem, der es hat, sofern dort niemand innerhalb von zehn Sekunden ablehnt. Einen Manager, der auch ohne Warteschlangenkontrolle gehorcht, fragt BB Monitor nicht danach. „Nur lesen“ schaltet hier alles ab, was am Manager etwas ändern würde.</translation>
    </message>
    <message>
        <source>Listen for &amp;notices of the Manager</source>
        <translation>Auf Mittei&amp;lungen des Managers hören</translation>
    </message>
    <message>
        <source>Changes are seen sooner, and a monitor that asks for queue control is seen at all. Notices come by UDP: a firewall may ask whether BB Monitor may listen.</source>
        <translation>Änderungen werden früher bemerkt, und nur so ist zu sehen, dass ein anderer Monitor die Warteschlangenkontrolle verlangt. Mitteilungen kommen über UDP: Eine Firewall fragt vielleicht, ob BB Monitor zuhören darf.</translation>
    </message>
    <message>
        <source>Keys of the &amp;vendor&apos;s Monitor</source>
        <translation>Tasten des &amp;Hersteller-Monitors</translation>
    </message>
    <message>
        <source>Ctrl+A activates the selected jobs and Ctrl+S suspends them. Off: Ctrl+A selects all rows, as it does elsewhere, and Ctrl+S does nothing.</source>
        <translation>Strg+A setzt die gewählten Aufträge fort, und Strg+S hält sie an. Aus: Strg+A wählt wie anderswo alle Zeilen aus, und Strg+S tut nichts.</translation>
    </message>
    <message>
        <source>Connect to a Manager first: what stands here is remembered for each of them.</source>
        <translation>Verbinden Sie sich zuerst mit einem Manager: Was hier steht, wird für jeden einzeln behalten.</translation>
    </message>
    <message>
        <source>For {0} only. Change these if this Manager does the opposite of what you ask.</source>
        <translation>Nur für {0}. Ändern Sie dies, wenn dieser Manager das Gegenteil von dem tut, was Sie verlangen.</translation>
    </message>
    <message>
        <source>&amp;Suspending sends:</source>
        <translation>Anhalten &amp;sendet:</translation>
    </message>
    <message>
        <source>What the number in “set jobstate” means is disputed. Flag: one public client was built on it and saw the jobs follow; the vendor&apos;s Monitor was seen to send 1. Number of the state: the public description of the commands presumes it.</source>
        <translation>Was die Zahl in „set jobstate“ bedeutet, ist umstritten. Schalter: Ein öffentlicher Client wurde darauf gebaut und sah die Aufträge folgen; der Monitor des Herstellers sendete nach einer Beobachtung 1. Nummer des Zustands: Die öffentliche Beschreibung der Befehle setzt es voraus.</translation>
    </message>
    <message>
        <source>A set &amp;bit in a week:</source>
        <translation>Ein gesetztes &amp;Bit in einer Woche:</translation>
    </message>
    <message>
        <source>The server may work in that hour</source>
        <translation>Der Server darf in dieser Stunde arbeiten</translation>
    </message>
    <message>
        <source>The server may not work in that hour</source>
        <translation>Der Server darf in dieser Stunde nicht arbeiten</translation>
    </message>
    <message>
        <source>May work: observed, with an example week. May not: an older header of the vendor says so. Compare one server&apos;s week here with the vendor&apos;s Monitor before you change weeks.</source>
        <translation>Darf arbeiten: beobachtet, mit einer Beispielwoche. Darf nicht: So steht es in einer älteren Header-Datei des Herstellers. Vergleichen Sie die Woche eines Servers hier mit dem Monitor des Herstellers, bevor Sie Wochen ändern.</translation>
    </message>
    <message>
        <source>Con&amp;firmed by me</source>
        <translation>Von &amp;mir bestätigt</translation>
    </message>
    <message>
        <source>Off: not confirmed yet. Before the first week is sent to this Manager you are asked once, with a picture.</source>
        <translation>Aus: noch nicht bestätigt. Bevor die erste Woche an diesen Manager gesendet wird, werden Sie einmal gefragt, mit einem Bild.</translation>
    </message>
    <message>
        <source>A flag: {0} suspends, {1} activates</source>
        <translation>Ein Schalter: {0} hält an, {1} setzt fort</translation>
    </message>
    <message>
        <source>The number of the state: {0} suspends, {1} activates</source>
        <translation>Die Nummer des Zustands: {0} hält an, {1} setzt fort</translation>
    </message>
</context>
<context>
    <name>PriorityDialog</name>
    <message>
        <source>Set priority</source>
        <translation>Priorität setzen</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>From 0, the most urgent, to 100</source>
        <translation>Von 0, am dringendsten, bis 100</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>various</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>&amp;Priority:</source>
        <translation>&amp;Priorität:</translation>
    </message>
    <message>
        <source>Priority of {0}</source>
        <translation>Priorität: {0}</translation>
    </message>
    <message>
        <source>The jobs keep theirs until you choose one.</source>
        <translation>Die Aufträge behalten ihre, bis Sie eine wählen.</translation>
    </message>
    <message>
        <source>critical: before all other jobs</source>
        <translation>kritisch: vor allen anderen Aufträgen</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>suspended: the job is not rendered</source>
        <translation>angehalten: der Auftrag wird nicht gerendert</translation>
    </message>
    <message>
        <source>more urgent than the default</source>
        <translation>dringender als der Standard</translation>
    </message>
    <message>
        <source>less urgent than the default</source>
        <translation>weniger dringend als der Standard</translation>
    </message>
</context>
<context>
    <name>QueueControl</name>
    <message>
        <source>Queue control is asked for no longer.</source>
        <translation>Die Warteschlangenkontrolle wird nicht mehr angefordert.</translation>
    </message>
    <message>
        <source>Queue control was given back.</source>
        <translation>Die Warteschlangenkontrolle wurde zurückgegeben.</translation>
    </message>
    <message>
        <source>Queue control is here.</source>
        <translation>Die Warteschlangenkontrolle ist hier.</translation>
    </message>
    <message>
        <source>Request &amp;again</source>
        <translation>Erneut an&amp;fordern</translation>
    </message>
    <message>
        <source>send the changes</source>
        <translation>die Änderungen senden</translation>
    </message>
</context>
<context>
    <name>ReadOnlyTable</name>
    <message>
        <source>Column titles</source>
        <translation>Spaltentitel</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Sort by {0}</source>
        <translation>Nach {0} sortieren</translation>
    </message>
</context>
<context>
    <name>RerunFramesDialog</name>
    <message>
        <source>Frames of one server: {0}</source>
        <translation>Bilder eines Servers: {0}</translation>
    </message>
    <message>
        <source>Tasks of the server</source>
        <translation>Aufgaben des Servers</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>List of frames</source>
        <translation>Liste der Bilder</translation>
    </message>
    <message>
        <source>C&amp;opy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Frames of the selected tasks:</source>
        <translation>&amp;Bilder der gewählten Aufgaben:</translation>
    </message>
    <message>
        <source>&amp;Frames of all these tasks:</source>
        <translation>&amp;Bilder aller dieser Aufgaben:</translation>
    </message>
    <message>
        <source>&amp;Tasks that are selected:</source>
        <translation>Gewählte Auf&amp;gaben:</translation>
    </message>
    <message>
        <source>&amp;Tasks, all of these:</source>
        <translation>Auf&amp;gaben, alle diese:</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>{0} (1 task)</source>
        <translation>{0} (1 Aufgabe)</translation>
    </message>
    <message>
        <source>{0} ({1} tasks)</source>
        <translation>{0} ({1} Aufgaben)</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>Who did which task is read from the answer to a command (get taskname) whose form nobody has described: it is a guess. Compare the list with your files before you rely on it.</source>
        <translation>Wer welche Aufgabe erledigt hat, stammt aus der Antwort auf einen Befehl (get taskname), deren Form niemand beschrieben hat: Es ist eine Vermutung. Vergleichen Sie die Liste mit Ihren Dateien, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>The Manager offers no command to restart single tasks: Restart renders the whole job anew. Submit these frames as a job of their own: 3ds Max takes the list as it stands here, in its render setup under Frames.</source>
        <translation>Der Manager bietet keinen Befehl, um einzelne Aufgaben neu zu starten: „Neu starten“ rendert den ganzen Auftrag neu. Reichen Sie diese Bilder als eigenen Auftrag ein: 3ds Max nimmt die Liste, wie sie hier steht, in den Rendereinstellungen unter „Frames“.</translation>
    </message>
    <message>
        <source>The names of the tasks tell no frames, so the list is one of task numbers. Which frame a task renders depends on where the job begins: look it up before you submit.</source>
        <translation>Die Namen der Aufgaben nennen keine Bilder, daher ist die Liste eine der Aufgabennummern. Welches Bild eine Aufgabe rendert, hängt davon ab, wo der Auftrag beginnt: Sehen Sie es nach, bevor Sie einreichen.</translation>
    </message>
    <message>
        <source>1 task of the job is in no list: the Manager names no server for it.</source>
        <translation>1 Aufgabe des Auftrags ist in keiner Liste: Der Manager nennt keinen Server dafür.</translation>
    </message>
    <message>
        <source>{0} tasks of the job are in no list: the Manager names no server for them.</source>
        <translation>{0} Aufgaben des Auftrags sind in keiner Liste: Der Manager nennt keinen Server dafür.</translation>
    </message>
</context>
<context>
    <name>ResetServersDialog</name>
    <message>
        <source>Reset failed servers</source>
        <translation>Fehlgeschlagene Server zurücksetzen</translation>
    </message>
    <message>
        <source>Servers that failed</source>
        <translation>Server, die fehlgeschlagen sind</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>Was der Server gesagt hat</translation>
    </message>
    <message>
        <source>The Manager tells no error of it.</source>
        <translation>Der Manager nennt keinen Fehler von ihm.</translation>
    </message>
    <message>
        <source>&amp;Reset {0} servers</source>
        <translation>{0} Server &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Reset 1 server</source>
        <translation>1 Server &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>The Manager has given up these servers for the job: they get none of its tasks.</source>
        <translation>Der Manager hat diese Server für den Auftrag aufgegeben: Sie bekommen keine seiner Aufgaben.</translation>
    </message>
    <message>
        <source>Each that is checked is taken off its job and put on it again, so that the Manager tries it anew. What it did of the job before stays done.</source>
        <translation>Jeder angekreuzte wird von seinem Auftrag abgezogen und ihm wieder zugewiesen, damit der Manager es neu mit ihm versucht. Was er vom Auftrag schon erledigt hat, bleibt erledigt.</translation>
    </message>
    <message>
        <source>Both commands (del jobserver, new jobserver) were seen at a real Manager, sent for this by another program. The outcome is read back and shown.</source>
        <translation>Beide Befehle (del jobserver, new jobserver) wurden an einem echten Manager gesehen, von einem anderen Programm zu diesem Zweck gesendet. Das Ergebnis wird zurückgelesen und gezeigt.</translation>
    </message>
</context>
<context>
    <name>RowCopier</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>RowDragTable</name>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
</context>
<context>
    <name>ScheduleControl</name>
    <message>
        <source>Waiting for your answer…</source>
        <translation>Wartet auf Ihre Antwort…</translation>
    </message>
    <message>
        <source>The connection broke. What was sent is looked up when it is back…</source>
        <translation>Die Verbindung ist abgebrochen. Was gesendet wurde, wird nachgesehen, wenn sie wieder da ist…</translation>
    </message>
    <message>
        <source>Sending the schedule… {0} of {1}</source>
        <translation>Der Wochenplan wird gesendet… {0} von {1}</translation>
    </message>
    <message>
        <source>Read the other way round</source>
        <translation>Umgekehrt lesen</translation>
    </message>
    <message>
        <source>None of the {0} servers can be read.</source>
        <translation>Keiner der {0} Server kann gelesen werden.</translation>
    </message>
    <message>
        <source>{0} of {1} servers cannot be read and are left out.</source>
        <translation>{0} von {1} Servern können nicht gelesen werden und werden ausgelassen.</translation>
    </message>
    <message>
        <source>Sending the schedule…</source>
        <translation>Der Wochenplan wird gesendet…</translation>
    </message>
    <message>
        <source>{0} of {1} servers did not take the week.</source>
        <translation>{0} von {1} Servern haben die Woche nicht angenommen.</translation>
    </message>
    <message>
        <source>{0} servers have new weeks.</source>
        <translation>{0} Server haben neue Wochen.</translation>
    </message>
    <message>
        <source>{0} servers</source>
        <translation>{0} Server</translation>
    </message>
    <message>
        <source>{0} may work: {1}.</source>
        <translation>{0} darf arbeiten: {1}.</translation>
    </message>
</context>
<context>
    <name>ScheduleNameDialog</name>
    <message>
        <source>Name of the week</source>
        <translation>Name der Woche</translation>
    </message>
    <message>
        <source>&amp;Name of the week:</source>
        <translation>&amp;Name der Woche:</translation>
    </message>
    <message>
        <source>The saved week of this name is replaced.</source>
        <translation>Die gespeicherte Woche dieses Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>Another saved week bears this name.</source>
        <translation>Eine andere gespeicherte Woche trägt diesen Namen.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search jobs</source>
        <translation>Aufträge suchen</translation>
    </message>
    <message>
        <source>Search: words, owner:anna, state:active, priority&lt;20 …</source>
        <translation>Suche: Wörter, owner:anna, state:aktiv, priority&lt;20 …</translation>
    </message>
    <message>
        <source>Words are looked for in all columns that are shown, and in handles.
owner:anna looks in one column, owner=anna wants all of it; owner:anna,tom is either.
priority&lt;20, progress&gt;=50 and submitted&gt;2026-11-20 compare. -word leaves out. &quot;two words&quot; stay together.</source>
        <translation>Wörter werden in allen gezeigten Spalten und in Handles gesucht.
owner:anna sucht in einer Spalte, owner=anna verlangt sie ganz; owner:anna,tom ist eines von beiden.
priority&lt;20, progress&gt;=50 und submitted&gt;2026-11-20 vergleichen. -wort schließt aus. &quot;zwei wörter&quot; bleiben zusammen.</translation>
    </message>
    <message>
        <source>Vie&amp;ws</source>
        <translation>Ans&amp;ichten</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Search, states, columns and order that you saved under a name</source>
        <translation>Suche, Zustände, Spalten und Reihenfolge, die Sie unter einem Namen gespeichert haben</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>Diese Ansicht &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>Ansicht &amp;löschen</translation>
    </message>
</context>
<context>
    <name>SendFailure</name>
    <message>
        <source>Why the schedule was not sent</source>
        <translation>Warum der Wochenplan nicht gesendet wurde</translation>
    </message>
    <message>
        <source>Masks to copy</source>
        <translation>Masken zum Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;masks</source>
        <translation>&amp;Masken kopieren</translation>
    </message>
    <message>
        <source>Copy the masks</source>
        <translation>Die Masken kopieren</translation>
    </message>
</context>
<context>
    <name>ServerControl</name>
    <message>
        <source>Two to {0} servers can be compared; {1} are selected.</source>
        <translation>Zwei bis {0} Server lassen sich vergleichen; {1} sind ausgewählt.</translation>
    </message>
    <message>
        <source>{0} of {1} servers could not be read.</source>
        <translation>{0} von {1} Servern konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Compared servers</source>
        <translation>Verglichene Server</translation>
    </message>
    <message>
        <source>{0}: deleted.</source>
        <translation>{0}: gelöscht.</translation>
    </message>
    <message>
        <source>{0} of {1} servers deleted, {2} not.</source>
        <translation>{0} von {1} Servern gelöscht, {2} nicht.</translation>
    </message>
    <message>
        <source>{0} servers deleted.</source>
        <translation>{0} Server gelöscht.</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>Only absent servers can be deleted. Left out: {0}.</source>
        <translation>Nur abwesende Server können gelöscht werden. Ausgelassen: {0}.</translation>
    </message>
    <message>
        <source>These servers belong to {0}.</source>
        <translation>Diese Server gehören zu {0}.</translation>
    </message>
</context>
<context>
    <name>ServerGroupDialog</name>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>Server group {0}</source>
        <translation>Servergruppe {0}</translation>
    </message>
    <message>
        <source>New server group</source>
        <translation>Neue Servergruppe</translation>
    </message>
    <message>
        <source>Sending the group…</source>
        <translation>Die Gruppe wird gesendet…</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Which servers belong to this group now is not known: nothing in it looks like a server.</source>
        <translation>Welche Server jetzt zu dieser Gruppe gehören, ist nicht bekannt: Nichts darin sieht wie ein Server aus.</translation>
    </message>
    <message>
        <source>How a group is sent is inferred: nobody has seen a Manager accept this. The outcome is read back and shown.</source>
        <translation>Wie eine Gruppe gesendet wird, ist erschlossen: Niemand hat gesehen, dass ein Manager dies annimmt. Das Ergebnis wird zurückgelesen und gezeigt.</translation>
    </message>
</context>
<context>
    <name>ServerList</name>
    <message>
        <source>&amp;Week schedule…</source>
        <translation>&amp;Wochenplan…</translation>
    </message>
</context>
<context>
    <name>ServerPicker</name>
    <message>
        <source>Search servers</source>
        <translation>Server suchen</translation>
    </message>
    <message>
        <source>Words of names, or a handle</source>
        <translation>Wörter aus Namen, oder ein Handle</translation>
    </message>
    <message>
        <source>&amp;Only chosen</source>
        <translation>Nur &amp;gewählte</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Check &amp;all shown</source>
        <translation>&amp;Alle gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>&amp;Uncheck all shown</source>
        <translation>&amp;Keine gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Suche:</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} von {1} gewählt</translation>
    </message>
    <message>
        <source>, {0} shown</source>
        <translation>, {0} gezeigt</translation>
    </message>
</context>
<context>
    <name>ServerPropertiesControl</name>
    <message>
        <source>This server belongs to {0}.</source>
        <translation>Dieser Server gehört zu {0}.</translation>
    </message>
    <message>
        <source>{0}: priorities of its work set.</source>
        <translation>{0}: Prioritäten seiner Arbeit gesetzt.</translation>
    </message>
</context>
<context>
    <name>ServerPropertiesDialog</name>
    <message>
        <source>{0} – Server Properties</source>
        <translation>{0} – Servereigenschaften</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Plug-ins</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Sending the priorities…</source>
        <translation>Die Prioritäten werden gesendet…</translation>
    </message>
    <message>
        <source>Server Properties</source>
        <translation>Servereigenschaften</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>All&amp;gemein</translation>
    </message>
    <message>
        <source>&amp;Hardware</source>
        <translation>&amp;Hardware</translation>
    </message>
    <message>
        <source>Ne&amp;twork</source>
        <translation>Ne&amp;tz</translation>
    </message>
    <message>
        <source>&amp;Plug-ins</source>
        <translation>&amp;Plug-ins</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>&amp;Arbeit</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>Wo&amp;chenplan</translation>
    </message>
    <message>
        <source>&amp;Raw</source>
        <translation>Roh&amp;daten</translation>
    </message>
    <message>
        <source>Cop&amp;y All</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies all values as text; the document can be copied on its own tab</source>
        <translation>Kopiert alle Werte als Text; das Dokument lässt sich auf seiner eigenen Seite kopieren</translation>
    </message>
    <message>
        <source>The performance index goes from 0 to 1. It compares a server&apos;s time for each task with that of the other servers on the same job: 1 is the fastest, 0.5 took twice as long.</source>
        <translation>Der Leistungsindex reicht von 0 bis 1. Er vergleicht die Zeit, die ein Server je Aufgabe braucht, mit der der anderen Server am selben Auftrag: 1 ist der schnellste, 0,5 brauchte doppelt so lange.</translation>
    </message>
</context>
<context>
    <name>ServerTree</name>
    <message>
        <source>Which servers to show</source>
        <translation>Welche Server zeigen</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>Selected job</source>
        <translation>Gewählter Auftrag</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Plug-ins</translation>
    </message>
    <message>
        <source>members unknown</source>
        <translation>Mitglieder unbekannt</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
</context>
<context>
    <name>ServerWeekPage</name>
    <message>
        <source>&amp;Edit week schedule…</source>
        <translation>Wochenplan &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Hours in which this server may work</source>
        <translation>Stunden, in denen dieser Server arbeiten darf</translation>
    </message>
    <message>
        <source>In words: {0}
Hours a week: {1}</source>
        <translation>In Worten: {0}
Stunden pro Woche: {1}</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>Show only: {0}</source>
        <translation>Nur zeigen: {0}</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>beschäftigt</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>state {0}</source>
        <translation>Zustand {0}</translation>
    </message>
</context>
<context>
    <name>StateReadingControl</name>
    <message numerus="yes">
        <source>{0} changes were accepted, and the jobs did not follow.</source>
        <translation>
            <numerusform>{0} Änderung wurde angenommen, und der Auftrag ist nicht gefolgt.</numerusform>
            <numerusform>{0} Änderungen wurden angenommen, und die Aufträge sind nicht gefolgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This Manager may read the command in the other way: look at what was seen and decide.</source>
        <translation>Dieser Manager liest den Befehl vielleicht anders: Sehen Sie sich an, was beobachtet wurde, und entscheiden Sie.</translation>
    </message>
    <message>
        <source>&amp;Look at it…</source>
        <translation>Ans&amp;ehen…</translation>
    </message>
    <message>
        <source>The other reading is used for this Manager from now on. Please try again.</source>
        <translation>Ab jetzt wird für diesen Manager die andere Lesart verwendet. Bitte versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>StateReadingDialog</name>
    <message>
        <source>How does this Manager read the number?</source>
        <translation>Wie liest dieser Manager die Zahl?</translation>
    </message>
    <message>
        <source>{0} accepted these commands, and the jobs did not follow.</source>
        <translation>{0} hat diese Befehle angenommen, und die Aufträge sind nicht gefolgt.</translation>
    </message>
    <message>
        <source>What the number in “set jobstate” means is disputed, and this Manager may read it in the other way. There may be other reasons: somebody else changed the jobs at the same moment, or this Manager is slow to show what it did. Your answer is kept for this Manager; Preferences, This Manager, can change it.</source>
        <translation>Was die Zahl in „set jobstate“ bedeutet, ist umstritten, und dieser Manager liest sie vielleicht anders. Es kann andere Gründe geben: Jemand anderes hat die Aufträge im selben Augenblick geändert, oder dieser Manager zeigt erst spät, was er getan hat. Ihre Antwort wird für diesen Manager behalten; unter „Einstellungen“, „Dieser Manager“ lässt sie sich ändern.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Meant</source>
        <translation>Gemeint</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückgelesen</translation>
    </message>
    <message>
        <source>What was sent and read back</source>
        <translation>Was gesendet und zurückgelesen wurde</translation>
    </message>
    <message>
        <source>a flag. {0} suspends, {1} activates. One public client was built on it and saw the jobs follow; the vendor&apos;s Monitor was seen to send 1.</source>
        <translation>ein Schalter. {0} hält an, {1} setzt fort. Ein öffentlicher Client wurde darauf gebaut und sah die Aufträge folgen; der Monitor des Herstellers sendete nach einer Beobachtung 1.</translation>
    </message>
    <message>
        <source>the number of the state. {0} suspends, {1} activates. The public description of the commands presumes it.</source>
        <translation>die Nummer des Zustands. {0} hält an, {1} setzt fort. Die öffentliche Beschreibung der Befehle setzt es voraus.</translation>
    </message>
    <message>
        <source>In use now: {0}</source>
        <translation>Jetzt verwendet: {0}</translation>
    </message>
    <message>
        <source>The other reading: {0}</source>
        <translation>Die andere Lesart: {0}</translation>
    </message>
    <message>
        <source>&amp;Use the other reading for this Manager</source>
        <translation>&amp;Die andere Lesart für diesen Manager verwenden</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Beibehalten</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Queue control</source>
        <translation>Warteschlangenkontrolle</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Age of what is shown</source>
        <translation>Alter des Gezeigten</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>Spaltentitel</translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Tasks by server</source>
        <translation>Aufgaben je Server</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No server is assigned to this job.</source>
        <translation>Diesem Auftrag ist kein Server zugewiesen.</translation>
    </message>
    <message>
        <source>The Manager names no tasks of this job.</source>
        <translation>Der Manager nennt keine Aufgaben dieses Auftrags.</translation>
    </message>
    <message>
        <source>This is what its servers did:</source>
        <translation>Dies haben seine Server getan:</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>set the week of {0}</source>
        <translation>Wochenplan setzen ({0})</translation>
    </message>
    <message>
        <source>set the priorities of {0}</source>
        <translation>Prioritäten setzen ({0})</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>&amp;Rückgängig: {0}</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>R&amp;edo {0}</source>
        <translation>&amp;Wiederholen: {0}</translation>
    </message>
    <message>
        <source>The last step is still being undone or redone.</source>
        <translation>Der letzte Schritt wird noch rückgängig gemacht oder wiederholt.</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Rückgängig:</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Wiederholen:</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>wiederholt</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>Put back: {0}</source>
        <translation>Zurücksetzen: {0}</translation>
    </message>
    <message>
        <source>Put back what there is: {0}</source>
        <translation>Zurücksetzen auf das Vorhandene: {0}</translation>
    </message>
</context>
<context>
    <name>ViewsControl</name>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation>Name der Ansicht:</translation>
    </message>
</context>
<context>
    <name>WeekEdits</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>Toggle hours</source>
        <translation>Stunden umschalten</translation>
    </message>
    <message>
        <source>Paint hours</source>
        <translation>Stunden malen</translation>
    </message>
</context>
<context>
    <name>WeekExchange</name>
    <message>
        <source>The week is in the clipboard.</source>
        <translation>Die Woche ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>This cannot be pasted. {0}</source>
        <translation>Dies kann nicht eingefügt werden. {0}</translation>
    </message>
    <message>
        <source>Paste a week</source>
        <translation>Eine Woche einfügen</translation>
    </message>
    <message>
        <source>Export the week</source>
        <translation>Die Woche exportieren</translation>
    </message>
    <message>
        <source>Import a week</source>
        <translation>Eine Woche importieren</translation>
    </message>
    <message>
        <source>This file cannot be imported. {0}</source>
        <translation>Diese Datei kann nicht importiert werden. {0}</translation>
    </message>
    <message>
        <source>Week schedules (*.json)</source>
        <translation>Wochenpläne (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file could not be written. {0}</source>
        <translation>Die Datei konnte nicht geschrieben werden. {0}</translation>
    </message>
    <message>
        <source>The week was saved.</source>
        <translation>Die Woche wurde gespeichert.</translation>
    </message>
    <message>
        <source>Each server its own</source>
        <translation>Jeder Server seine eigene</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Allow hours</source>
        <translation>Stunden erlauben</translation>
    </message>
    <message>
        <source>Block hours</source>
        <translation>Stunden sperren</translation>
    </message>
    <message>
        <source>Paint hours</source>
        <translation>Stunden malen</translation>
    </message>
    <message>
        <source>allowed on some servers</source>
        <translation>auf einigen Servern erlaubt</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>{0} hours allowed</source>
        <translation>{0} Stunden erlaubt</translation>
    </message>
    <message>
        <source>{0} hours blocked</source>
        <translation>{0} Stunden gesperrt</translation>
    </message>
    <message>
        <source>{0} hours changed</source>
        <translation>{0} Stunden geändert</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>1 hour selected</source>
        <translation>1 Stunde ausgewählt</translation>
    </message>
    <message>
        <source>{0} hours selected</source>
        <translation>{0} Stunden ausgewählt</translation>
    </message>
</context>
<context>
    <name>WeekHeading</name>
    <message>
        <source>Masks as</source>
        <translation>Masken als</translation>
    </message>
    <message>
        <source>All three</source>
        <translation>Alle drei</translation>
    </message>
    <message>
        <source>Masks:</source>
        <translation>Masken:</translation>
    </message>
</context>
<context>
    <name>WeekLegend</name>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>WeekOverview</name>
    <message>
        <source>Which servers to count</source>
        <translation>Welche Server zählen</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>Servers cou&amp;nted:</source>
        <translation>Ge&amp;zählte Server:</translation>
    </message>
    <message>
        <source>Servers that may work then</source>
        <translation>Server, die dann arbeiten dürfen</translation>
    </message>
    <message>
        <source>Servers that may not work then</source>
        <translation>Server, die dann nicht arbeiten dürfen</translation>
    </message>
    <message>
        <source>Selected servers ({0})</source>
        <translation>Ausgewählte Server ({0})</translation>
    </message>
    <message>
        <source>{0} of {1} read</source>
        <translation>{0} von {1} gelesen</translation>
    </message>
    <message>
        <source>{0} server hours a week; fewest at once {1}, most {2}</source>
        <translation>{0} Serverstunden pro Woche; gleichzeitig mindestens {1}, höchstens {2}</translation>
    </message>
    <message>
        <source>May work: {0}</source>
        <translation>Dürfen arbeiten: {0}</translation>
    </message>
    <message>
        <source>May not: {0}</source>
        <translation>Dürfen nicht: {0}</translation>
    </message>
    <message>
        <source>No server is known to the Manager.</source>
        <translation>Der Manager kennt keinen Server.</translation>
    </message>
    <message>
        <source>No server is selected in the table of servers.</source>
        <translation>In der Servertabelle ist kein Server ausgewählt.</translation>
    </message>
</context>
<context>
    <name>WeekScheduleDialog</name>
    <message>
        <source>Type the week in words</source>
        <translation>Die Woche in Worten eingeben</translation>
    </message>
    <message>
        <source>Type a mask</source>
        <translation>Eine Maske eingeben</translation>
    </message>
    <message>
        <source>Sending the schedule…</source>
        <translation>Der Wochenplan wird gesendet…</translation>
    </message>
    <message>
        <source>{0} servers</source>
        <translation>{0} Server</translation>
    </message>
    <message>
        <source>Week schedule for {server}</source>
        <translation>Wochenplan für {server}</translation>
    </message>
    <message>
        <source>How a schedule is sent is inferred: nobody has seen a Manager accept this. The outcome is read back and shown.</source>
        <translation>Wie ein Wochenplan gesendet wird, ist erschlossen: Niemand hat gesehen, dass ein Manager dies annimmt. Das Ergebnis wird zurückgelesen und gezeigt.</translation>
    </message>
</context>
<context>
    <name>WeekSummary</name>
    <message>
        <source>The schedule in words</source>
        <translation>Der Wochenplan in Worten</translation>
    </message>
    <message>
        <source>&amp;In words:</source>
        <translation>In W&amp;orten:</translation>
    </message>
    <message>
        <source>Work that runs now</source>
        <translation>Arbeit, die jetzt läuft</translation>
    </message>
    <message>
        <source>Right now:</source>
        <translation>Gerade jetzt:</translation>
    </message>
    <message>
        <source>Hours a week:</source>
        <translation>Stunden pro Woche:</translation>
    </message>
    <message>
        <source>Running work:</source>
        <translation>Laufende Arbeit:</translation>
    </message>
    <message>
        <source>differs: type a week for all of them</source>
        <translation>verschieden: Geben Sie eine Woche für alle ein</translation>
    </message>
    <message>
        <source>{hours} of {all}</source>
        <translation>{hours} von {all}</translation>
    </message>
    <message>
        <source>work is allowed on {0} of {1} servers</source>
        <translation>Arbeit ist auf {0} von {1} Servern erlaubt</translation>
    </message>
    <message>
        <source>work is allowed</source>
        <translation>Arbeit ist erlaubt</translation>
    </message>
    <message>
        <source>work is blocked</source>
        <translation>Arbeit ist gesperrt</translation>
    </message>
    <message>
        <source>{state} ({day} {hours} by the clock of this computer)</source>
        <translation>{state} ({day} {hours} nach der Uhr dieses Computers)</translation>
    </message>
    <message>
        <source>None that this week would stop.</source>
        <translation>Keine, die diese Woche beenden würde.</translation>
    </message>
    <message>
        <source>As in: Mon–Fri 18–07, Sat–Sun all day. What is not named is blocked.</source>
        <translation>Wie in: Mon–Fri 18–07, Sat–Sun all day. Was nicht genannt ist, ist gesperrt.</translation>
    </message>
</context>
<context>
    <name>WeekTools</name>
    <message>
        <source>Alwa&amp;ys</source>
        <translation>&amp;Immer</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Nie</translation>
    </message>
    <message>
        <source>Nights &amp;18–07</source>
        <translation>Nachts &amp;18–07</translation>
    </message>
    <message>
        <source>Ni&amp;ghts and weekends</source>
        <translation>Nä&amp;chte und Wochenenden</translation>
    </message>
    <message>
        <source>Wee&amp;kends</source>
        <translation>Wochenen&amp;den</translation>
    </message>
    <message>
        <source>Select &amp;hours</source>
        <translation>Stunden auswäh&amp;len</translation>
    </message>
    <message>
        <source>Click and drag select hours, and nothing changes until they are allowed or blocked.</source>
        <translation>Klicken und Ziehen wählen Stunden aus, und nichts ändert sich, bis sie erlaubt oder gesperrt werden.</translation>
    </message>
    <message>
        <source>&amp;Allow</source>
        <translation>&amp;Erlauben</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Use a preset</source>
        <translation>Eine Vorlage verwenden</translation>
    </message>
    <message>
        <source>Invert the week</source>
        <translation>Die Woche umkehren</translation>
    </message>
    <message>
        <source>Shift the week</source>
        <translation>Die Woche verschieben</translation>
    </message>
    <message>
        <source>Copy a day</source>
        <translation>Einen Tag kopieren</translation>
    </message>
    <message>
        <source>Presets:</source>
        <translation>Vorlagen:</translation>
    </message>
    <message>
        <source>Copy &amp;week</source>
        <translation>Woche &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy it as a text that can be pasted again</source>
        <translation>Als Text kopieren, der wieder eingefügt werden kann</translation>
    </message>
    <message>
        <source>Pas&amp;te</source>
        <translation>Einfü&amp;gen</translation>
    </message>
    <message>
        <source>Read a week from the clipboard: a copied one, JSON, seven masks or words</source>
        <translation>Eine Woche aus der Zwischenablage lesen: eine kopierte, JSON, sieben Masken oder Worte</translation>
    </message>
    <message>
        <source>Im&amp;port…</source>
        <translation>Im&amp;portieren…</translation>
    </message>
    <message>
        <source>Read a week from a file</source>
        <translation>Eine Woche aus einer Datei lesen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save the week in a file</source>
        <translation>Die Woche in einer Datei speichern</translation>
    </message>
    <message>
        <source>In&amp;vert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>The whole week begins an hour earlier.</source>
        <translation>Die ganze Woche beginnt eine Stunde früher.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Spä&amp;ter</translation>
    </message>
    <message>
        <source>The whole week begins an hour later.</source>
        <translation>Die ganze Woche beginnt eine Stunde später.</translation>
    </message>
    <message>
        <source>Copy a &amp;day</source>
        <translation>T&amp;ag kopieren</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Week schedule</source>
        <translation>Wochenplan</translation>
    </message>
    <message>
        <source>{hour}, selected</source>
        <translation>{hour}, ausgewählt</translation>
    </message>
    <message>
        <source>The whole week</source>
        <translation>Die ganze Woche</translation>
    </message>
    <message>
        <source>{hours} on all days</source>
        <translation>{hours} an allen Tagen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;Connect to a Manager…</source>
        <translation>Ver&amp;binden…</translation>
    </message>
    <message>
        <source>Try the demo &amp;farm</source>
        <translation>Demo&amp;farm ausprobieren</translation>
    </message>
    <message>
        <source>Managers used before</source>
        <translation>Früher verwendete Manager</translation>
    </message>
    <message>
        <source>Or &amp;go back to:</source>
        <translation>Oder z&amp;urück zu:</translation>
    </message>
    <message>
        <source>Jobs and servers of a Backburner render farm, and the hours they may work.</source>
        <translation>Aufträge und Server einer Backburner-Renderfarm, und die Stunden, in denen sie arbeiten dürfen.</translation>
    </message>
    <message>
        <source>Not affiliated with, endorsed by or supported by Autodesk. Autodesk and Backburner are trademarks of Autodesk, Inc.</source>
        <translation>Nicht mit Autodesk verbunden, von Autodesk weder gebilligt noch unterstützt. Autodesk und Backburner sind Marken von Autodesk, Inc.</translation>
    </message>
</context>
<context>
    <name>WorkPriorities</name>
    <message>
        <source>Priority while someone uses the computer</source>
        <translation>Priorität, während jemand den Computer benutzt</translation>
    </message>
    <message>
        <source>Priority while nobody uses the computer</source>
        <translation>Priorität, während niemand den Computer benutzt</translation>
    </message>
    <message>
        <source>How urgent a render is beside the computer&apos;s other programs: with idle it takes only what they leave.</source>
        <translation>Wie dringend ein Rendern neben den anderen Programmen des Computers ist: Im Leerlauf nimmt es nur, was sie übrig lassen.</translation>
    </message>
    <message>
        <source>How they are sent is inferred: nobody has seen a Manager accept this. The outcome is read back and shown.</source>
        <translation>Wie sie gesendet werden, ist erschlossen: Niemand hat gesehen, dass ein Manager dies annimmt. Das Ergebnis wird zurückgelesen und gezeigt.</translation>
    </message>
    <message>
        <source>While someone &amp;uses the computer:</source>
        <translation>Während jemand den Computer &amp;benutzt:</translation>
    </message>
    <message>
        <source>While no&amp;body uses it:</source>
        <translation>Während ihn &amp;niemand benutzt:</translation>
    </message>
</context>
<context>
    <name>_CheckTable</name>
    <message>
        <source>yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>fremdes</translation>
    </message>
</context>
<context>
    <name>_Demo</name>
    <message>
        <source>Starting the demo farm…</source>
        <translation>Die Demofarm wird gestartet…</translation>
    </message>
    <message>
        <source>Demo farm</source>
        <translation>Demofarm</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Connect to a Manager</source>
        <translation>Mit einem Manager verbinden</translation>
    </message>
    <message>
        <source>Try the &amp;demo farm</source>
        <translation>&amp;Demofarm ausprobieren</translation>
    </message>
    <message>
        <source>Start a simulated farm on this computer and show it</source>
        <translation>Eine simulierte Farm auf diesem Computer starten und zeigen</translation>
    </message>
    <message>
        <source>D&amp;isconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Close the connection to the Manager</source>
        <translation>Die Verbindung zum Manager schließen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read everything from the Manager now</source>
        <translation>Alles jetzt neu vom Manager lesen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change at the Manager</source>
        <translation>Die letzte Änderung am Manager zurücknehmen</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back last</source>
        <translation>Das zuletzt Zurückgenommene noch einmal tun</translation>
    </message>
    <message>
        <source>&amp;Manager properties…</source>
        <translation>&amp;Manager-Eigenschaften…</translation>
    </message>
    <message>
        <source>Show what the Manager says of itself</source>
        <translation>Zeigen, was der Manager über sich selbst sagt</translation>
    </message>
    <message>
        <source>Request queue c&amp;ontrol</source>
        <translation>Warteschlangenkontrolle an&amp;fordern</translation>
    </message>
    <message>
        <source>Ask the Manager for the right to change the queue</source>
        <translation>Den Manager um das Recht bitten, die Warteschlange zu ändern</translation>
    </message>
    <message>
        <source>&amp;Give queue control back</source>
        <translation>Warteschlangenkontrolle zurück&amp;geben</translation>
    </message>
    <message>
        <source>Let another monitor change the queue</source>
        <translation>Einen anderen Monitor die Warteschlange ändern lassen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close BB Monitor</source>
        <translation>BB Monitor schließen</translation>
    </message>
    <message>
        <source>&amp;Find jobs</source>
        <translation>Aufträge &amp;suchen</translation>
    </message>
    <message>
        <source>Search the jobs</source>
        <translation>In den Aufträgen suchen</translation>
    </message>
    <message>
        <source>&amp;Activate</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Let the selected jobs go on where they stopped</source>
        <translation>Die gewählten Aufträge weiterlaufen lassen, wo sie aufgehört haben</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop work on the selected jobs until they are activated</source>
        <translation>Die gewählten Aufträge ruhen lassen, bis sie fortgesetzt werden</translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation>&amp;Neu starten…</translation>
    </message>
    <message>
        <source>Render all tasks of the selected jobs anew</source>
        <translation>Alle Aufgaben der gewählten Aufträge neu rendern</translation>
    </message>
    <message>
        <source>More &amp;urgent</source>
        <translation>&amp;Dringender</translation>
    </message>
    <message>
        <source>Make the selected jobs more urgent by one</source>
        <translation>Die gewählten Aufträge um eins dringender machen</translation>
    </message>
    <message>
        <source>&amp;Less urgent</source>
        <translation>&amp;Weniger dringend</translation>
    </message>
    <message>
        <source>Make the selected jobs less urgent by one</source>
        <translation>Die gewählten Aufträge um eins weniger dringend machen</translation>
    </message>
    <message>
        <source>Set pri&amp;ority…</source>
        <translation>&amp;Priorität setzen…</translation>
    </message>
    <message>
        <source>Choose the priority of the selected jobs, 0 to 100</source>
        <translation>Die Priorität der gewählten Aufträge wählen, von 0 bis 100</translation>
    </message>
    <message>
        <source>Assi&amp;gn servers…</source>
        <translation>Server &amp;zuweisen…</translation>
    </message>
    <message>
        <source>Put the selected servers on the selected jobs at once, or choose which</source>
        <translation>Die gewählten Server sofort an die gewählten Aufträge setzen, oder auswählen, welche</translation>
    </message>
    <message>
        <source>Re&amp;move servers…</source>
        <translation>Server en&amp;tfernen…</translation>
    </message>
    <message>
        <source>Take the selected servers off the selected jobs at once, or choose which</source>
        <translation>Die gewählten Server sofort von den gewählten Aufträgen abziehen, oder auswählen, welche</translation>
    </message>
    <message>
        <source>Reset fa&amp;iled servers…</source>
        <translation>Fehlgeschlagene Server zu&amp;rücksetzen…</translation>
    </message>
    <message>
        <source>Let servers that failed on the selected jobs try again</source>
        <translation>Server, die an den gewählten Aufträgen gescheitert sind, es noch einmal versuchen lassen</translation>
    </message>
    <message>
        <source>Frames of o&amp;ne server…</source>
        <translation>&amp;Bilder eines Servers…</translation>
    </message>
    <message>
        <source>List which tasks of the job a server has done, to render them again</source>
        <translation>Auflisten, welche Aufgaben des Auftrags ein Server erledigt hat, um sie neu zu rendern</translation>
    </message>
    <message>
        <source>&amp;Clone</source>
        <translation>&amp;Klonen</translation>
    </message>
    <message>
        <source>Make a copy of the job</source>
        <translation>Eine Kopie des Auftrags anlegen</translation>
    </message>
    <message>
        <source>Arc&amp;hive…</source>
        <translation>Ar&amp;chivieren…</translation>
    </message>
    <message>
        <source>Move the selected jobs from the queue to the archive</source>
        <translation>Die gewählten Aufträge aus der Warteschlange ins Archiv verschieben</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Let the Manager forget the selected jobs</source>
        <translation>Die gewählten Aufträge aus dem Manager löschen</translation>
    </message>
    <message>
        <source>R&amp;estore from archive</source>
        <translation>Aus dem Archi&amp;v wiederherstellen</translation>
    </message>
    <message>
        <source>Bring the selected jobs back from the archive</source>
        <translation>Die gewählten Aufträge aus dem Archiv zurückholen</translation>
    </message>
    <message>
        <source>Delete from archi&amp;ve…</source>
        <translation>A&amp;us dem Archiv löschen…</translation>
    </message>
    <message>
        <source>Delete the selected jobs from the archive for good</source>
        <translation>Die gewählten Aufträge endgültig aus dem Archiv löschen</translation>
    </message>
    <message>
        <source>Job &amp;properties…</source>
        <translation>Auftrags&amp;eigenschaften…</translation>
    </message>
    <message>
        <source>Show everything about the selected jobs, and change it</source>
        <translation>Alles über die gewählten Aufträge zeigen und ändern</translation>
    </message>
    <message>
        <source>Server &amp;properties…</source>
        <translation>Server&amp;eigenschaften…</translation>
    </message>
    <message>
        <source>Show everything about the selected servers, and set their priorities</source>
        <translation>Alles über die gewählten Server zeigen und ihre Prioritäten setzen</translation>
    </message>
    <message>
        <source>&amp;Week schedule…</source>
        <translation>&amp;Wochenplan…</translation>
    </message>
    <message>
        <source>Set the hours in which the selected servers may work</source>
        <translation>Die Stunden festlegen, in denen die gewählten Server arbeiten dürfen</translation>
    </message>
    <message>
        <source>C&amp;ompare servers…</source>
        <translation>Server &amp;vergleichen…</translation>
    </message>
    <message>
        <source>Show the selected servers side by side, and in what they differ</source>
        <translation>Die gewählten Server nebeneinander zeigen, und worin sie sich unterscheiden</translation>
    </message>
    <message>
        <source>&amp;Delete absent servers…</source>
        <translation>A&amp;bwesende Server löschen…</translation>
    </message>
    <message>
        <source>Let the Manager forget servers that are gone</source>
        <translation>Server, die es nicht mehr gibt, aus dem Manager löschen</translation>
    </message>
    <message>
        <source>&amp;New server group…</source>
        <translation>&amp;Neue Servergruppe…</translation>
    </message>
    <message>
        <source>Give servers a common name</source>
        <translation>Servern einen gemeinsamen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Edit server group…</source>
        <translation>Servergruppe bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>Choose which servers belong to the group</source>
        <translation>Auswählen, welche Server zur Gruppe gehören</translation>
    </message>
    <message>
        <source>De&amp;lete server group…</source>
        <translation>Servergruppe &amp;löschen…</translation>
    </message>
    <message>
        <source>Let the Manager forget the group; its servers stay</source>
        <translation>Die Gruppe aus dem Manager löschen; ihre Server bleiben</translation>
    </message>
    <message>
        <source>Show &amp;current job</source>
        <translation>&amp;Aktuellen Auftrag zeigen</translation>
    </message>
    <message>
        <source>Select the job that the selected server works on</source>
        <translation>Den Auftrag auswählen, an dem der gewählte Server arbeitet</translation>
    </message>
    <message>
        <source>&amp;Module info report…</source>
        <translation>&amp;Modulbericht…</translation>
    </message>
    <message>
        <source>Save which plug-ins the servers have, in which versions, as CSV or JSON</source>
        <translation>Speichern, welche Plug-ins die Server in welchen Versionen haben, als CSV oder JSON</translation>
    </message>
    <message>
        <source>Jo&amp;b report…</source>
        <translation>Auftragsberic&amp;ht…</translation>
    </message>
    <message>
        <source>Save the report of the selected job, as the vendor&apos;s Monitor writes it</source>
        <translation>Den Bericht des gewählten Auftrags speichern, wie ihn der Monitor des Herstellers schreibt</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows, to be pasted into a spreadsheet or a message</source>
        <translation>Die gewählten Zeilen kopieren, um sie in eine Tabelle oder eine Nachricht einzufügen</translation>
    </message>
    <message>
        <source>&amp;Export table…</source>
        <translation>Tabelle &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save all shown rows of the table as CSV or JSON</source>
        <translation>Alle gezeigten Zeilen der Tabelle als CSV oder JSON speichern</translation>
    </message>
    <message>
        <source>Export se&amp;lected rows…</source>
        <translation>Gewählte Zeilen e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save the selected rows as CSV or JSON</source>
        <translation>Die gewählten Zeilen als CSV oder JSON speichern</translation>
    </message>
    <message>
        <source>Pr&amp;int table…</source>
        <translation>Tabelle &amp;drucken…</translation>
    </message>
    <message>
        <source>Show the table as pages, and print them</source>
        <translation>Die Tabelle als Seiten zeigen und drucken</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Put tables and docks back where they stood at first</source>
        <translation>Tabellen und Andockfenster dorthin stellen, wo sie anfangs standen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>How BB Monitor looks, how often it reads, and how it speaks to this Manager</source>
        <translation>Wie BB Monitor aussieht, wie oft es liest und wie es mit diesem Manager spricht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Read how BB Monitor is used</source>
        <translation>Lesen, wie BB Monitor benutzt wird</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>What icons, colours and marks mean</source>
        <translation>Was Symbole, Farben und Zeichen bedeuten</translation>
    </message>
    <message>
        <source>&amp;About BB Monitor</source>
        <translation>Ü&amp;ber BB Monitor</translation>
    </message>
    <message>
        <source>Version, licence, and how surely the protocol is known</source>
        <translation>Version, Lizenz und wie sicher das Protokoll bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation>&amp;Manager</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Aufträge</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Es gibt keine Verbindung.</translation>
    </message>
    <message>
        <source>This monitor has queue control.</source>
        <translation>Dieser Monitor hat die Warteschlangenkontrolle.</translation>
    </message>
    <message>
        <source>BB Monitor is set to change nothing; the preferences say so.</source>
        <translation>BB Monitor ist so eingestellt, dass es nichts ändert; siehe Einstellungen.</translation>
    </message>
    <message>
        <source>Only suspended jobs can be activated.</source>
        <translation>Nur angehaltene Aufträge können fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Only jobs that are active, waiting or not started can be suspended.</source>
        <translation>Nur Aufträge, die aktiv oder offen sind oder warten, können angehalten werden.</translation>
    </message>
    <message>
        <source>Select one job.</source>
        <translation>Wählen Sie einen Auftrag aus.</translation>
    </message>
    <message>
        <source>Select one server.</source>
        <translation>Wählen Sie einen Server aus.</translation>
    </message>
    <message>
        <source>The server works on no job.</source>
        <translation>Der Server arbeitet an keinem Auftrag.</translation>
    </message>
    <message>
        <source>The Manager has told nothing of itself yet.</source>
        <translation>Der Manager hat noch nichts über sich gesagt.</translation>
    </message>
    <message>
        <source>This monitor has no queue control.</source>
        <translation>Dieser Monitor hat die Warteschlangenkontrolle nicht.</translation>
    </message>
    <message>
        <source>A selected job has the highest priority, or its priority is not known yet.</source>
        <translation>Ein gewählter Auftrag hat die höchste Priorität, oder seine Priorität ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>A selected job has the lowest priority, or its priority is not known yet.</source>
        <translation>Ein gewählter Auftrag hat die niedrigste Priorität, oder seine Priorität ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>No command to clone a job is known. Submit it once more from the application it is from.</source>
        <translation>Ein Befehl zum Klonen eines Auftrags ist nicht bekannt. Reichen Sie ihn aus der Anwendung, aus der er stammt, noch einmal ein.</translation>
    </message>
    <message>
        <source>Select jobs in the archive.</source>
        <translation>Wählen Sie Aufträge im Archiv aus.</translation>
    </message>
    <message>
        <source>Select two servers or more.</source>
        <translation>Wählen Sie zwei oder mehr Server aus.</translation>
    </message>
    <message>
        <source>Only servers that are absent can be deleted.</source>
        <translation>Nur abwesende Server können gelöscht werden.</translation>
    </message>
    <message>
        <source>Choose a group in the tree beside the servers.</source>
        <translation>Wählen Sie eine Gruppe in der Liste neben den Servern.</translation>
    </message>
    <message>
        <source>No job is selected.</source>
        <translation>Kein Auftrag ist ausgewählt.</translation>
    </message>
    <message>
        <source>No server is selected.</source>
        <translation>Kein Server ist ausgewählt.</translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>archive</name>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation>Plug-in</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
</context>
<context>
    <name>assignment</name>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Adds {0} to {1}.</source>
        <translation>Weist {0} zu ({1}).</translation>
    </message>
    <message>
        <source>Removes {0} from {1}.</source>
        <translation>Entfernt {0} ({1}).</translation>
    </message>
    <message>
        <source>Adds {0} to {1}; removes {2} from {3}.</source>
        <translation>Weist {0} zu ({1}); entfernt {2} ({3}).</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>On the jobs now</source>
        <translation>Jetzt zugewiesen</translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation>Plug-in</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Künftig</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>has it</source>
        <translation>hat es</translation>
    </message>
    <message>
        <source>no {0} {1}</source>
        <translation>kein {0} {1}</translation>
    </message>
    <message>
        <source>{0} {1} instead of {2}</source>
        <translation>{0} {1} statt {2}</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message>
        <source>partly checked</source>
        <translation>teilweise angekreuzt</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht aufgeführt</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>all {0}</source>
        <translation>alle {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>May work: {0}</source>
        <translation>Dürfen arbeiten: {0}</translation>
    </message>
    <message>
        <source>added to {0}</source>
        <translation>neu an {0}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed from {0}</source>
        <translation>entfernt von {0}</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
</context>
<context>
    <name>clients</name>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>UDP port</source>
        <translation>UDP-Port</translation>
    </message>
    <message>
        <source>controller (this monitor)</source>
        <translation>hat die Kontrolle (dieser Monitor)</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>hat die Kontrolle</translation>
    </message>
    <message>
        <source>read only (this monitor)</source>
        <translation>nur lesen (dieser Monitor)</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
</context>
<context>
    <name>control</name>
    <message>
        <source>Queue control was given to this monitor.</source>
        <translation>Dieser Monitor hat die Warteschlangenkontrolle bekommen.</translation>
    </message>
    <message>
        <source>Nobody answered: queue control passed to this monitor.</source>
        <translation>Niemand hat geantwortet: Die Warteschlangenkontrolle ist an diesen Monitor übergegangen.</translation>
    </message>
    <message>
        <source>Queue control was refused.</source>
        <translation>Die Warteschlangenkontrolle wurde verweigert.</translation>
    </message>
    <message>
        <source>It may be locked while another monitor changes something, or somebody else asks for it already.</source>
        <translation>Sie ist vielleicht gesperrt, während ein anderer Monitor etwas ändert, oder jemand anderes bittet schon darum.</translation>
    </message>
    <message>
        <source>The Manager did not take queue control back.</source>
        <translation>Der Manager hat die Warteschlangenkontrolle nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>It passes on as soon as another monitor asks for it, or when you disconnect.</source>
        <translation>Sie geht über, sobald ein anderer Monitor darum bittet oder Sie die Verbindung trennen.</translation>
    </message>
    <message>
        <source>The answer came too late: nobody asks for queue control any more.</source>
        <translation>Die Antwort kam zu spät: Niemand bittet mehr um die Warteschlangenkontrolle.</translation>
    </message>
    <message>
        <source>The status bar tells who has it now.</source>
        <translation>Die Statusleiste sagt, wer sie jetzt hat.</translation>
    </message>
    <message>
        <source>{0} has queue control now.</source>
        <translation>{0} hat jetzt die Warteschlangenkontrolle.</translation>
    </message>
    <message>
        <source>Queue control is not here any more.</source>
        <translation>Die Warteschlangenkontrolle ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>It is asked for again when a change needs it.</source>
        <translation>Sie wird wieder angefordert, wenn eine Änderung sie braucht.</translation>
    </message>
    <message>
        <source>Nobody here answered within ten seconds.</source>
        <translation>Niemand hier hat innerhalb von zehn Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>The other monitor</source>
        <translation>Der andere Monitor</translation>
    </message>
    <message>
        <source>{0} was refused: queue control stays here.</source>
        <translation>{0} wurde abgewiesen: Die Warteschlangenkontrolle bleibt hier.</translation>
    </message>
    <message>
        <source>{0} asks for queue control no longer: it stays here.</source>
        <translation>{0} bittet nicht mehr um die Warteschlangenkontrolle: Sie bleibt hier.</translation>
    </message>
    <message>
        <source>{0} did not give queue control.</source>
        <translation>{0} hat die Warteschlangenkontrolle nicht abgegeben.</translation>
    </message>
    <message>
        <source>Queue control was not given.</source>
        <translation>Die Warteschlangenkontrolle wurde nicht abgegeben.</translation>
    </message>
    <message>
        <source>Nothing was changed. Talk to whoever has it, or ask again later.</source>
        <translation>Nichts wurde geändert. Sprechen Sie mit dem, der sie hat, oder fordern Sie sie später noch einmal an.</translation>
    </message>
    <message>
        <source>The time is over, yet the Manager did not pass it on. Ask again later.</source>
        <translation>Die Zeit ist um, doch der Manager hat sie nicht weitergegeben. Fordern Sie sie später noch einmal an.</translation>
    </message>
</context>
<context>
    <name>copy day</name>
    <message>
        <source>{0} to</source>
        <translation>{0} auf</translation>
    </message>
    <message>
        <source>&amp;All days</source>
        <translation>&amp;Alle Tage</translation>
    </message>
    <message>
        <source>&amp;Monday to Friday</source>
        <translation>&amp;Montag bis Freitag</translation>
    </message>
    <message>
        <source>&amp;Saturday and Sunday</source>
        <translation>&amp;Samstag und Sonntag</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>{0}: BB Monitor saw it first. The Manager tells no times.</source>
        <translation>{0}: Da hat BB Monitor sie zuerst gesehen. Der Manager nennt keine Zeiten.</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>The command for this ({0}) is inferred: nobody has seen a Manager accept it.</source>
        <translation>Der Befehl dafür ({0}) ist erschlossen: Niemand hat gesehen, dass ein Manager ihn annimmt.</translation>
    </message>
    <message>
        <source>The command for this ({0}) was seen at a Manager; how it is written exactly is inferred.</source>
        <translation>Der Befehl dafür ({0}) wurde an einem Manager gesehen; wie er genau geschrieben wird, ist erschlossen.</translation>
    </message>
    <message>
        <source>The command for this ({0}) is documented by its name; how it is written exactly is inferred.</source>
        <translation>Der Befehl dafür ({0}) ist dem Namen nach dokumentiert; wie er genau geschrieben wird, ist erschlossen.</translation>
    </message>
    <message>
        <source>The command for this ({0}) was seen at real Managers.</source>
        <translation>Der Befehl dafür ({0}) wurde an echten Managern gesehen.</translation>
    </message>
    <message>
        <source>The command for this ({0}) is documented; nobody has seen a Manager accept it.</source>
        <translation>Der Befehl dafür ({0}) ist dokumentiert; niemand hat gesehen, dass ein Manager ihn annimmt.</translation>
    </message>
    <message>
        <source>The outcome is read back and shown.</source>
        <translation>Das Ergebnis wird zurückgelesen und gezeigt.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Table for spreadsheets (CSV)</source>
        <translation>Tabelle für die Tabellenkalkulation (CSV)</translation>
    </message>
    <message>
        <source>Data for scripts (JSON)</source>
        <translation>Daten für Skripte (JSON)</translation>
    </message>
</context>
<context>
    <name>failed servers</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Latest error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht angekreuzt</translation>
    </message>
</context>
<context>
    <name>failures</name>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It may have been deleted or archived meanwhile. Nothing was sent for it.</source>
        <translation>Vielleicht wurde es inzwischen gelöscht oder archiviert. Dafür wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>{0} is {1}, not {2} as you left it</source>
        <translation>{0}: jetzt {1}, nicht {2}, wie Sie es hinterlassen haben</translation>
    </message>
    <message>
        <source>It was changed meanwhile: {0}.</source>
        <translation>Es wurde inzwischen geändert: {0}.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>the state</source>
        <translation>der Zustand</translation>
    </message>
    <message>
        <source>the priority</source>
        <translation>die Priorität</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>the week</source>
        <translation>die Woche</translation>
    </message>
    <message>
        <source>the priority while somebody works there</source>
        <translation>die Priorität, während dort jemand arbeitet</translation>
    </message>
    <message>
        <source>the priority while nobody works there</source>
        <translation>die Priorität, während dort niemand arbeitet</translation>
    </message>
    <message>
        <source>on the job</source>
        <translation>am Auftrag</translation>
    </message>
    <message>
        <source>off the job</source>
        <translation>nicht am Auftrag</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Whether it was done is looked up as soon as the connection is back.</source>
        <translation>Ob es geschehen ist, wird nachgesehen, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>It was not done: the connection broke before.</source>
        <translation>Es ist nicht geschehen: Die Verbindung brach vorher ab.</translation>
    </message>
    <message>
        <source>The Manager was asked again when the connection was back. Try again.</source>
        <translation>Der Manager wurde gefragt, als die Verbindung wieder da war. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Whether it was done before is not known. What is shown after the next refresh is true.</source>
        <translation>Ob es vorher geschehen ist, ist nicht bekannt. Was nach der nächsten Aktualisierung gezeigt wird, stimmt.</translation>
    </message>
    <message>
        <source>Not sent: it was cancelled before.</source>
        <translation>Nicht gesendet: Es wurde vorher abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Not sent: this connection is read only.</source>
        <translation>Nicht gesendet: Diese Verbindung ist nur zum Lesen.</translation>
    </message>
    <message>
        <source>The preferences say that queue control is never asked for, and nothing is changed.</source>
        <translation>Nach den Einstellungen wird die Warteschlangenkontrolle nie angefordert und nichts geändert.</translation>
    </message>
    <message>
        <source>{0} has queue control and did not give it.</source>
        <translation>{0} hat die Warteschlangenkontrolle und hat sie nicht abgegeben.</translation>
    </message>
    <message>
        <source>Queue control was asked for in vain.</source>
        <translation>Die Warteschlangenkontrolle wurde vergeblich angefordert.</translation>
    </message>
    <message>
        <source>Nothing was changed by it. Talk to whoever has queue control, then try again.</source>
        <translation>Nichts wurde dadurch geändert. Sprechen Sie mit dem, der die Warteschlangenkontrolle hat, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Not sent: the connection to {host} ended before.</source>
        <translation>Nicht gesendet: Die Verbindung zu {host} endete vorher.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again when the connection is back.</source>
        <translation>Nichts wurde geändert. Versuchen Sie es noch einmal, wenn die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Es gibt keine Verbindung.</translation>
    </message>
    <message>
        <source>Connect, then try again.</source>
        <translation>Verbinden Sie sich, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{0}: the list cannot be read now.</source>
        <translation>{0}: Die Liste kann jetzt nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What is shown of it may be out of date. It is asked for again by itself.</source>
        <translation>Was davon gezeigt wird, kann veraltet sein. Sie wird von selbst erneut abgefragt.</translation>
    </message>
    <message>
        <source>{0} could not be written.</source>
        <translation>{0} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Is it open in another program, is there room, and may you write there? What was in it before is unchanged.</source>
        <translation>Ist die Datei in einem anderen Programm geöffnet, ist genug Platz, und dürfen Sie dort schreiben? Was vorher darin stand, ist unverändert.</translation>
    </message>
    <message>
        <source>{0} could not be written, because something went wrong inside BB Monitor.</source>
        <translation>{0} konnte nicht geschrieben werden, weil in BB Monitor etwas schiefgegangen ist.</translation>
    </message>
    <message>
        <source>The program goes on. Please report the details.</source>
        <translation>Das Programm läuft weiter. Bitte melden Sie die Details.</translation>
    </message>
    <message>
        <source>{0} could not be read.</source>
        <translation>{0} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>May you read it? Nothing in it was changed.</source>
        <translation>Dürfen Sie die Datei lesen? Nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>BB Monitor crashed when it was used last.</source>
        <translation>BB Monitor ist beim letzten Mal abgestürzt.</translation>
    </message>
    <message>
        <source>Nothing was lost at the Manager. Please copy the details and report them.</source>
        <translation>Am Manager ging nichts verloren. Bitte kopieren Sie die Details und melden Sie sie.</translation>
    </message>
    <message>
        <source>{0} servers were seen working in hours that their week forbids.</source>
        <translation>{0} Server haben in Stunden gearbeitet, die ihre Woche verbietet.</translation>
    </message>
    <message>
        <source>This Manager may mean the opposite: look at the evidence and decide.</source>
        <translation>Dieser Manager meint vielleicht das Gegenteil: Sehen Sie sich die Hinweise an und entscheiden Sie.</translation>
    </message>
    <message>
        <source>The demo farm did not start, or ended by itself.</source>
        <translation>Die Demofarm ist nicht gestartet oder hat sich selbst beendet.</translation>
    </message>
    <message>
        <source>Try again. The details say what it said last.</source>
        <translation>Versuchen Sie es noch einmal. Die Details sagen, was sie zuletzt gemeldet hat.</translation>
    </message>
    <message>
        <source>What answers at {host}, port {port}, is not a Backburner Manager.</source>
        <translation>Was an {host}, Port {port}, antwortet, ist kein Backburner Manager.</translation>
    </message>
    <message>
        <source>Check the port: another service listens there. A Manager usually listens on 3234.</source>
        <translation>Prüfen Sie den Port: Dort lauscht ein anderer Dienst. Ein Manager lauscht meist an 3234.</translation>
    </message>
    <message>
        <source>The Manager at {host} said something that BB Monitor cannot read.</source>
        <translation>Der Manager an {host} hat etwas gesagt, das BB Monitor nicht lesen kann.</translation>
    </message>
    <message>
        <source>Nothing was changed by it. The details say what came; please report them.</source>
        <translation>Nichts wurde dadurch geändert. Die Details sagen, was kam; bitte melden Sie sie.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>Jemand anderes hat es inzwischen geändert.</translation>
    </message>
    <message>
        <source>Nothing was sent. Compare what it was with what it is now, then choose.</source>
        <translation>Nichts wurde gesendet. Vergleichen Sie, was es war, mit dem, was es jetzt ist, und wählen Sie dann.</translation>
    </message>
    <message>
        <source>The server was taken off the job, but could not be put back on it.</source>
        <translation>Der Server wurde vom Auftrag abgezogen, konnte ihm aber nicht wieder zugewiesen werden.</translation>
    </message>
    <message>
        <source>It does not work on the job now. Assign it to the job again.</source>
        <translation>Er arbeitet jetzt nicht an dem Auftrag. Weisen Sie ihn dem Auftrag wieder zu.</translation>
    </message>
    <message>
        <source>The Manager accepted the change, yet it shows something else.</source>
        <translation>Der Manager hat die Änderung angenommen, zeigt aber etwas anderes.</translation>
    </message>
    <message>
        <source>This was not sent, because it cannot be right.</source>
        <translation>Dies wurde nicht gesendet, weil es nicht stimmen kann.</translation>
    </message>
    <message>
        <source>The details say what is wrong with it.</source>
        <translation>Die Details sagen, was daran falsch ist.</translation>
    </message>
    <message>
        <source>Something went wrong inside BB Monitor.</source>
        <translation>In BB Monitor ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Check the name, or write the Manager&apos;s IP address.</source>
        <translation>Prüfen Sie den Namen, oder geben Sie die IP-Adresse des Managers ein.</translation>
    </message>
    <message>
        <source>No computer named {host} is known on this network.</source>
        <translation>In diesem Netz ist kein Computer namens {host} bekannt.</translation>
    </message>
    <message>
        <source>{host} is there, but nothing listens on port {port}.</source>
        <translation>{host} ist da, aber an Port {port} lauscht niemand.</translation>
    </message>
    <message>
        <source>Is the Backburner Manager running there? It usually listens on port 3234.</source>
        <translation>Läuft dort der Backburner Manager? Meist lauscht er an Port 3234.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network, and whether a firewall stands between.</source>
        <translation>Prüfen Sie das Netz, und ob eine Firewall dazwischensteht.</translation>
    </message>
    <message>
        <source>{host}, port {port}, did not answer within {timeout} seconds.</source>
        <translation>{host}, Port {port}, hat innerhalb von {timeout} Sekunden nicht geantwortet.</translation>
    </message>
    <message>
        <source>The Manager may be busy or hang, a firewall may swallow the connection, or another service listens there.</source>
        <translation>Der Manager ist vielleicht beschäftigt oder hängt, eine Firewall verschluckt die Verbindung, oder dort lauscht ein anderer Dienst.</translation>
    </message>
    <message>
        <source>The connection to {host} broke.</source>
        <translation>Die Verbindung zu {host} ist abgebrochen.</translation>
    </message>
    <message>
        <source>The Manager may have been stopped or restarted. BB Monitor tries again by itself.</source>
        <translation>Der Manager wurde vielleicht angehalten oder neu gestartet. BB Monitor versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>There is no connection to {host}.</source>
        <translation>Es gibt keine Verbindung zu {host}.</translation>
    </message>
    <message>
        <source>Wait for the connection, then try again.</source>
        <translation>Warten Sie auf die Verbindung, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The connection to {host} was closed.</source>
        <translation>Die Verbindung zu {host} wurde geschlossen.</translation>
    </message>
    <message>
        <source>The Manager does not know it (any more).</source>
        <translation>Der Manager kennt es nicht (mehr).</translation>
    </message>
    <message>
        <source>It may have been deleted or archived meanwhile. The list is read again by itself.</source>
        <translation>Vielleicht wurde es inzwischen gelöscht oder archiviert. Die Liste wird von selbst neu gelesen.</translation>
    </message>
    <message>
        <source>The Manager refused the new week.</source>
        <translation>Der Manager hat die neue Woche abgelehnt.</translation>
    </message>
    <message>
        <source>Nobody has seen a Manager accept this command. In the vendor&apos;s Monitor the week can be set by hand.</source>
        <translation>Niemand hat gesehen, dass ein Manager diesen Befehl annimmt. Im Monitor des Herstellers lässt sich die Woche von Hand setzen.</translation>
    </message>
    <message>
        <source>The Manager refused.</source>
        <translation>Der Manager hat abgelehnt.</translation>
    </message>
    <message>
        <source>If another monitor has queue control, request it with Manager &gt; Request queue control and try again.</source>
        <translation>Wenn ein anderer Monitor die Warteschlangenkontrolle hat, fordern Sie sie mit „Manager &gt; Warteschlangenkontrolle anfordern“ an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Compare the week that is shown now; set it in the vendor&apos;s Monitor if it matters.</source>
        <translation>Vergleichen Sie die Woche, die jetzt gezeigt wird; setzen Sie sie im Monitor des Herstellers, wenn es darauf ankommt.</translation>
    </message>
    <message>
        <source>It may follow in a moment. If it never does, this Manager may read the command in another way.</source>
        <translation>Vielleicht folgt es gleich. Geschieht das nie, liest dieser Manager den Befehl womöglich anders.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>{0}
BB Monitor does not know what this means.</source>
        <translation>{0}
BB Monitor weiß nicht, was dies bedeutet.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Plug-ins</translation>
    </message>
    <message>
        <source>Week overview</source>
        <translation>Wochenübersicht</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Job details</source>
        <translation>Auftragsdetails</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
</context>
<context>
    <name>frames</name>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>ghosts</name>
    <message>
        <source>same name as {0} ({1})</source>
        <translation>derselbe Name wie {0} ({1})</translation>
    </message>
    <message>
        <source>same IP address as {0} ({1})</source>
        <translation>dieselbe IP-Adresse wie {0} ({1})</translation>
    </message>
</context>
<context>
    <name>groups</name>
    <message>
        <source>There is a group of this name already.</source>
        <translation>Eine Gruppe dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>A name with blanks cannot be sent: the command could not tell where it ends.</source>
        <translation>Ein Name mit Leerzeichen kann nicht gesendet werden: Der Befehl wüsste nicht, wo er endet.</translation>
    </message>
    <message>
        <source>Write up to 255 letters, digits and signs.</source>
        <translation>Verwenden Sie bis zu 255 Buchstaben, Ziffern und Zeichen.</translation>
    </message>
</context>
<context>
    <name>job</name>
    <message>
        <source>{0} of {1} jobs did not take the changes.</source>
        <translation>{0} von {1} Aufträgen haben die Änderungen nicht angenommen.</translation>
    </message>
    <message>
        <source>What you want is kept here.</source>
        <translation>Was Sie wollen, bleibt hier stehen.</translation>
    </message>
    <message>
        <source>others → {0}</source>
        <translation>die anderen → {0}</translation>
    </message>
    <message>
        <source>1 job: {0}</source>
        <translation>1 Auftrag: {0}</translation>
    </message>
    <message>
        <source>{0} jobs: {1}</source>
        <translation>{0} Aufträge: {1}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The vendor&apos;s own Monitor does not let a job be renamed.</source>
        <translation>Auch der Monitor des Herstellers lässt einen Auftrag nicht umbenennen.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Handle (decimal)</source>
        <translation>Handle (dezimal)</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Jobs are suspended and activated by the actions of the menu Jobs.</source>
        <translation>Aufträge werden mit den Aktionen des Menüs „Aufträge“ angehalten und fortgesetzt.</translation>
    </message>
    <message>
        <source>The Manager itself keeps this.</source>
        <translation>Das führt der Manager selbst.</translation>
    </message>
    <message>
        <source>This is settled when a job is submitted: the kind of its output decides.</source>
        <translation>Das steht seit dem Einreichen des Auftrags fest: Die Art seiner Ausgabe bestimmt es.</translation>
    </message>
    <message>
        <source>This is settled when a job is submitted: so its files lie at the Manager.</source>
        <translation>Das steht seit dem Einreichen des Auftrags fest: So liegen seine Dateien beim Manager.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Waits for other jobs (has dependencies)</source>
        <translation>Wartet auf andere Aufträge (hat Abhängigkeiten)</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Rendern</translation>
    </message>
    <message>
        <source>One server at a time (non-concurrent output)</source>
        <translation>Jeweils nur ein Server (Ausgabe nicht gleichzeitig)</translation>
    </message>
    <message>
        <source>Must not be interrupted (non-stoppable)</source>
        <translation>Darf nicht unterbrochen werden (non-stoppable)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Job files in a ZIP archive</source>
        <translation>Auftragsdateien in einem ZIP-Archiv</translation>
    </message>
    <message>
        <source>When complete</source>
        <translation>Wenn fertig</translation>
    </message>
    <message>
        <source>Changes hold for tasks that have not begun; restart the job to apply them to all.</source>
        <translation>Änderungen gelten für Aufgaben, die noch nicht begonnen haben; starten Sie den Auftrag neu, um sie auf alle anzuwenden.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Mail is sent when notifications are enabled and e-mail is. Without a mail server here the Manager uses its own.</source>
        <translation>E-Mails werden gesendet, wenn Benachrichtigungen und E-Mail eingeschaltet sind. Ohne Mailserver hier verwendet der Manager seinen eigenen.</translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation>Plug-in</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Descriptio&amp;n:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>Prior&amp;ity:</source>
        <translation>Pr&amp;iorität:</translation>
    </message>
    <message>
        <source>Override the Manager&apos;s rule for task &amp;blocks</source>
        <translation>Die Regel des Managers für &amp;Aufgabenblöcke übergehen</translation>
    </message>
    <message>
        <source>Give servers b&amp;locks of tasks</source>
        <translation>Servern B&amp;löcke von Aufgaben geben</translation>
    </message>
    <message>
        <source>&amp;Ignore the Manager&apos;s job share</source>
        <translation>&amp;Freigabe des Managers für Aufträge nicht verwenden</translation>
    </message>
    <message>
        <source>The job is th&amp;en:</source>
        <translation>Der Auf&amp;trag wird dann:</translation>
    </message>
    <message>
        <source>Ena&amp;bled</source>
        <translation>&amp;Eingeschaltet</translation>
    </message>
    <message>
        <source>On fail&amp;ure</source>
        <translation>Bei &amp;Fehler</translation>
    </message>
    <message>
        <source>On progr&amp;ess</source>
        <translation>Bei For&amp;tschritt</translation>
    </message>
    <message>
        <source>On co&amp;mpletion</source>
        <translation>Bei Fertigstell&amp;ung</translation>
    </message>
    <message>
        <source>Progress after every … tas&amp;ks:</source>
        <translation>Fortschritt nach &amp;je … Aufgaben:</translation>
    </message>
    <message>
        <source>Send e-mai&amp;l</source>
        <translation>E-Mai&amp;l senden</translation>
    </message>
    <message>
        <source>&amp;Include a summary</source>
        <translation>&amp;Zusammenfassung beilegen</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>V&amp;on:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>A&amp;n:</translation>
    </message>
    <message>
        <source>Mail ser&amp;ver:</source>
        <translation>M&amp;ailserver:</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>On jobs</source>
        <translation>An Aufträgen</translation>
    </message>
    <message>
        <source>Task time</source>
        <translation>Aufgabenzeit</translation>
    </message>
    <message>
        <source>Context switches</source>
        <translation>Kontextwechsel</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>an {0}</translation>
    </message>
</context>
<context>
    <name>job fields</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Override the Manager&apos;s rule for task blocks</source>
        <translation>Die Regel des Managers für Aufgabenblöcke übergehen</translation>
    </message>
    <message>
        <source>Give servers blocks of tasks</source>
        <translation>Servern Blöcke von Aufgaben geben</translation>
    </message>
    <message>
        <source>Ignore the Manager&apos;s job share</source>
        <translation>Freigabe des Managers für Aufträge nicht verwenden</translation>
    </message>
    <message>
        <source>When complete</source>
        <translation>Wenn fertig</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>On failure</source>
        <translation>Bei Fehler</translation>
    </message>
    <message>
        <source>On progress</source>
        <translation>Bei Fortschritt</translation>
    </message>
    <message>
        <source>On completion</source>
        <translation>Bei Fertigstellung</translation>
    </message>
    <message>
        <source>Progress after every … tasks</source>
        <translation>Fortschritt nach je … Aufgaben</translation>
    </message>
    <message>
        <source>Send e-mail</source>
        <translation>E-Mail senden</translation>
    </message>
    <message>
        <source>Include a summary</source>
        <translation>Zusammenfassung beilegen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>As the Manager&apos;s settings say</source>
        <translation>Wie in den Einstellungen des Managers</translation>
    </message>
    <message>
        <source>Leave it in the queue</source>
        <translation>In der Warteschlange lassen</translation>
    </message>
    <message>
        <source>Archive it</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>A whole number, 1 or more.</source>
        <translation>Eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be sent.</source>
        <translation>Darin sind Zeichen, die nicht gesendet werden können.</translation>
    </message>
    <message>
        <source>One e-mail address, for example farm@example.com.</source>
        <translation>Eine E-Mail-Adresse, zum Beispiel farm@example.com.</translation>
    </message>
    <message>
        <source>E-mail addresses, parted by a semicolon or a comma.</source>
        <translation>E-Mail-Adressen, durch Semikolon oder Komma getrennt.</translation>
    </message>
    <message>
        <source>The name or the address of a computer, for example mail.example.com.</source>
        <translation>Der Name oder die Adresse eines Computers, zum Beispiel mail.example.com.</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation>Plug-in</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>{0} of {1} tasks</source>
        <translation>{0} von {1} Aufgaben</translation>
    </message>
    <message>
        <source>{0} working now, {1} assigned</source>
        <translation>{0} arbeiten jetzt, {1} zugewiesen</translation>
    </message>
</context>
<context>
    <name>link</name>
    <message>
        <source> (read only)</source>
        <translation> (nur lesen)</translation>
    </message>
    <message>
        <source>○ not connected</source>
        <translation>○ nicht verbunden</translation>
    </message>
    <message>
        <source>◌ connecting…</source>
        <translation>◌ wird verbunden…</translation>
    </message>
    <message>
        <source>● connected</source>
        <translation>● verbunden</translation>
    </message>
    <message>
        <source>✕ connection lost</source>
        <translation>✕ Verbindung verloren</translation>
    </message>
    <message>
        <source>Read only (preferences)</source>
        <translation>Nur lesen (Einstellungen)</translation>
    </message>
    <message>
        <source>another monitor</source>
        <translation>ein anderer Monitor</translation>
    </message>
    <message>
        <source>Queue control: here, {0} asks for it ({1} s)</source>
        <translation>Kontrolle: hier, {0} bittet darum ({1} s)</translation>
    </message>
    <message>
        <source>Queue control: here</source>
        <translation>Kontrolle: hier</translation>
    </message>
    <message>
        <source>Queue control: asked for ({0} s)</source>
        <translation>Kontrolle: angefordert ({0} s)</translation>
    </message>
    <message>
        <source>Queue control: not needed</source>
        <translation>Kontrolle: nicht nötig</translation>
    </message>
    <message>
        <source>Queue control: free</source>
        <translation>Kontrolle: frei</translation>
    </message>
    <message>
        <source>Queue control: {0} (read only)</source>
        <translation>Kontrolle: {0} (nur lesen)</translation>
    </message>
    <message>
        <source>Queue control: elsewhere (read only)</source>
        <translation>Kontrolle: anderswo (nur lesen)</translation>
    </message>
    <message>
        <source>{0} s old</source>
        <translation>{0} s alt</translation>
    </message>
    <message>
        <source>{0} min old</source>
        <translation>{0} min alt</translation>
    </message>
    <message>
        <source>{0} Next try in {1} s.</source>
        <translation>{0} Nächster Versuch in {1} s.</translation>
    </message>
    <message>
        <source>Not connected. Choose Manager &gt; Connect, or try the demo farm.</source>
        <translation>Nicht verbunden. Wählen Sie „Manager &gt; Verbinden“, oder probieren Sie die Demofarm aus.</translation>
    </message>
    <message>
        <source>Connecting to {0}…</source>
        <translation>Verbindung mit {0} wird aufgebaut…</translation>
    </message>
    <message>
        <source>Reading from {0}…</source>
        <translation>Von {0} wird gelesen…</translation>
    </message>
    <message>
        <source>No connection to {0}.</source>
        <translation>Keine Verbindung mit {0}.</translation>
    </message>
</context>
<context>
    <name>masks</name>
    <message>
        <source>Decimal</source>
        <translation>Dezimal</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadezimal</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>not within {0}…{1}</source>
        <translation>nicht innerhalb von {0}…{1}</translation>
    </message>
    <message>
        <source>{0} digits, each 0 or 1</source>
        <translation>{0} Stellen, jede 0 oder 1</translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message numerus="yes">
        <source>{0} jobs</source>
        <translation>
            <numerusform>{0} Auftrag</numerusform>
            <numerusform>{0} Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} archived jobs</source>
        <translation>
            <numerusform>{0} archivierter Auftrag</numerusform>
            <numerusform>{0} archivierte Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} servers</source>
        <translation>
            <numerusform>{0} Server</numerusform>
            <numerusform>{0} Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} assignments</source>
        <translation>
            <numerusform>{0} Zuweisung</numerusform>
            <numerusform>{0} Zuweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing the servers of jobs</source>
        <translation>Server von Aufträgen ändern:</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>change the servers of jobs ({0})</source>
        <translation>Server von Aufträgen ändern ({0})</translation>
    </message>
    <message>
        <source>Assigning servers</source>
        <translation>Server zuweisen:</translation>
    </message>
    <message>
        <source>assign {0} to {1}</source>
        <translation>{0} zuweisen ({1})</translation>
    </message>
    <message>
        <source>given {0}</source>
        <translation>mit {0} versehen</translation>
    </message>
    <message>
        <source>assign servers ({0})</source>
        <translation>Server zuweisen ({0})</translation>
    </message>
    <message>
        <source>made</source>
        <translation>hergestellt</translation>
    </message>
    <message>
        <source>Removing servers from jobs</source>
        <translation>Server von Aufträgen entfernen:</translation>
    </message>
    <message>
        <source>remove {0} from {1}</source>
        <translation>{0} entfernen ({1})</translation>
    </message>
    <message>
        <source>relieved of {0}</source>
        <translation>von {0} befreit</translation>
    </message>
    <message>
        <source>remove servers ({0})</source>
        <translation>Server entfernen ({0})</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>{0} reset</source>
        <translation>{0} zurückgesetzt</translation>
    </message>
    <message>
        <source>Resetting servers</source>
        <translation>Server zurücksetzen:</translation>
    </message>
    <message>
        <source>reset servers ({0})</source>
        <translation>Server zurücksetzen ({0})</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>Fortsetzen:</translation>
    </message>
    <message>
        <source>activated</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>activate {0}</source>
        <translation>{0} fortsetzen</translation>
    </message>
    <message>
        <source>Suspending</source>
        <translation>Anhalten:</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>suspend {0}</source>
        <translation>{0} anhalten</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Neu starten:</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>neu gestartet</translation>
    </message>
    <message>
        <source>restart {0}</source>
        <translation>{0} neu starten</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Löschen:</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>delete {0}</source>
        <translation>{0} löschen</translation>
    </message>
    <message>
        <source>Archiving</source>
        <translation>Archivieren:</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>archive {0}</source>
        <translation>{0} archivieren</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellen:</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>restore {0}</source>
        <translation>{0} wiederherstellen</translation>
    </message>
    <message>
        <source>Changing priorities</source>
        <translation>Prioritäten ändern:</translation>
    </message>
    <message>
        <source>made more urgent</source>
        <translation>dringender gemacht</translation>
    </message>
    <message>
        <source>make {0} more urgent</source>
        <translation>{0} dringender machen</translation>
    </message>
    <message>
        <source>made less urgent</source>
        <translation>weniger dringend gemacht</translation>
    </message>
    <message>
        <source>make {0} less urgent</source>
        <translation>{0} weniger dringend machen</translation>
    </message>
    <message>
        <source>given priority {0}</source>
        <translation>auf Priorität {0} gesetzt</translation>
    </message>
    <message>
        <source>set the priority of {0}</source>
        <translation>Priorität setzen ({0})</translation>
    </message>
    <message>
        <source>Not all of these priorities were read yet. Try again in a moment.</source>
        <translation>Noch nicht alle dieser Prioritäten wurden gelesen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is more urgent than priority 0, critical; jobs that are moved together keep their distance.</source>
        <translation>Nichts ist dringender als Priorität 0, kritisch; Aufträge, die zusammen verschoben werden, behalten ihren Abstand.</translation>
    </message>
    <message>
        <source>Nothing is less urgent than priority 100, suspended; jobs that are moved together keep their distance.</source>
        <translation>Nichts ist weniger dringend als Priorität 100, angehalten; Aufträge, die zusammen verschoben werden, behalten ihren Abstand.</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 Auftrag</translation>
    </message>
    <message>
        <source>1 archived job</source>
        <translation>1 archivierter Auftrag</translation>
    </message>
    <message>
        <source>1 server</source>
        <translation>1 Server</translation>
    </message>
    <message>
        <source>1 assignment</source>
        <translation>1 Zuweisung</translation>
    </message>
    <message>
        <source>Not sent: there is no connection to {0}.</source>
        <translation>Nicht gesendet: Es gibt keine Verbindung zu {0}.</translation>
    </message>
    <message>
        <source>{0} {1} of {2}: waiting for queue control ({3} s)…</source>
        <translation>{0} {1} von {2}; wartet auf die Warteschlangenkontrolle ({3} s)…</translation>
    </message>
    <message>
        <source>{0} {1} of {2}…</source>
        <translation>{0} {1} von {2}…</translation>
    </message>
    <message>
        <source>{0}… {1} of {2} in {3} orders</source>
        <translation>{0} {1} von {2} in {3} Anweisungen</translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation>{0} erledigt</translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation>{0} abgelehnt</translation>
    </message>
    <message>
        <source>{0} being checked</source>
        <translation>{0} in Prüfung</translation>
    </message>
    <message>
        <source>{0} not sent</source>
        <translation>{0} nicht gesendet</translation>
    </message>
    <message>
        <source>{0} cancelled</source>
        <translation>{0} abgebrochen</translation>
    </message>
    <message>
        <source>Waiting for the connection: {0}</source>
        <translation>Wartet auf die Verbindung: {0}</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}: {1}.</translation>
    </message>
    <message>
        <source>{0} {1}.</source>
        <translation>{0} {1}.</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>Queue control is here.</source>
        <translation>Die Warteschlangenkontrolle ist hier.</translation>
    </message>
    <message>
        <source>Queue control was asked for. The present controller has ten seconds to refuse.</source>
        <translation>Die Warteschlangenkontrolle wurde angefordert. Wer sie jetzt hat, kann sie zehn Sekunden lang verweigern.</translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation>{0} abgelehnt</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{0} not known</source>
        <translation>{0} nicht bekannt</translation>
    </message>
    <message>
        <source>{0} not done</source>
        <translation>{0} nicht geschehen</translation>
    </message>
    <message>
        <source>{0} not sent</source>
        <translation>{0} nicht gesendet</translation>
    </message>
    <message>
        <source>{0} not sent (cancelled)</source>
        <translation>{0} nicht gesendet (abgebrochen)</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} and others</source>
        <translation>{0}: {1} und anderes</translation>
    </message>
    <message>
        <source>{0}:</source>
        <translation>{0}:</translation>
    </message>
    <message>
        <source>{0} {1}:</source>
        <translation>{0} {1}:</translation>
    </message>
</context>
<context>
    <name>pluginServers</name>
    <message>
        <source>another version</source>
        <translation>andere Version</translation>
    </message>
    <message>
        <source>lacks it</source>
        <translation>fehlt ihm</translation>
    </message>
    <message>
        <source>has it</source>
        <translation>hat es</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Has it?</source>
        <translation>Vorhanden?</translation>
    </message>
    <message>
        <source>Versions there</source>
        <translation>Versionen dort</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
</context>
<context>
    <name>plugins</name>
    <message>
        <source>Plug-in</source>
        <translation>Plug-in</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Servers that have it</source>
        <translation>Server, die es haben</translation>
    </message>
    <message>
        <source>Mixed versions</source>
        <translation>Gemischte Versionen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>{0} on 1 server</source>
        <translation>{0} auf 1 Server</translation>
    </message>
    <message>
        <source>{0} on {1} servers</source>
        <translation>{0} auf {1} Servern</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} auf {1}</translation>
    </message>
    <message>
        <source>{0} versions: {1}</source>
        <translation>{0} Versionen: {1}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>The printer does not take the pages.</source>
        <translation>Der Drucker nimmt die Seiten nicht an.</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
</context>
<context>
    <name>protocol</name>
    <message>
        <source>described by the API document</source>
        <translation>im API-Dokument beschrieben</translation>
    </message>
    <message>
        <source>seen on the wire against a real Manager</source>
        <translation>auf der Leitung zu einem echten Manager gesehen</translation>
    </message>
    <message>
        <source>named in the vendor&apos;s public headers and manual</source>
        <translation>in öffentlichen Header-Dateien und im Handbuch des Herstellers genannt</translation>
    </message>
    <message>
        <source>inferred by analogy; nobody has seen it</source>
        <translation>aus Ähnlichem erschlossen; niemand hat es gesehen</translation>
    </message>
    <message>
        <source>the Manager: version, counts, computer, network</source>
        <translation>der Manager: Version, Anzahlen, Computer, Netz</translation>
    </message>
    <message>
        <source>monitors and submitting programs that are connected</source>
        <translation>verbundene Monitore und einreichende Programme</translation>
    </message>
    <message>
        <source>kinds of work that the farm can do</source>
        <translation>Arten von Arbeit, die die Farm erledigen kann</translation>
    </message>
    <message>
        <source>each server&apos;s handle, state and name</source>
        <translation>Handle, Zustand und Name jedes Servers</translation>
    </message>
    <message>
        <source>all about one server, its week included</source>
        <translation>alles über einen Server, auch seine Woche</translation>
    </message>
    <message>
        <source>server groups</source>
        <translation>Servergruppen</translation>
    </message>
    <message>
        <source>form unknown</source>
        <translation>Form unbekannt</translation>
    </message>
    <message>
        <source>each job&apos;s handle and state</source>
        <translation>Handle und Zustand jedes Auftrags</translation>
    </message>
    <message>
        <source>each job&apos;s handle, state, name and plug-in</source>
        <translation>Handle, Zustand, Name und Plug-in jedes Auftrags</translation>
    </message>
    <message>
        <source>all about one job</source>
        <translation>alles über einen Auftrag</translation>
    </message>
    <message>
        <source>all about one job, in a longer document: the one that edits start from</source>
        <translation>alles über einen Auftrag, in einem längeren Dokument: dem, von dem Änderungen ausgehen</translation>
    </message>
    <message>
        <source>one job&apos;s state as a number</source>
        <translation>der Zustand eines Auftrags als Zahl</translation>
    </message>
    <message>
        <source>the errors of one job, with the servers&apos; names</source>
        <translation>die Fehler eines Auftrags, mit den Namen der Server</translation>
    </message>
    <message>
        <source>the archive</source>
        <translation>das Archiv</translation>
    </message>
    <message>
        <source>names and states of a job&apos;s tasks</source>
        <translation>Namen und Zustände der Aufgaben eines Auftrags</translation>
    </message>
    <message>
        <source>only the name is known</source>
        <translation>nur der Name ist bekannt</translation>
    </message>
    <message>
        <source>more about a job&apos;s tasks</source>
        <translation>mehr über die Aufgaben eines Auftrags</translation>
    </message>
    <message>
        <source>who has queue control</source>
        <translation>wer die Warteschlangenkontrolle hat</translation>
    </message>
    <message>
        <source>suspend or activate a job</source>
        <translation>einen Auftrag anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>two readings: a flag (1 suspends, 0 activates; W) or the number of the state (S, presumably)</source>
        <translation>zwei Lesarten: ein Schalter (1 hält an, 0 setzt fort; W) oder die Nummer des Zustands (S, vermutlich)</translation>
    </message>
    <message>
        <source>a job&apos;s priority: 0 the most urgent, 50 the default</source>
        <translation>die Priorität eines Auftrags: 0 am dringendsten, 50 der Standard</translation>
    </message>
    <message>
        <source>the order of its arguments is inferred</source>
        <translation>die Reihenfolge der Argumente ist erschlossen</translation>
    </message>
    <message>
        <source>delete a job</source>
        <translation>einen Auftrag löschen</translation>
    </message>
    <message>
        <source>start a job again from its first task</source>
        <translation>einen Auftrag von der ersten Aufgabe an neu starten</translation>
    </message>
    <message>
        <source>listed by one client</source>
        <translation>von einem Client aufgeführt</translation>
    </message>
    <message>
        <source>take a server off a job</source>
        <translation>einen Server von einem Auftrag entfernen</translation>
    </message>
    <message>
        <source>put a server on a job</source>
        <translation>einen Server einem Auftrag zuweisen</translation>
    </message>
    <message>
        <source>archive a job, or bring it back</source>
        <translation>einen Auftrag archivieren oder zurückholen</translation>
    </message>
    <message>
        <source>delete a job from the archive</source>
        <translation>einen Auftrag aus dem Archiv löschen</translation>
    </message>
    <message>
        <source>form of del job</source>
        <translation>Form von del job</translation>
    </message>
    <message>
        <source>ask for queue control, or give it back</source>
        <translation>die Warteschlangenkontrolle anfordern oder zurückgeben</translation>
    </message>
    <message>
        <source>only Yes was seen</source>
        <translation>nur Yes wurde gesehen</translation>
    </message>
    <message>
        <source>answer a request for queue control</source>
        <translation>auf eine Anforderung der Warteschlangenkontrolle antworten</translation>
    </message>
    <message>
        <source>only No was seen</source>
        <translation>nur No wurde gesehen</translation>
    </message>
    <message>
        <source>lock queue control during a series of changes (Yes … No)</source>
        <translation>die Warteschlangenkontrolle während einer Reihe von Änderungen sperren (Yes … No)</translation>
    </message>
    <message>
        <source>seen; what it means is known from the vendor&apos;s headers only</source>
        <translation>gesehen; was es bedeutet, ist nur aus Header-Dateien des Herstellers bekannt</translation>
    </message>
    <message>
        <source>introduce ourselves</source>
        <translation>sich vorstellen</translation>
    </message>
    <message>
        <source>seen in login sessions</source>
        <translation>in Anmeldungen gesehen</translation>
    </message>
    <message>
        <source>send back an edited job</source>
        <translation>einen geänderten Auftrag zurücksenden</translation>
    </message>
    <message>
        <source>form of set clientinfo</source>
        <translation>Form von set clientinfo</translation>
    </message>
    <message>
        <source>send back an edited server, its week included</source>
        <translation>einen geänderten Server zurücksenden, auch seine Woche</translation>
    </message>
    <message>
        <source>forget an absent server</source>
        <translation>einen abwesenden Server vergessen</translation>
    </message>
    <message>
        <source>make a server group without servers</source>
        <translation>eine Servergruppe ohne Server anlegen</translation>
    </message>
    <message>
        <source>form of new jobserver</source>
        <translation>Form von new jobserver</translation>
    </message>
    <message>
        <source>delete a server group; its servers stay</source>
        <translation>eine Servergruppe löschen; ihre Server bleiben</translation>
    </message>
    <message>
        <source>send back an edited server group</source>
        <translation>eine geänderte Servergruppe zurücksenden</translation>
    </message>
    <message>
        <source>form of set clientinfo; only a name without blanks can stand before the length</source>
        <translation>Form von set clientinfo; nur ein Name ohne Leerzeichen kann vor der Länge stehen</translation>
    </message>
</context>
<context>
    <name>query</name>
    <message>
        <source>A quotation mark (&quot;) has no partner.</source>
        <translation>Ein Anführungszeichen (&quot;) hat kein Gegenstück.</translation>
    </message>
    <message>
        <source>A minus needs a word behind it.</source>
        <translation>Nach einem Minus muss ein Wort stehen.</translation>
    </message>
    <message>
        <source>Something is missing after {0}{1}</source>
        <translation>Nach {0}{1} fehlt etwas</translation>
    </message>
    <message>
        <source>{0} is no number and no date.</source>
        <translation>{0} ist weder Zahl noch Datum.</translation>
    </message>
    <message>
        <source>{0} holds neither numbers nor dates. Write {1}:text instead.</source>
        <translation>{0} enthält weder Zahlen noch Daten. Schreiben Sie stattdessen {1}:Text.</translation>
    </message>
    <message>
        <source>{0} may be {1}.</source>
        <translation>{0} kann {1} sein.</translation>
    </message>
    <message>
        <source>There is no column {0}. There are: {1}</source>
        <translation>Es gibt keine Spalte {0}. Es gibt: {1}</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message numerus="yes">
        <source>{0} of them are active: {1}</source>
        <translation>
            <numerusform>{0} davon ist aktiv: {1}</numerusform>
            <numerusform>{0} davon sind aktiv: {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Jobs this is about</source>
        <translation>Aufträge, um die es geht</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Restart jobs</source>
        <translation>Aufträge neu starten</translation>
    </message>
    <message>
        <source>Restart {0} from the first task?</source>
        <translation>{0} von der ersten Aufgabe an neu starten?</translation>
    </message>
    <message>
        <source>All tasks are given out again.</source>
        <translation>Alle Aufgaben werden neu verteilt.</translation>
    </message>
    <message>
        <source>what the servers are rendering at this moment is stopped and lost.</source>
        <translation>Was die Server in diesem Augenblick rendern, wird abgebrochen und geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Restart {0}</source>
        <translation>{0} &amp;neu starten</translation>
    </message>
    <message>
        <source>Delete jobs</source>
        <translation>Aufträge löschen</translation>
    </message>
    <message>
        <source>Delete {0} from the queue?</source>
        <translation>{0} aus der Warteschlange löschen?</translation>
    </message>
    <message>
        <source>This cannot be taken back. The Manager forgets the job, its settings, its tasks and its errors; scenes and rendered pictures stay where they are. Archive a job to keep its settings.</source>
        <translation>Dies kann nicht zurückgenommen werden. Der Manager vergisst den Auftrag, seine Einstellungen, seine Aufgaben und seine Fehler; Szenen und gerenderte Bilder bleiben, wo sie sind. Archivieren Sie einen Auftrag, um seine Einstellungen zu behalten.</translation>
    </message>
    <message>
        <source>&amp;Delete {0}</source>
        <translation>{0} &amp;löschen</translation>
    </message>
    <message>
        <source>Archive jobs</source>
        <translation>Aufträge archivieren</translation>
    </message>
    <message>
        <source>Archive {0}?</source>
        <translation>{0} archivieren?</translation>
    </message>
    <message>
        <source>A job leaves the queue and keeps its settings and its state in the archive, from where it can be restored. Only what the Manager knows of it is archived: no scenes and no rendered pictures.</source>
        <translation>Ein Auftrag verlässt die Warteschlange und behält seine Einstellungen und seinen Zustand im Archiv, aus dem er wiederhergestellt werden kann. Archiviert wird nur, was der Manager von ihm weiß: keine Szenen und keine gerenderten Bilder.</translation>
    </message>
    <message>
        <source>suspend what is being rendered first, so that it waits when it is restored.</source>
        <translation>Halten Sie zuerst an, was gerade gerendert wird, damit es nach dem Wiederherstellen wartet.</translation>
    </message>
    <message>
        <source>&amp;Archive {0}</source>
        <translation>{0} &amp;archivieren</translation>
    </message>
    <message>
        <source>Delete archived jobs</source>
        <translation>Archivierte Aufträge löschen</translation>
    </message>
    <message>
        <source>Delete {0} from the archive?</source>
        <translation>{0} aus dem Archiv löschen?</translation>
    </message>
    <message>
        <source>This cannot be taken back. The Manager forgets the job and its settings; it can be restored no longer. Scenes and rendered pictures stay where they are.</source>
        <translation>Dies kann nicht zurückgenommen werden. Der Manager vergisst den Auftrag und seine Einstellungen; er kann nicht mehr wiederhergestellt werden. Szenen und gerenderte Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>What was rendered before is rendered anew.</source>
        <translation>Was schon gerendert wurde, wird neu gerendert.</translation>
    </message>
    <message>
        <source>No task is done yet, so nothing is rendered twice.</source>
        <translation>Noch keine Aufgabe ist erledigt; nichts wird doppelt gerendert.</translation>
    </message>
    <message>
        <source>{0} of {1} tasks are done already and are rendered anew.</source>
        <translation>{0} von {1} Aufgaben sind schon erledigt und werden neu gerendert.</translation>
    </message>
    <message>
        <source>The job is active: {0}</source>
        <translation>Der Auftrag ist aktiv: {0}</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Server version</source>
        <translation>Serverversion</translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation>Plug-in</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>This Manager does not tell the errors of jobs: {0}</source>
        <translation>Dieser Manager nennt die Fehler von Aufträgen nicht: {0}</translation>
    </message>
    <message>
        <source>This Manager does not tell the names of tasks: {0}</source>
        <translation>Dieser Manager nennt die Namen von Aufgaben nicht: {0}</translation>
    </message>
    <message>
        <source>Suspend job</source>
        <translation>Auftrag anhalten</translation>
    </message>
    <message>
        <source>Activate job</source>
        <translation>Auftrag fortsetzen</translation>
    </message>
    <message>
        <source>Restart job</source>
        <translation>Auftrag neu starten</translation>
    </message>
    <message>
        <source>Delete job</source>
        <translation>Auftrag löschen</translation>
    </message>
    <message>
        <source>Archive job</source>
        <translation>Auftrag archivieren</translation>
    </message>
    <message>
        <source>Restore job from the archive</source>
        <translation>Auftrag aus dem Archiv wiederherstellen</translation>
    </message>
    <message>
        <source>Delete job from the archive</source>
        <translation>Auftrag aus dem Archiv löschen</translation>
    </message>
    <message>
        <source>Set job priority</source>
        <translation>Auftragspriorität setzen</translation>
    </message>
    <message>
        <source>Change job properties</source>
        <translation>Auftragseigenschaften ändern</translation>
    </message>
    <message>
        <source>Assign server to job</source>
        <translation>Server dem Auftrag zuweisen</translation>
    </message>
    <message>
        <source>Remove server from job</source>
        <translation>Server vom Auftrag entfernen</translation>
    </message>
    <message>
        <source>Reset server on job</source>
        <translation>Server am Auftrag zurücksetzen</translation>
    </message>
    <message>
        <source>Set week schedule</source>
        <translation>Wochenplan setzen</translation>
    </message>
    <message>
        <source>Set server priorities</source>
        <translation>Serverprioritäten setzen</translation>
    </message>
    <message>
        <source>Delete server</source>
        <translation>Server löschen</translation>
    </message>
    <message>
        <source>Create server group</source>
        <translation>Servergruppe anlegen</translation>
    </message>
    <message>
        <source>Change server group</source>
        <translation>Servergruppe ändern</translation>
    </message>
    <message>
        <source>Delete server group</source>
        <translation>Servergruppe löschen</translation>
    </message>
    <message>
        <source>Request queue control</source>
        <translation>Warteschlangenkontrolle anfordern</translation>
    </message>
    <message>
        <source>Give queue control back</source>
        <translation>Warteschlangenkontrolle zurückgeben</translation>
    </message>
    <message>
        <source>Answer a request for queue control</source>
        <translation>Auf eine Anforderung der Warteschlangenkontrolle antworten</translation>
    </message>
</context>
<context>
    <name>server facts</name>
    <message>
        <source>Plug-ins</source>
        <translation>Plug-ins</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Work disk</source>
        <translation>Arbeitsplatte</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Dropped packets</source>
        <translation>Verworfene Pakete</translation>
    </message>
    <message>
        <source>Bad packets</source>
        <translation>Fehlerhafte Pakete</translation>
    </message>
    <message>
        <source>TCP requests</source>
        <translation>TCP-Anfragen</translation>
    </message>
    <message>
        <source>UDP requests</source>
        <translation>UDP-Anfragen</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Current job</source>
        <translation>Aktueller Auftrag</translation>
    </message>
    <message>
        <source>Current task</source>
        <translation>Aktuelle Aufgabe</translation>
    </message>
    <message>
        <source>Task started</source>
        <translation>Aufgabe begonnen</translation>
    </message>
    <message>
        <source>Total tasks</source>
        <translation>Aufgaben gesamt</translation>
    </message>
    <message>
        <source>Total hours</source>
        <translation>Stunden gesamt</translation>
    </message>
    <message>
        <source>Performance index</source>
        <translation>Leistungsindex</translation>
    </message>
    <message>
        <source>May work</source>
        <translation>Darf arbeiten</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Stunden pro Woche</translation>
    </message>
    <message>
        <source>While someone uses the computer</source>
        <translation>Während jemand den Computer benutzt</translation>
    </message>
    <message>
        <source>While nobody uses it</source>
        <translation>Während niemand ihn benutzt</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Wochenplan</translation>
    </message>
    <message>
        <source>Priority of render work</source>
        <translation>Priorität der Renderarbeit</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>server plug-ins</name>
    <message>
        <source>Plug-in</source>
        <translation>Plug-in</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>On the farm</source>
        <translation>In der Farm</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Plug-ins of the server</source>
        <translation>Plug-ins des Servers</translation>
    </message>
    <message>
        <source>no other version</source>
        <translation>keine andere Version</translation>
    </message>
    <message>
        <source>differs: also {0}</source>
        <translation>verschieden: auch {0}</translation>
    </message>
    <message>
        <source>The Manager knows of no plug-in of this server.</source>
        <translation>Der Manager kennt kein Plug-in dieses Servers.</translation>
    </message>
    <message>
        <source>No server of the farm has another version of these plug-ins.</source>
        <translation>Kein Server der Farm hat eine andere Version dieser Plug-ins.</translation>
    </message>
    <message>
        <source>Mixed versions: one of these plug-ins has other versions on other servers.</source>
        <translation>Gemischte Versionen: Eines dieser Plug-ins hat auf anderen Servern andere Versionen.</translation>
    </message>
    <message>
        <source>Mixed versions: {0} of these plug-ins have other versions on other servers.</source>
        <translation>Gemischte Versionen: {0} dieser Plug-ins haben auf anderen Servern andere Versionen.</translation>
    </message>
</context>
<context>
    <name>servers</name>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Selected job</source>
        <translation>Gew. Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Current job</source>
        <translation>Aktueller Auftrag</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Perf. index</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Total tasks</source>
        <translation>Aufgaben gesamt</translation>
    </message>
    <message>
        <source>Total hours</source>
        <translation>Stunden gesamt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Plug-ins</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>May work: {0}</source>
        <translation>Dürfen arbeiten: {0}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Office workstation</source>
        <translation>Büroarbeitsplatz</translation>
    </message>
    <message>
        <source>Render only at night</source>
        <translation>Nur nachts rendern</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message>
        <source>Job summary</source>
        <translation>Überblick über den Auftrag</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Read so far</source>
        <translation>Bisher gelesen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Among them</source>
        <translation>Darunter</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Plug-ins</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>Oldest submission</source>
        <translation>Früheste Einreichung</translation>
    </message>
    <message>
        <source>Newest submission</source>
        <translation>Späteste Einreichung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>Eingereicht von</translation>
    </message>
    <message>
        <source>Submitted from</source>
        <translation>Eingereicht auf</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Number of tasks</source>
        <translation>Anzahl der Aufgaben</translation>
    </message>
    <message>
        <source>Tasks completed</source>
        <translation>Erledigte Aufgaben</translation>
    </message>
    <message>
        <source>Blocks of tasks</source>
        <translation>Aufgabenblöcke</translation>
    </message>
    <message>
        <source>Servers assigned</source>
        <translation>Zugewiesene Server</translation>
    </message>
    <message>
        <source>Servers working</source>
        <translation>Arbeitende Server</translation>
    </message>
    <message>
        <source>Servers failed</source>
        <translation>Fehlgeschlagene Server</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Of failures</source>
        <translation>Bei Fehlern</translation>
    </message>
    <message>
        <source>Of completion</source>
        <translation>Bei Fertigstellung</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Per E-Mail</translation>
    </message>
    <message>
        <source>as the Manager&apos;s rule says</source>
        <translation>nach der Regel des Managers</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>niedrigste</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>{0} ({1} of {2})</source>
        <translation>{0} ({1} von {2})</translation>
    </message>
</context>
<context>
    <name>various</name>
    <message>
        <source>various</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
</context>
<context>
    <name>weeks</name>
    <message>
        <source>{0} servers: {1}</source>
        <translation>{0} Server: {1}</translation>
    </message>
    <message>
        <source>{0} renders {1} now and would be blocked.</source>
        <translation>{0} rendert jetzt {1} und würde gesperrt.</translation>
    </message>
    <message>
        <source>{0} renders {1} now, against its schedule.</source>
        <translation>{0} rendert jetzt {1}, entgegen seinem Wochenplan.</translation>
    </message>
    <message>
        <source>every hour is the other way round</source>
        <translation>jede Stunde ist umgekehrt</translation>
    </message>
    <message>
        <source>{0} stayed allowed</source>
        <translation>{0} blieb erlaubt</translation>
    </message>
    <message>
        <source>{0} stayed blocked</source>
        <translation>{0} blieb gesperrt</translation>
    </message>
    <message>
        <source>{0} became allowed</source>
        <translation>{0} wurde erlaubt</translation>
    </message>
    <message>
        <source>{0} became blocked</source>
        <translation>{0} wurde gesperrt</translation>
    </message>
    <message>
        <source>{0} of {1} servers did not take the week.</source>
        <translation>{0} von {1} Servern haben die Woche nicht angenommen.</translation>
    </message>
    <message>
        <source>In Autodesk&apos;s Monitor: select the server, then Servers &gt; Week Schedule, select the hours, Allow or Disallow, OK.</source>
        <translation>In Autodesks Monitor: den Server auswählen, dann „Servers &gt; Week Schedule“, die Stunden auswählen, „Allow“ oder „Disallow“, „OK“.</translation>
    </message>
    <message>
        <source>For BB Monitor:</source>
        <translation>Für BB Monitor:</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>Da ist kein Text.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Der Text ist zu lang.</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>It is too large to be a week.</source>
        <translation>Das ist zu groß für eine Woche.</translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation>Darin ist kein Text.</translation>
    </message>
    <message>
        <source>There is no week in it.</source>
        <translation>Darin ist keine Woche.</translation>
    </message>
</context>
</TS>
