### Deutsch. Das Ergebnis einer Befragung: was über ihm steht, und was an seiner Stelle steht.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).

## Solange es nichts zu lesen gibt: die Überschrift und was darunter steht.

# $day: letzter Tag der Befragung.
result-open = Das Ergebnis kommt nach dem { $day }
result-open-text = So lange läuft die Befragung. Danach werten wir alle Antworten aus.
result-take-part = Zur Befragung
result-waiting = Das Ergebnis ist noch nicht berechnet
result-waiting-text = Die Befragung ist beendet. Als Nächstes werten wir alle Antworten aus.
result-running = Das Ergebnis wird berechnet
# $time: Uhrzeit, zu der die Berechnung begonnen hat.
result-running-text = Wird berechnet seit { $time } Uhr.
result-failed = Das Ergebnis konnte nicht berechnet werden
result-failed-text = Deshalb steht hier noch nichts. Das Befragungsbüro weiß Bescheid.
result-made = Das Ergebnis ist noch nicht veröffentlicht
result-made-text = Es ist berechnet. Hier steht es, sobald die Stadt es freigibt.
result-reload = Seite neu laden

## Über einem Ergebnis, das nicht mehr das letzte Wort ist.

# $day: Tag, an dem es berechnet wurde.
result-as-of = Stand { $day }.
# $changes: wie viele Antworten neu oder gelöscht sind; 0, wenn sich nur sagen lässt, dass es welche gibt.
result-changes = { $changes ->
        [0] Seitdem haben sich Antworten geändert.
        [one] Seitdem { $changes } neue oder gelöschte Antwort.
       *[other] Seitdem { $changes } neue oder gelöschte Antworten.
    }
result-next-open = Das neue Ergebnis kommt nach dem Ende der Befragung.
result-next-waiting = Das neue Ergebnis ist noch nicht berechnet.
result-next-running = Das neue Ergebnis wird berechnet seit { $time } Uhr.
result-next-failed = Das neue Ergebnis konnte nicht berechnet werden. Das Befragungsbüro weiß Bescheid.
result-next-made = Das neue Ergebnis ist berechnet, aber noch nicht veröffentlicht.
result-newer = Es gibt ein neueres Ergebnis vom { $day }.
result-newer-see = Neueres Ergebnis ansehen
result-newer-link = Den Link dazu finden Sie in einer neueren Nachricht.

# Über einem Ergebnis, das nur über seinen geheimen Link zu lesen ist.
result-unreleased = Dieses Ergebnis ist noch nicht veröffentlicht. Wer diesen Link hat, kann es lesen.

# Über einem Ergebnis, das es in der Sprache der Seite nicht gibt.
# $language: Name der Sprache, in der es da ist, in ihr selbst.
result-other-language = Dieses Ergebnis gibt es in Ihrer Sprache nicht. Hier steht es in dieser Sprache: { $language }.

## Auf Seiten, die zum Ergebnis führen.

# Überschrift.
result-result = Das Ergebnis
# $day: Tag, an dem das Ergebnis berechnet wurde.
result-of = Ergebnis vom { $day }
result-see = Ergebnis ansehen
# Link zu der Seite des Ergebnisses, solange es dort nicht zu lesen ist.
result-follow = Mehr zum Ergebnis
