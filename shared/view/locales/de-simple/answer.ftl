### Einfache Sprache. Was an einer Antwort falsch ist, und was zu tun ist.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).
### Was hier fehlt, ist schon auf Deutsch einfach genug und kommt von dort.

fault-answer-not-number = Schreiben Sie eine ganze Zahl. Zum Beispiel: 3.
fault-answer-duplicate-goal = Dieses Ziel oder dieser Platz ist schon weg. Geben Sie jedem Ziel einen eigenen Platz.
fault-answer-gap = Weiter oben ist noch ein Platz frei. Fangen Sie oben an.
fault-answer-too-many = Sie haben zu viel gewählt. Wählen Sie höchstens { $most }.
fault-answer-wrong-sum = Sie haben { $sum } von { $total } Punkten verteilt. Ändern Sie die Zahlen. Zusammen müssen es { $total } sein.
fault-answer-too-long = Dieser Text ist zu lang. Schreiben Sie höchstens { $longest } Zeichen.
fault-answer-required = Hier fehlt noch eine Antwort.
fault-answer-control-character = In diesem Text ist ein Zeichen, das man nicht sieht. Löschen Sie den Text. Schreiben Sie ihn dann neu.
fault-answer-no-answer-with-others = Möchten Sie hier nicht antworten? Dann wählen Sie nichts anderes dazu. Nehmen Sie dieses Kreuz weg oder alle anderen.
fault-answer-not-acknowledged = Setzen Sie ein Kreuz bei dem Satz. Erst dann geht es weiter.
fault-answer-words-beside-another = Sie haben einen Text geschrieben. Aber Sie haben eine andere Antwort gewählt. Wählen Sie die Antwort über dem Text. Oder löschen Sie den Text.
fault-answer-not-drawn = Dieses Ziel steht hier nicht. Wählen Sie ein Ziel von dieser Seite.
fault-answer-same-goal = Sie haben 2 Mal das gleiche Ziel gewählt. Wählen Sie 2 verschiedene Ziele.
fault-answer-half-set = Hier fehlt noch etwas. Wählen Sie das wichtigste Ziel. Und wählen Sie das Ziel, das am wenigsten wichtig ist. Oder lassen Sie beides frei.
