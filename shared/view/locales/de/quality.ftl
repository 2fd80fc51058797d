### Deutsch. Der Ergebnisbericht: wie gut die Angaben sind.

quality = Wie gut die Angaben sind
quality-all-count = Alle Antworten zählen. Wir lassen keine weg. Hier steht, was an ihnen auffällt.

## Antworten, die aussehen, als hätte sie kein Mensch geschickt.

quality-apart =
    { $flagged ->
        [one] Eine Antwort sieht aus, als hätte sie kein Mensch geschickt: Ein Feld war ausgefüllt, das niemand sieht, oder sie kam früher, als jemand durch die Seiten klicken kann.
       *[other] { $flagged } Antworten sehen aus, als hätte sie kein Mensch geschickt: Ein Feld war ausgefüllt, das niemand sieht, oder sie kamen früher, als jemand durch die Seiten klicken kann.
    } Solche Antworten zählen nur, wenn die Stadt es entscheidet. Bis dahin sind sie in keiner Zahl zu den Zielen.
quality-apart-undecided = Beiseitegelegt, noch nicht entschieden
quality-apart-left-out = Zählen nicht, so hat die Stadt entschieden
quality-apart-counted = Zählen, so hat die Stadt entschieden
quality-apart-effect =
    { $moved ->
        [0] Würden auch die beiseitegelegten und die nicht gezählten zählen, wäre die Reihenfolge der Ziele dieselbe.
        [one] Würden auch die beiseitegelegten und die nicht gezählten zählen, stünde ein Ziel an anderer Stelle.
       *[other] Würden auch die beiseitegelegten und die nicht gezählten zählen, stünden { $moved } Ziele an anderer Stelle.
    }
quality-apart-first-stays = Der erste Platz bliebe, wie er ist.
quality-apart-first-changes = Der erste Platz würde sich ändern.
quality-apart-effect-few = Wie die Reihenfolge mit den beiseitegelegten und den nicht gezählten wäre, sagen wir nicht: Hinter dem Unterschied stehen zu wenige Antworten.
quality-apart-effect-missing = Wie die Reihenfolge mit den beiseitegelegten und den nicht gezählten wäre, sagen wir nicht:
quality-others-count = Alle anderen zählen. Das fällt an ihnen auf.

## Auffällige Antworten.

quality-full = Alle Ziele beantwortet
quality-partly = Nur einen Teil der Ziele beantwortet
quality-straight-lined = Überall dieselbe Note
quality-copies = Genau wie eine andere Antwort
quality-fast = Sehr schnell ausgefüllt
quality-others = Ohne Auffälligkeit
quality-straight-lined-from = Dieselbe Note zählen wir ab { $from } bewerteten Zielen.
quality-copies-from = Gleiche Antworten können Zufall sein. Wir zählen sie ab { $from } Zielen.
quality-fast-means = Sehr schnell heißt: in weniger als einem Drittel der Zeit, die Lesen und Antworten brauchen. Zeiten speichern wir nicht.
quality-without =
    { $moved ->
        [0] Ohne die auffälligen Antworten bliebe jedes Ziel an seiner Stelle.
        [1] Ohne die auffälligen Antworten stünde ein Ziel an anderer Stelle.
       *[other] Ohne die auffälligen Antworten stünden { $moved } Ziele an anderer Stelle, aber höchstens { $furthest } weiter oben oder unten.
    }
quality-without-top = Von den ersten { $top } blieben { $stay } unter den ersten { $top }.
quality-without-missing = Wie es ohne die auffälligen Antworten wäre, sagen wir nicht:

## Was offen blieb.

quality-open = Was offen blieb
quality-open-what = So viele haben eine Frage beantwortet, nicht beantworten wollen oder ausgelassen.
quality-asked = gefragt
quality-answered = beantwortet
quality-declined = „keine Angabe“
quality-skipped = ausgelassen
quality-not-asked = Wo „gefragt“ geheim ist, zählt zu „ausgelassen“ auch, wer die Frage nicht sah.
quality-unsure-goals = Ziele mit den meisten „weiß nicht“
quality-rated = bewertet
quality-dont-know = „weiß nicht“

## Wo Menschen aufgehört haben.

quality-left = Wo Menschen aufgehört haben
quality-left-what = { $begun } haben begonnen, { $sent } haben ihre Antworten gesendet. Die anderen haben hier aufgehört, auf der letzten Seite, die sie gesehen haben. Wir zählen Seiten und speichern nicht, wer es war.
quality-left-page = Seite
quality-left-here = hier aufgehört
quality-left-share = Anteil an denen, die begonnen haben
quality-left-part = Teil { $part }
quality-left-notice = Was mit Ihren Antworten geschieht
quality-left-consent = Einwilligung zu sensiblen Fragen
quality-left-check = Prüfen Sie Ihre Antworten
quality-left-elsewhere = Seiten, die nicht mehr gefragt werden

## Kleine Gruppen.

quality-small = Kleine Gruppen
quality-small-what = Diese Gruppen sind klein. Fassen Sie sie beim nächsten Mal mit anderen zusammen.
quality-small-rule = Klein heißt: unter { $share } der Bevölkerung oder unter { $number } Antworten.
quality-small-hidden = Bei manchen Gruppen sagen wir nicht, wie groß sie sind.
quality-small-no = Jede Gruppe ist groß genug für ein eigenes Gewicht.
quality-weights = Eine Antwort zählt höchstens { $times } Mal so viel wie eine andere.
