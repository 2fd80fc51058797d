### Deutsch. Was an einer Antwort falsch ist, und was zu tun ist.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).

# Das lesen Menschen im Formular und die Befragungsstelle beim Einlesen einer Tabelle.
fault-answer-unknown = Diese Antwort gibt es hier nicht. Wählen Sie eine der angebotenen Antworten.
fault-answer-not-number = Schreiben Sie eine ganze Zahl, zum Beispiel 3.
fault-answer-out-of-range = Schreiben Sie eine ganze Zahl von { $low } bis { $high }.
fault-answer-duplicate-goal = Dieses Ziel oder dieser Platz ist schon vergeben. Geben Sie jedem Ziel einen eigenen Platz.
fault-answer-gap = Weiter oben ist noch ein Platz frei. Vergeben Sie die Plätze der Reihe nach, von oben an.
fault-answer-too-many = Hier ist zu viel gewählt. Wählen Sie höchstens { $most } aus.
fault-answer-wrong-sum = Verteilt sind { $sum } von { $total } Punkten. Ändern Sie die Zahlen, bis sie zusammen { $total } ergeben.
fault-answer-too-long = Dieser Text ist zu lang. Kürzen Sie ihn auf höchstens { $longest } Zeichen.
fault-answer-required = Hier fehlt noch eine Antwort. Wählen oder schreiben Sie eine.
fault-answer-not-flag = Kreuzen Sie hier an, oder lassen Sie das Feld frei. In einer Tabelle steht dafür 1 oder 0.
fault-answer-control-character = In diesem Text steckt ein unsichtbares Zeichen. Löschen Sie den Text, und tippen Sie ihn neu ein.
fault-answer-no-answer-with-others = Wer hier nicht antworten möchte, wählt nichts anderes dazu. Nehmen Sie dieses Kreuz weg oder alle anderen.
fault-answer-not-decimal = Schreiben Sie eine Zahl in Ziffern, in einer Tabelle mit Punkt statt Komma.
fault-answer-too-fine = Schreiben Sie weniger Stellen hinter dem Komma. Höchstens: { $decimals }.
fault-answer-number-between = Schreiben Sie eine Zahl von { $least } bis { $most }.
fault-answer-number-least = Schreiben Sie eine Zahl, die mindestens { $least } ist.
fault-answer-number-most = Schreiben Sie eine Zahl, die höchstens { $most } ist.
fault-answer-not-date = Schreiben Sie den Tag in Ziffern, in einer Tabelle als Jahr, Monat und Tag: 1980-03-31.
fault-answer-day-missing = Hier fehlt der Tag. Ergänzen Sie ihn.
fault-answer-month-missing = Hier fehlt der Monat. Ergänzen Sie ihn.
fault-answer-year-missing = Hier fehlt das Jahr. Ergänzen Sie es.
fault-answer-year-short = Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 1980.
fault-answer-no-month = Diesen Monat gibt es nicht. Schreiben Sie eine Zahl von 1 bis 12.
fault-answer-no-day = Diesen Tag gibt es im Kalender nicht. Prüfen Sie Tag, Monat und Jahr.
fault-answer-too-early = Schreiben Sie den { $day } oder einen späteren Tag.
fault-answer-too-late = Schreiben Sie den { $day } oder einen früheren Tag.
fault-answer-row-missing = Hier fehlt noch eine Antwort. Wählen Sie eine.
fault-answer-not-acknowledged = Kreuzen Sie den Satz an. Nur dann geht es weiter.
fault-answer-words-beside-another = Sie haben etwas aufgeschrieben, aber eine andere Antwort gewählt. Wählen Sie die Antwort, zu der Ihr Text gehört, oder löschen Sie den Text.
fault-answer-not-drawn = Dieses Ziel stand hier nicht zur Wahl. Wählen Sie eines der gezeigten Ziele.
fault-answer-shown-missing = Hier fehlt, welche Ziele zur Wahl standen. In einer Tabelle steht dafür eine Zahl in einer eigenen Spalte; nennen Sie diese Spalte in der Zuordnung bei „shown“.
fault-answer-same-goal = Dasselbe Ziel kann nicht am wichtigsten und am wenigsten wichtig sein. Wählen Sie zwei verschiedene Ziele.
fault-answer-half-set = Wählen Sie beides: das wichtigste und das am wenigsten wichtige Ziel. Oder lassen Sie beides offen.
fault-answer-not-valid = Diese Antwort passt so nicht. Ändern Sie diese Antwort.
fault-answer-twice = Das ist in dieser Zeile doppelt. Jeder Platz, jedes Ziel und jede Wahl darf nur einmal stehen.
