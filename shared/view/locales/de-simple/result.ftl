### Einfache Sprache. Das Ergebnis einer Befragung: was über ihm steht, und was an seiner Stelle steht.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).
### Was hier fehlt, ist schon auf Deutsch einfach genug und kommt von dort.

## Solange es nichts zu lesen gibt: die Überschrift und was darunter steht.

result-open-text = Bis dahin können Menschen mitmachen. Danach zählen wir alle Antworten.
result-waiting = Das Ergebnis ist noch nicht fertig
result-waiting-text = Die Befragung ist vorbei. Jetzt zählen wir alle Antworten.
result-running = Wir rechnen das Ergebnis gerade aus
# $time: Uhrzeit, zu der die Berechnung begonnen hat.
result-running-text = Wir rechnen seit { $time } Uhr.
result-failed = Wir konnten das Ergebnis nicht ausrechnen
result-failed-text = Darum steht hier noch nichts. Das Befragungsbüro weiß das schon.
result-made = Das Ergebnis ist fertig, aber noch nicht zu sehen
result-made-text = Die Stadt muss es erst freigeben. Dann steht es hier.

## Über einem Ergebnis, das nicht mehr das letzte Wort ist.

# $day: Tag, an dem es berechnet wurde.
result-as-of = So war es am { $day }.
result-next-waiting = Das neue Ergebnis ist noch nicht fertig.
result-next-running = Wir rechnen das neue Ergebnis aus. Wir rechnen seit { $time } Uhr.
result-next-failed = Wir konnten das neue Ergebnis nicht ausrechnen. Das Befragungsbüro weiß das schon.
result-next-made = Das neue Ergebnis ist fertig, aber noch nicht zu sehen.

# Über einem Ergebnis, das nur über seinen geheimen Link zu lesen ist.
result-unreleased = Die Stadt hat dieses Ergebnis noch nicht freigegeben. Wer den Link zu dieser Seite hat, kann es lesen.
