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
table-skipped = { $lines ->
        [one] { $lines } Zeile wurde ausgelassen, der Rest übernommen.
       *[other] { $lines } Zeilen wurden ausgelassen, der Rest übernommen.
    }

## Warum Antworten nicht gewichtet werden können. Die Namen sind Kennungen aus dem Ordner.

weigh-empty-category = Aus „{ $value }“ („{ $attribute }“) hat niemand geantwortet. Fassen Sie diese Gruppe mit einer anderen zusammen, im Fragebogen und in margins.csv.
weigh-unmet-category = „{ $value }“ („{ $attribute }“) kann in den Grenzen seinen Anteil an der Bevölkerung nicht erreichen. Weiten Sie „bounds“ in round.toml, oder fassen Sie Gruppen zusammen.
weigh-unmet = Die Randsummen widersprechen sich bei denen, die geantwortet haben. Fassen Sie kleine Gruppen zusammen.

## Tabellen. Die Zeichenkodierung heißt so, wie „encoding“ in map.toml sie nimmt.

table-spelling = { $table } wurde gelesen als { $encoding }, getrennt durch { $delimiter ->
        [comma] Kommas
        [semicolon] Semikolons
       *[tab] Tabulatoren
    }.

## Einlesen.

import-round-first = Die Runde „{ $round }“ ist jetzt da, als Entwurf. Die Menschen sehen sie, sobald Sie sie öffnen.
import-round-version = Die Runde „{ $round }“ hat jetzt die Fassung { $version }. Antworten von bisher gehören weiter zu der Fassung, auf die sie antworten.
import-round-same = In diesem Ordner hat sich nichts geändert. Die Runde „{ $round }“ bleibt bei Fassung { $version }.
import-round-late = Die Runde „{ $round }“ { $state ->
        [closed] ist geschlossen
       *[reported] hat ihr Ergebnis
    }. Ihr Ordner kann sich nicht mehr ändern. Wählen Sie für eine neue Runde in round.toml eine neue Kennung.
import-round-retention = In der offenen Runde „{ $round }“ wurde den Menschen gesagt, wie lange ihre Antworten aufbewahrt werden. Wählen Sie unter [retention] keine späteren Tage als bisher.
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
status-returns = Offene Meldungen: { $open } von { $all }
status-return = {"  "}{ $department }: { $standing ->
        [draft] Entwurf gespeichert
        [linked] hat einen Link, noch nichts gespeichert
       *[not-linked] hat noch keinen Link
    }

## Geheime Links.

invite-done = { $made ->
        [0] Es wurde kein Link erzeugt.
        [one] { $made } Link wurde erzeugt. Er kann nicht noch einmal gezeigt werden: Geben Sie ihn jetzt weiter.
       *[other] { $made } Links wurden erzeugt. Sie können nicht noch einmal gezeigt werden: Geben Sie sie jetzt weiter.
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

## Pflege.

migrate-done = Die Tabellen der Datenbank sind auf dem neuesten Stand.
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
       *[links] { $amount ->
            [one] { $amount } geheimer Link wurde gelöscht.
           *[other] { $amount } geheime Links wurden gelöscht.
        }
    }
