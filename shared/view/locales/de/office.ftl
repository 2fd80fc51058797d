### Deutsch. Was das Befragungsbüro an der Kommandozeile liest.
### Von einer Person mit dieser Muttersprache gelesen: noch nicht (siehe catalogue-reviewed).

analyse-done = { $responses ->
        [one] { $responses } Antwort wurde ausgewertet.
       *[other] { $responses } Antworten wurden ausgewertet.
    } { $files ->
        [one] { $files } Datei wurde geschrieben.
       *[other] { $files } Dateien wurden geschrieben.
    }
analyse-refused = Es wurde nichts ausgewertet. Verbessern Sie die genannten Zeilen, oder lassen Sie sie mit --skip-invalid aus.
analyse-earlier-unplanned = Die Runde nennt keine frühere, mit der sie verglichen wird. Schreiben Sie deren Kennung als „earlier“ unter [plan] in round.toml, oder lassen Sie --earlier weg.
table-skipped = { $lines ->
        [one] { $lines } Zeile wurde ausgelassen, der Rest übernommen.
       *[other] { $lines } Zeilen wurden ausgelassen, der Rest übernommen.
    }

## Warum Antworten nicht gewichtet werden können. Die Namen sind Kennungen aus dem Ordner.

weigh-empty-category = Aus „{ $value }“ („{ $attribute }“) hat niemand geantwortet. Fassen Sie diese Gruppe mit einer anderen zusammen, im Fragebogen und in margins.csv.
weigh-unmet-category = „{ $value }“ („{ $attribute }“) kann in den Grenzen seinen Anteil an der Bevölkerung nicht erreichen. Weiten Sie „bounds“ in round.toml, oder fassen Sie Gruppen zusammen.
weigh-unmet = Die Randsummen widersprechen sich bei denen, die geantwortet haben. Fassen Sie kleine Gruppen zusammen.

## Warum es kein weiteres Ergebnis gibt. Die Zahl sagt, um wie viele die Antworten mehr oder weniger geworden sind.

told-too-few = Seit einem früheren Ergebnis haben sich die Antworten nur um { $changed } geändert. Wer zwei Ergebnisse vergleicht, könnte erfahren, was diese wenigen geantwortet haben. Ein weiteres Ergebnis braucht darum { $needed }. Bis dahin gilt das frühere.

## Tabellen. Die Zeichenkodierung heißt so, wie „encoding“ in map.toml sie nimmt.

table-spelling = { $table } wurde gelesen als { $encoding }, getrennt durch { $delimiter ->
        [comma] Kommas
        [semicolon] Semikolons
       *[tab] Tabulatoren
    }.
table-unasked = { $table }: { $answers ->
        [one] { $answers } Antwort auf eine Frage, die diesem Menschen nicht gestellt wird, zählt nicht mit.
       *[other] { $answers } Antworten auf Fragen, die diesen Menschen nicht gestellt werden, zählen nicht mit.
    }

## Einlesen.

import-round-first = Die Runde „{ $round }“ ist jetzt da, als Entwurf. Die Menschen sehen sie, sobald Sie sie öffnen.
import-round-version = Die Runde „{ $round }“ hat jetzt die Fassung { $version }. Antworten von bisher gehören weiter zu der Fassung, auf die sie antworten.
import-round-same = In diesem Ordner hat sich nichts geändert. Die Runde „{ $round }“ bleibt bei Fassung { $version }.
import-round-late = Die Runde „{ $round }“ { $state ->
        [closed] ist geschlossen
       *[reported] hat ihr Ergebnis
    }. Ihr Ordner kann sich nicht mehr ändern. Wählen Sie für eine neue Runde in round.toml eine neue Kennung.
import-round-retention = In der offenen Runde „{ $round }“ wurde den Menschen gesagt, wie lange ihre Antworten aufbewahrt werden. Wählen Sie unter [retention] keine späteren Tage als bisher.
import-round-gaps = Es fehlen noch Texte in zugesagten Sprachen. Erst wenn sie da sind, kann die Runde öffnen.
import-draft = Die Runde „{ $round }“ ist noch ein Entwurf. Öffnen Sie sie, bevor Sie Antworten einlesen.
import-reported = Die Runde „{ $round }“ hat schon ihr Ergebnis, und diese Antworten sind nicht darin. Soll es ein weiteres Ergebnis mit ihnen geben, ergänzen Sie --new-result.
import-refused = Es wurde nichts eingelesen. Verbessern Sie die genannten Zeilen, oder lassen Sie sie mit --skip-invalid aus.
import-responses-done = { $added ->
        [0] Keine Antwort ist neu.
        [one] { $added } Antwort wurde eingelesen.
       *[other] { $added } Antworten wurden eingelesen.
    }{ $skipped ->
        [0] {""}
        [one] {" "}{ $skipped } Antwort war schon da.
       *[other] {" "}{ $skipped } Antworten waren schon da.
    }
import-returns-done = { $added ->
        [0] Keine Meldung ist neu.
        [one] { $added } Meldung wurde eingelesen.
       *[other] { $added } Meldungen wurden eingelesen.
    }{ $skipped ->
        [0] {""}
        [one] {" "}{ $skipped } Meldung war schon da.
       *[other] {" "}{ $skipped } Meldungen waren schon da.
    }
export-responses-done = { $responses ->
        [one] { $responses } Antwort steht
       *[other] { $responses } Antworten stehen
    } in { $table }, und { $map } liest sie wieder ein. Diese Dateien enthalten persönliche Antworten: Bewahren Sie sie sicher auf, und löschen Sie sie rechtzeitig.

## Eine Runde und wie es um sie steht.

round-unknown = Es gibt keine Runde „{ $round }“. Prüfen Sie die Kennung: Der Befehl status nennt alle Runden.
state-changed = Die Runde „{ $round }“ { $state ->
        [open] ist offen. Sie nimmt Antworten bis { $closes }.
       *[closed] ist geschlossen. Sie nimmt keine Antworten mehr; das Büro kann noch welche einlesen, die auf Papier kamen.
    }
state-no-way = Die Runde „{ $round }“ { $state ->
        [draft] ist noch ein Entwurf
        [open] ist schon offen
        [closed] ist geschlossen
       *[reported] hat schon ihr Ergebnis
    } und kann deshalb nicht { $to ->
        [open] geöffnet werden.
       *[closed] geschlossen werden.
    }
state-too-late = Die Runde „{ $round }“ sollte am { $closes } schließen. Wählen Sie bei „closes“ in round.toml eine spätere Zeit, lesen Sie den Ordner neu ein, und öffnen Sie dann die Runde.
state-overtaken = Jemand anderes hat die Runde „{ $round }“ im selben Augenblick geändert. Sehen Sie nach, wie es um sie steht, und versuchen Sie es dann noch einmal, wenn nötig.

status-none = Es gibt noch keine Runde. Lesen Sie einen Ordner ein, mit dem Befehl import round.
status-round = { $round }: { $state ->
        [draft] Entwurf
        [open] offen
        [closed] geschlossen
       *[reported] Ergebnis liegt vor
    }, Fassung { $version }, öffnet { $opens }, schließt { $closes }
status-responses = { $count ->
        [0] Noch keine Antworten
        [one] { $count } Antwort
       *[other] { $count } Antworten
    }
status-day = {"  "}{ $day }: { $count }
status-flagged = Auffällig, als hätte sie kein Mensch geschickt: { $flagged }. { $open ->
        [0] Über alle ist entschieden.
        [one] 1 wartet auf Ihre Entscheidung und bleibt bis dahin beiseite: flagged { $round } sagt mehr.
       *[other] { $open } warten auf Ihre Entscheidung und bleiben bis dahin beiseite: flagged { $round } sagt mehr.
    }
status-returns = Offene Meldungen: { $open } von { $all }
status-return = {"  "}{ $department }: { $standing ->
        [draft] Entwurf gespeichert
        [linked] hat einen Link, noch nichts gespeichert
       *[not-linked] hat noch keinen Link
    }

## Geheime Links.

invite-done = { $made ->
        [0] Keine Mail wurde geschrieben.
        [one] { $made } Einladung wurde geschrieben. Der Worker verschickt sie.
       *[other] { $made } Einladungen wurden geschrieben. Der Worker verschickt sie.
    }{ $kept ->
        [0] {""}
        [one] {" "}{ $kept } Amt behält seinen Link; --renew mit seiner Kennung erzeugt einen neuen.
       *[other] {" "}{ $kept } Ämter behalten ihre Links; --renew mit einer Kennung erzeugt einen neuen.
    }
invite-late = Die Runde „{ $round }“ { $state ->
        [closed] ist geschlossen
       *[reported] hat ihr Ergebnis
    }. Ämter können nichts mehr abgeben.
invite-unknown = Die Runde „{ $round }“ hat kein Amt „{ $department }“. Schreiben Sie eine Kennung aus ihrer departments.csv.

## Mails an Ämter.

invite-printed = { $made ->
        [0] Kein Link wurde angelegt.
        [one] { $made } Link wurde angelegt. Er lässt sich nicht noch einmal anzeigen: Geben Sie ihn jetzt weiter.
       *[other] { $made } Links wurden angelegt. Sie lassen sich nicht noch einmal anzeigen: Geben Sie sie jetzt weiter.
    }{ $kept ->
        [0] {""}
        [one] {" "}{ $kept } Amt behält seinen Link; --renew mit seiner Kennung erzeugt einen neuen.
       *[other] {" "}{ $kept } Ämter behalten ihre Links; --renew mit einer Kennung erzeugt einen neuen.
    }
remind-done = { $reminded ->
        [0] Niemand muss erinnert werden.
        [one] { $reminded } Erinnerung wurde geschrieben. Der Worker verschickt sie.
       *[other] { $reminded } Erinnerungen wurden geschrieben. Der Worker verschickt sie.
    }

## Ergebnisse, und was aus den Mails wird.

once-done = { $done ->
        [0] Nichts war fällig.
        [one] { $done } Auftrag ist erledigt.
       *[other] { $done } Aufträge sind erledigt.
    }{ $put_off ->
        [0] {""}
        [one] {" "}{ $put_off } ist verschoben und wird später noch einmal versucht.
       *[other] {" "}{ $put_off } sind verschoben und werden später noch einmal versucht.
    }{ $given_up ->
        [0] {""}
        [one] {" "}{ $given_up } ist aufgegeben: Der Befehl status sagt, warum; retry versucht es noch einmal.
       *[other] {" "}{ $given_up } sind aufgegeben: Der Befehl status sagt, warum; retry versucht es noch einmal.
    }
release-done = Ergebnis { $result } der Runde „{ $round }“ ist jetzt öffentlich. { $page }
release-again = Ergebnis { $result } der Runde „{ $round }“ war schon öffentlich. { $page }
release-none = Die Runde „{ $round }“ hat noch kein Ergebnis. Der Befehl status sagt, wie weit sie ist.
release-stale = Antworten der Runde „{ $round }“ haben sich seit { $since } geändert. Ergebnis { $result } ist darum veraltet. Ein neues entsteht; geben Sie dieses frei.
retry-done = { $jobs ->
        [0] Nichts war aufgegeben.
        [one] { $jobs } Auftrag wird noch einmal versucht. Das tut der Worker.
       *[other] { $jobs } Aufträge werden noch einmal versucht. Das tut der Worker.
    }
status-result = Ergebnis { $result } vom { $made }{ $standing ->
        [stale] : veraltet seit { $since }
        [released] : öffentlich seit { $since }
       *[made] : noch nicht freigegeben
    }
status-uncounted = {"  "}Es gilt. { $changes ->
        [one] { $changes } Änderung seither ist noch nicht gezählt
       *[other] { $changes } Änderungen seither sind noch nicht gezählt
    }: Es sind zu wenige, und wer zwei Ergebnisse vergleicht, könnte sie erfahren. Ein weiteres Ergebnis entsteht, sobald es genug sind.
status-analysis-waiting = Die Auswertung beginnt um { $at }.
status-analysis-put-off = Die Auswertung ist bis { $at } verschoben. { $fault }
status-analysis-running = Die Auswertung läuft seit { $at }.
status-given-up = Aufgegeben: { $job ->
        [analyse] die Auswertung
        [send] eine Mail
       *[tidy] das Löschen nach Ablauf der Frist
    }. { $fault } Sobald das behoben ist: retry { $round }.
outbox-mail = { $at } { $kind ->
        [report] Bericht { $result }
        [invitation] Einladung
       *[reminder] Erinnerung
    } an { $recipient }: { $state ->
        [waiting] wartet
        [sent] verschickt
        [refused] abgelehnt
        [given_up] aufgegeben
       *[cancelled] zurückgezogen
    } { $fault }
outbox-sum = { $all ->
        [0] Noch keine Mails.
        [one] { $all } Mail
       *[other] { $all } Mails
    }{ $all ->
        [0] {""}
       *[other] : { $sent } verschickt, { $waiting } warten, { $refused } abgelehnt, { $given_up } aufgegeben, { $cancelled } zurückgezogen
    }
outbox-result = Bericht { $result }: { $sent } von { $expected } verschickt, { $written } in dieser Liste
test-mail-done = Eine Mail an { $address } ist unterwegs. Sehen Sie nach, ob sie ankommt.
test-mail-failed = Die Mail an { $address } wurde nicht angenommen: { $fault }. Prüfen Sie den Abschnitt [mail] der Einstellungen.

## Antworten, die aussehen, als hätte sie kein Mensch geschickt.

flagged-none = Keine Antwort zu „{ $round }“ fällt so auf.
flagged-by = { $flags ->
        [honeypot] Das Feld ausgefüllt, das niemand sieht
        [too-soon] Früher abgeschickt, als jemand durch die Seiten klicken kann
       *[both] Beides
    }: { $count }
flagged-decision = { $decision ->
        [open] Noch nicht entschieden und deshalb beiseitegelegt
        [counted] Zählt, entschieden am { $day }
       *[left_out] Zählt nicht, entschieden am { $day }
    }: { $count }
decide-none = Keine Antwort zu „{ $round }“ hat dieses Merkmal.
decide-unknown = Keine auffällige Antwort zu „{ $round }“ hat die Kennung { $id }. Es wurde nichts entschieden. Kennungen (_id) und Merkmale (_flags) stehen in der Tabelle von export responses.
decide-done = { $decision ->
        [counted] Entschieden: { $chosen ->
            [one] 1 Antwort zählt
           *[other] { $chosen } Antworten zählen
        }.
       *[left_out] Entschieden: { $chosen ->
            [one] 1 Antwort zählt nicht
           *[other] { $chosen } Antworten zählen nicht
        }.
    } { $changed ->
        [0] Das galt schon.
        [one] Für 1 ist das neu.
       *[other] Für { $changed } ist das neu.
    }

## Pflege.

migrate-done = Die Tabellen der Datenbank sind auf dem neuesten Stand.
withdrawals-none = Nichts musste noch einmal zurückgezogen werden.
withdrawals-reapplied = { $round }: { $amount ->
        [one] { $amount } Antwort wurde noch einmal zurückgezogen.
       *[other] { $amount } Antworten wurden noch einmal zurückgezogen.
    }
tidy-nothing = Es war nichts zu löschen.
tidy-deleted = { $round }: { $kind ->
        [answers] { $amount ->
            [one] { $amount } Antwort wurde gelöscht.
           *[other] { $amount } Antworten wurden gelöscht.
        }
        [drafts] { $amount ->
            [one] { $amount } Entwurf wurde gelöscht.
           *[other] { $amount } Entwürfe wurden gelöscht.
        }
        [mails] { $amount ->
            [one] { $amount } Mail wurde aus der Liste gelöscht.
           *[other] { $amount } Mails wurden aus der Liste gelöscht.
        }
       *[links] { $amount ->
            [one] { $amount } geheimer Link wurde gelöscht.
           *[other] { $amount } geheime Links wurden gelöscht.
        }
    }

## Sprachen und Übersetzungen.

languages-line = { $tag }: { $name }, { $parts }{ $reviewed ->
        [yes] {""}
       *[no] ; noch von keiner Person mit dieser Muttersprache gelesen
    }
languages-part = { $part ->
        [residents] Seiten für die Menschen, die antworten
        [report] der Bericht
       *[administration] Mails, Meldungen und Befehle
    }
texts-exported = { $texts ->
        [one] { $texts } Text steht
       *[other] { $texts } Texte stehen
    } in { $table }. { $open ->
        [0] Alle sind übersetzt.
        [one] { $open } davon ist noch nicht übersetzt.
       *[other] { $open } davon sind noch nicht übersetzt.
    }
texts-imported = { $files ->
        [0] Nichts hat sich geändert.
        [one] { $files } Datei wurde geändert.
       *[other] { $files } Dateien wurden geändert.
    } { $open ->
        [0] In der Sprache „{ $language }“ ist jetzt jeder Text da.
        [one] In der Sprache „{ $language }“ fehlt noch { $open } Text.
       *[other] In der Sprache „{ $language }“ fehlen noch { $open } Texte.
    }
