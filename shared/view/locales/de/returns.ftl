### Deutsch. Die Meldung eines Amtes zu seinen Zielen.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).

## Übersicht.

returns-title = Ihre Meldung
returns-lead = Füllen Sie die Teile in beliebiger Reihenfolge aus. Speichern Sie jederzeit und machen Sie später weiter.
returns-link = Wer diesen Link hat, kann die Meldung Ihres Amtes ändern. Geben Sie ihn nur im Amt weiter. Er gilt bis zum Ende der Abgabe.
returns-until = Abgabe bis { $day }
# $time: Uhrzeit, zu der die Abgabe am letzten Tag endet.
returns-days = { $days ->
        [0] heute bis { $time } Uhr
        [one] noch { $days } Tag, bis { $time } Uhr
       *[other] noch { $days } Tage, bis { $time } Uhr
    }
# Für Vorleseprogramme: wie die Liste der Teile heißt.
returns-parts = Teile Ihrer Meldung
returns-state-empty = noch leer
returns-state-begun = begonnen
returns-state-ready = fertig
returns-begin = Meldung beginnen
returns-go-on = Weiter ausfüllen
returns-to-check = Prüfen und abgeben
returns-saved = Entwurf gespeichert am { $day }, { $time } Uhr
returns-unsaved = Hier ist etwas noch nicht gespeichert
returns-submitted-at = Abgegeben am { $day }, { $time } Uhr.
returns-see = Abgegebene Meldung ansehen
returns-changed = Seit der Abgabe haben Sie etwas geändert. Das zählt erst, wenn Sie noch einmal abgeben.

## Ein Teil der Meldung.

# Link zurück zur Übersicht.
returns-overview = Übersicht
returns-goal-of = Ziel { $at } von { $total }
returns-next-goal = Speichern und zum nächsten Ziel
returns-next-part = Speichern und weiter
returns-next-check = Speichern und prüfen
returns-save = Entwurf speichern
returns-languages-hint = Was Sie eingetragen haben, bleibt erhalten.

## Frage zu allen Zielen und Punkte für eigene Ziele.

returns-score-about = Alle Ziele der Stadt, aus Sicht Ihres Amtes
returns-points = 100 Punkte für Ihre Ziele
returns-points-hint = Verteilen Sie 100 Punkte auf Ihre eigenen Ziele. Mehr Punkte heißt: wichtiger. Ein leeres Feld zählt als 0.
returns-place = Platz { $place }

## Kennwerte und Maßnahmen eines Ziels.

returns-numbers = Schreiben Sie Zahlen so: { 12.5 } oder { 1234.5 }. Was Sie noch nicht wissen, lassen Sie frei.
returns-indicator = { $total ->
        [one] Kennwert
       *[other] Kennwert { $at }
    }
returns-name = Was zählen oder messen Sie?
returns-name-hint = Zum Beispiel: Plätze in Abendkursen
returns-unit = Einheit
returns-unit-hint = Zum Beispiel: Plätze, %
returns-figure-baseline = Ausgangswert
returns-figure-target = Zielwert
returns-figure-actual = Aktueller Wert
returns-value = Wert
returns-year = Jahr
# $share: Anteil als Prozent; $from und $to: Werte, der zweite mit Einheit.
returns-way = Erreicht: { $share } des Weges von { $from } auf { $to }.
returns-more = Weiteren Kennwert eintragen
returns-no-indicator = Dieses Ziel lässt sich nicht in Zahlen messen. Den Grund nenne ich unten.
returns-no-indicator-short = Nicht in Zahlen messbar
returns-measures = Maßnahmen
returns-measures-hint = Was tut Ihr Amt für dieses Ziel? Höchstens { $longest } Zeichen.

# Namen der Felder in Sätzen über Fehler und Lücken.
returns-part-name = Kennwert
returns-part-unit = Einheit
returns-part-baseline = Ausgangswert
returns-part-baseline-year = Jahr des Ausgangswerts
returns-part-target = Zielwert
returns-part-target-year = Jahr des Zielwerts
returns-part-actual = Aktueller Wert
returns-part-actual-year = Jahr des aktuellen Werts
returns-part-of = Kennwert { $at }, { $part }

## Zwei Menschen an einem Teil.

returns-meanwhile = Jemand hat inzwischen etwas anderes gespeichert
returns-meanwhile-text = Was Sie geändert haben, steht noch in den Feldern, ist aber nicht gespeichert. Alle anderen Felder zeigen den gespeicherten Stand. Wenn Sie jetzt speichern, gilt, was in den Feldern steht.
returns-meanwhile-field = Feld
returns-meanwhile-typed = Ihre Angabe
returns-meanwhile-saved = Gespeichert
returns-meanwhile-theirs = Meine Angaben verwerfen und den gespeicherten Stand öffnen
returns-ticked = angekreuzt

## Prüfen und abgeben.

returns-check = Prüfen Sie Ihre Meldung
returns-check-hint = Noch ist nichts abgegeben. Sie können alles ändern.
returns-check-empty = Noch ist nichts eingetragen. Beginnen Sie in der Übersicht.
returns-check-unchanged = Seit der Abgabe ist nichts geändert. Sie müssen nichts tun.
returns-check-stale = Jemand hat inzwischen etwas geändert
returns-check-stale-text = Es ist nichts verloren und noch nichts abgegeben. Prüfen Sie die Meldung noch einmal, bevor Sie abgeben.
returns-open = Noch offen
returns-open-hint = Sie können auch so abgeben und den Rest später ergänzen.
returns-open-score = Die Frage ist noch nicht beantwortet
returns-open-ratings = { $count ->
        [one] { $count } Ziel ist noch ohne Antwort
       *[other] { $count } Ziele sind noch ohne Antwort
    }
returns-open-points = Die Punkte sind noch nicht verteilt
returns-open-indicator = Es fehlt ein Kennwert
returns-open-part = Es fehlt: { $field }
returns-open-reason = Es fehlt der Grund, warum sich das Ziel nicht messen lässt
returns-open-measures = Es fehlen die Maßnahmen
returns-nothing = keine Angabe
returns-unnamed = Kennwert ohne Namen
returns-answered = { $count } von { $goals } Zielen beantwortet
returns-answered-sets = Vergleiche beantwortet: { $count }
returns-no-indicator-told = Das Ziel lässt sich nicht in Zahlen messen.
returns-no-indicator-yet = Noch kein Kennwert.
returns-submit = Meldung abgeben
returns-submit-again = Geänderte Meldung abgeben
returns-submit-hint = Bis { $day }, { $time } Uhr können Sie alles ändern und noch einmal abgeben.
returns-submitted = Ihre Meldung ist abgegeben
returns-submitted-office = Das Befragungsbüro hat sie am { $day }, { $time } Uhr für Sie eingetragen.
returns-submitted-next = Bis { $day }, { $time } Uhr können Sie sie ändern und noch einmal abgeben.
returns-correct = Meldung ändern

## Ein Link, der zu keiner Meldung führt.

returns-gone = Dieser Link führt zu keiner Meldung
returns-gone-text = Vielleicht ist er unvollständig, oder es gibt einen neueren. Vielleicht hat die Abgabe noch nicht begonnen oder ist schon vorbei.
returns-gone-remedy = Öffnen Sie den ganzen Link aus Ihrer neuesten Nachricht. Hilft das nicht, fragen Sie das Büro, das ihn geschickt hat.
returns-gone-typed = Das haben Sie zuletzt eingetragen
returns-gone-typed-hint = Es ist nicht gespeichert. Kopieren Sie es, wenn Sie es noch brauchen.
