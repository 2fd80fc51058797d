### Deutsch. Der Ergebnisbericht: wie gut die Angaben sind.

quality = Wie gut die Angaben sind
quality-all-count = Alle Antworten zählen. Wir lassen keine weg. Hier steht, was an ihnen auffällt.

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
