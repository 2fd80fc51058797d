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
fault-answer-twice = Das ist in dieser Zeile doppelt. Jeder Platz, jedes Ziel und jede Wahl darf nur einmal stehen.
