### Deutsch. Der Fragebogen: vom Start bis zur Bestätigung.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).

## Start.

# $year: Jahr als Text.
survey-kind = Befragung { $year }
survey-duration = Dauer
survey-minutes = { $minutes ->
        [one] etwa { $minutes } Minute
       *[other] etwa { $minutes } Minuten
    }
survey-until = Bis
survey-name = Name
survey-name-not-asked = Wir fragen nicht danach.
survey-start = Befragung beginnen
survey-leave-empty = Lassen Sie dieses Feld leer.
survey-paper = Lieber auf Papier oder am Telefon?
survey-contact = Fragen? Melden Sie sich.

## Hinweise vor der ersten Frage.

survey-notice = Bevor Sie antworten
survey-notice-hint = So gehen wir mit Ihren Antworten um.
survey-notice-who = Wer fragt
survey-notice-why = Wozu
survey-notice-ground = Auf welcher Grundlage
survey-notice-recipients = Wer Ihre Antworten sieht
survey-notice-retention = Wie lange wir sie behalten
survey-notice-rights = Ihre Rechte
survey-notice-complaint = Beschwerde
survey-to-questions = Weiter zu den Fragen

## Der Weg durch die Fragen.

survey-back = Zurück
survey-step = Schritt { $at } von { $total }
# $topic: Handlungsfeld, dessen Ziele auf mehreren Seiten stehen.
survey-topic-part = { $topic }, Teil { $part } von { $parts }
survey-next = Weiter
# Nach einer Änderung: Der Knopf führt zurück zu allen Antworten.
survey-to-check = Übernehmen und prüfen
survey-later = Später weitermachen
survey-languages-hint = Ihre Antworten bleiben erhalten.

## Fehler. Der Satz steht oben auf der Seite und beim Feld.

# Beginn des Seitentitels.
survey-wrong = Fehler:
survey-mistakes = { $count ->
        [one] Verbessern Sie { $count } Antwort
       *[other] Verbessern Sie { $count } Antworten
    }
survey-mistake-here = Bitte prüfen Sie diese Angabe
# $words: der Satz, der sagt, was zu tun ist.
survey-problem-goal = { $goal }: { $words }
survey-problem-question = { $question } { $words }
survey-too-many = Sie haben { $chosen } gewählt. Es dürfen höchstens { $most } sein. Wählen Sie { $extra } davon ab.
survey-points-missing = Verteilt sind { $sum } von { $total } Punkten. Verteilen Sie noch { $difference }.
survey-points-over = Verteilt sind { $sum } statt { $total } Punkte. Nehmen Sie { $difference } weg.
survey-consent-missing = Kreuzen Sie den Satz an. Oder gehen Sie ohne diese Fragen weiter.
survey-not-decimal = Schreiben Sie eine Zahl, zum Beispiel { 12.5 }.
survey-not-date = Schreiben Sie Tag, Monat und Jahr in Ziffern, zum Beispiel 31 3 1980.

## Einwilligung.

survey-consent = Dürfen wir Sie auch Persönliches fragen?
survey-consent-why = Diese Fragen sind besonders geschützt. Wir stellen sie nur, wenn Sie zustimmen:
survey-agree = Zustimmen und weiter
survey-decline = Ohne diese Fragen weiter
survey-consent-hint = Beides ist in Ordnung. Alle anderen Antworten zählen in jedem Fall.
survey-consent-drops = Wenn Sie ohne diese Fragen weitergehen, löschen wir Ihre Antworten darauf.
# Steht bei einer Frage, die alle bekommen. Nur das Feld für eigene Worte ist geschützt.
survey-consent-words = Hier geht es nur um Ihre eigenen Worte.

## Fragen.

survey-dont-know = weiß nicht
survey-no-answer = Ich möchte das nicht sagen
survey-meaning = Was ist mit den Zielen gemeint?
survey-longest = Höchstens { $longest } Zeichen.
# Über dem Feld, das zu einer Antwort wie „Etwas anderes“ gehört.
survey-words = Was genau? Das ist freiwillig.
survey-set = Vergleich { $number } von { $of }
survey-best = am wichtigsten
survey-worst = am wenigsten wichtig
survey-undecided = Ich kann mich nicht entscheiden
survey-day-example = Zum Beispiel 31 3 1980
survey-part-day = Tag
survey-part-month = Monat
survey-part-year = Jahr
survey-sought = In der Liste suchen
survey-search = Suchen
# $count: so viele Antworten der Liste passen.
survey-hits = Gefunden für „{ $sought }“: { $count }
survey-no-hits = Für „{ $sought }“ haben wir nichts gefunden. Suchen Sie mit weniger Buchstaben. Oder zeigen Sie alle.
survey-all = Alle zeigen
# $count: Ziele, die schon angekreuzt sind.
survey-picked = { $count } von { $most } gewählt
survey-sum = Verteilt
survey-sum-of = { $sum } von { $total }
survey-count = Zusammenzählen
# Knöpfe beim Feld, dessen Ziel Vorleseprogramme dazu nennen.
survey-less = 5 weniger
survey-more = 5 mehr
survey-tap-first = Tippen Sie Ihr wichtigstes Ziel an
survey-tap-next = Tippen Sie Ihr nächstes Ziel an
survey-places = Plätze zu vergeben: { $places }
survey-ranked = { $goal }: Platz { $place } von { $places }
survey-unranked = { $goal }: wieder ohne Platz
# Für Vorleseprogramme, nach dem Namen des Ziels.
survey-place-out = Platz { $place } von { $places }, herausnehmen
survey-up = { $goal }: einen Platz nach oben
survey-down = { $goal }: einen Platz nach unten
survey-open-goals = { $count ->
        [one] Noch nicht gewählt: { $count } Ziel
       *[other] Noch nicht gewählt: { $count } Ziele
    }
survey-places-full = Alle Plätze sind vergeben. Tippen Sie oben ein Ziel an, um es herauszunehmen.
survey-open-equal = Ziele ohne Platz zählen alle gleich.
# Aufklappbar: zwei Listen und ein Knopf, um ein Ziel ohne Umweg an einen Platz zu setzen.
survey-put = Ziel an einen Platz setzen
survey-put-goal = Ziel
survey-put-place = Platz
survey-put-there = Hierhin setzen

## Prüfen und absenden.

survey-check = Prüfen Sie Ihre Antworten
survey-check-hint = Noch ist nichts abgeschickt. Sie können alles ändern.
survey-check-hint-again = Ihre Änderungen sind noch nicht abgeschickt. Bis dahin gilt, was Sie zuletzt abgeschickt haben.
survey-change = Ändern
survey-send = Antworten absenden
survey-send-again = Noch einmal versuchen
survey-nothing = Keine Antwort
survey-unclear = Hier stimmt noch etwas nicht. Ändern Sie diese Antwort.
survey-consent-short = Ihre Zustimmung zu persönlichen Fragen
survey-consent-yes = Ja, ich stimme zu
survey-consent-no = Nein, ohne diese Fragen
survey-left-open = { $count ->
        [one] { $count } Ziel ohne Platz
       *[other] { $count } Ziele ohne Platz
    }
survey-rated = { $rated } von { $goals } Zielen bewertet
survey-rated-unknown = { $count } „weiß nicht“
survey-mark = { $mark } von { $highest }
survey-show = Einzeln zeigen
survey-overloaded = Gerade antworten sehr viele
survey-overloaded-text = Ihre Antworten sind noch nicht angekommen. Sie stehen noch auf dieser Seite. Warten Sie eine Minute und versuchen Sie es dann noch einmal.

## Bestätigung.

survey-arrived = Eingegangen am { $day }
survey-thanks = Danke. Ihre Antworten sind angekommen.
survey-thanks-changed = Danke. Ihre Änderungen sind angekommen.
survey-thanks-text = Sie zählen mit. Mehr müssen Sie nicht tun.
survey-thanks-preview = Das war die Vorschau eines Entwurfs. Gespeichert wurde nichts.
survey-then = So geht es weiter
survey-then-end = Die Befragung endet.
survey-then-after = Danach
survey-then-report = Die Stadt wertet alle Antworten aus und berichtet dem Rat.
survey-then-deleted = Bis dahin behalten wir Ihre Antworten. Danach löschen wir sie.
survey-shared-device = Nutzen auch andere dieses Gerät? Dann schließen Sie jetzt dieses Fenster.

## Der Code, mit dem man seine Antworten wiederfindet.

code-start = Mit Code weitermachen
code-link = Mit Code: Antworten ansehen, ändern oder zurückziehen
code-shown-once = Das ist Ihr Code. Wir zeigen ihn nur dieses eine Mal. Schreiben Sie ihn auf oder machen Sie ein Foto.
code-still = Ihr Code ist derselbe geblieben.
code-file = Code als Datei speichern
code-hide = Code ausblenden
code-what-for = Wozu der Code dient
code-what-for-text = Sie können damit Ihre Antworten bis { $last } ansehen und ändern und bis { $kept } zurückziehen.
code-enter = Finden Sie Ihre Antworten
code-enter-hint = Sie haben den Code bekommen, als Ihre Antworten gespeichert oder angekommen waren. Er hat 32 Zeichen.
code-label = Ihr Code
code-open = Meine Antworten ansehen
code-wrong-empty = Geben Sie Ihren Code ein.
code-wrong-malformed = Geben Sie alle 32 Zeichen ein: Ziffern und die Buchstaben a bis f. Leerzeichen sind egal.
code-wrong-unknown = Dieser Code führt zu keinen Antworten. Prüfen Sie jedes Zeichen. Zurückgezogene und gelöschte Antworten sind nicht mehr zu finden.
code-lost = Kein Code?
code-lost-text = Dann kann niemand Ihre Antworten finden, auch wir nicht. In ihnen steht nicht, wer Sie sind.
code-answers = Ihre Antworten
code-correct = Meine Antworten ändern
code-correct-until = Das geht bis { $day }.
code-copy = Für Ihre Unterlagen
code-copy-text = Drucken Sie diese Seite. Oder speichern Sie die Antworten als Datei für Programme (JSON).
code-download = Antworten als Datei speichern
code-withdraw = Zurückziehen
code-withdraw-text = Dann löschen wir Ihre Antworten sofort. Sie zählen in keinem Ergebnis, das später entsteht. Das geht bis { $day }.
code-sure = Ja, löschen Sie meine Antworten.
code-unsure = Kreuzen Sie den Satz an, wenn Sie Ihre Antworten zurückziehen möchten.
code-withdraw-now = Meine Antworten zurückziehen
code-withdrawn = Ihre Antworten sind gelöscht.
code-withdrawn-text = Sie müssen nichts weiter tun. Ihr Code führt nirgends mehr hin.

## Später weitermachen.

code-saved = Ihr Code zum Weitermachen
code-saved-text = Ihre Antworten sind gespeichert, aber noch nicht abgeschickt. Mit diesem Code können Sie bis { $last } weitermachen.
code-as-picture = Der Code als Bild für eine Kamera
code-go-on = So machen Sie weiter
code-go-on-text = Öffnen Sie diese Befragung noch einmal, auf diesem oder einem anderen Gerät. Geben Sie dort den Code ein. Nur der Code öffnet Ihre Antworten. Was am Ende nicht abgeschickt ist, löschen wir spätestens am { $kept }.
code-go-on-now = Jetzt weitermachen
code-discard = Diese Antworten jetzt löschen

## Eine Befragung, die keine Antworten annimmt.

survey-closed = Diese Befragung ist beendet
survey-closed-on = Sie lief bis zum { $day }.
survey-too-late = Ihre Antworten kamen zu spät
survey-too-late-text = Wir haben sie nicht gespeichert. Danke, dass Sie mitmachen wollten.
