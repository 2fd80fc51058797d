### Deutsch. Der Ergebnisbericht: Seite, Klartext und Bilder.

report-name = Prioritätenbericht { $year }
report-skip = Zum Inhalt
report-languages = Sprachen
report-example = Beispielzahlen
report-survey = Befragung vom { $from } bis { $to }

## Der Befund ist Überschrift der Seite und Betreff der Mail. Auf "ahead" folgen ein Doppelpunkt und die Namen.

report-ahead =
    { $count ->
        [1] Ein Ziel liegt vorn
        [2] Zwei Ziele liegen vorn
        [3] Drei Ziele liegen vorn
        [4] Vier Ziele liegen vorn
        [5] Fünf Ziele liegen vorn
        [6] Sechs Ziele liegen vorn
        [7] Sieben Ziele liegen vorn
       *[other] { $count } Ziele liegen vorn
    }
report-colon = { ": " }
report-comma = { ", " }
# Zwischen Namen, die selbst ein Komma enthalten.
report-semicolon = { "; " }
report-open = Die Reihenfolge an der Spitze ist nicht gesichert
report-no-order =
    { $state ->
        [suppressed] Zu wenige Antworten für eine Reihenfolge
        [no_data] Es gibt noch keine Antworten
       *[other] Eine Reihenfolge lässt sich nicht berechnen
    }

## Der Zweifel: was gesichert ist und was nicht. Er folgt auf den Befund.

report-ahead-inside =
    { $count ->
        [2] Welches von beiden zuerst kommt, ist nicht gesichert.
       *[other] Ihre Reihenfolge untereinander ist nicht ganz gesichert.
    }
report-ahead-sure =
    { $count ->
        [1] Gesichert ist: Es ist denen, die geantwortet haben, wichtiger als
        [2] Gesichert ist: Beide sind denen, die geantwortet haben, wichtiger als
        [3] Gesichert ist: Alle drei sind denen, die geantwortet haben, wichtiger als
        [4] Gesichert ist: Alle vier sind denen, die geantwortet haben, wichtiger als
        [5] Gesichert ist: Alle fünf sind denen, die geantwortet haben, wichtiger als
        [6] Gesichert ist: Alle sechs sind denen, die geantwortet haben, wichtiger als
        [7] Gesichert ist: Alle sieben sind denen, die geantwortet haben, wichtiger als
       *[other] Gesichert ist: Alle { $count } sind denen, die geantwortet haben, wichtiger als
    } { $others ->
        [1] das übrige Ziel.
       *[other] die übrigen { $others } Ziele.
    }
report-open-top = { $may } von { $of } Zielen können unter den ersten { $top } sein.
report-open-names = Das sind:
report-no-order-why =
    { $state ->
        [suppressed] Zahlen über weniger als { $minimum } Menschen zeigen wir nicht.
        [no_data] Niemand hat die Frage nach den Zielen beantwortet.
       *[other] Dafür reichen die Antworten nicht aus.
    }

## Der Steckbrief.

report-answers = Antworten
report-count-like = zählen nach Gewichtung wie
report-returned = Ämter, die gemeldet haben
report-of = { $n } von { $of }
report-at = Stand
report-version = Fassung
report-version-of = { $number } vom { $date }

## Das Bild und seine Tabelle.

report-first = Was zuerst kommen soll
report-goal = Ziel
report-field = Handlungsfeld
report-wins = Gewinnt von 100 Vergleichen
# Über einer schmalen Spalte auf dem Telefon, höchstens 16 Zeichen.
report-wins-short = Gewinnt von 100
report-level = Ist mir wichtig
report-level-short = Wichtig
report-level-scale =
    { $marks ->
        [1] { $most } von { $most }
        [2] { $high } oder { $most } von { $most }
       *[other] { $high } bis { $most } von { $most }
    }
report-places = Mögliche Plätze
report-places-short = Plätze
report-neutral = 50: so oft vorn wie hinten
report-tier = Gruppe { $number }
report-when =
    { $when ->
        [first] zuerst
        [next] danach
        [later] später
        [last] zuletzt
       *[open] offen
    }
report-tier-when =
    Gruppe { $number }: { $when ->
        [first] zuerst
        [next] danach
        [later] später
        [last] zuletzt
       *[open] offen
    }
report-tier-unplaced = Ohne Platz
report-dots-description = { $goals } Ziele, geordnet nach möglichen Plätzen. Dieselben Zahlen stehen darunter als Tabelle.
report-no-dots = Es gibt keine Zahlen für ein Bild.
report-line-wins = gewinnt { $share } von 100 Vergleichen
report-line-places =
    { $count ->
        [1] Platz { $low } von { $goals }
       *[other] Platz { $low } bis { $high } von { $goals }
    }
report-note-wins = Wir stellen ein Ziel einem zufälligen anderen gegenüber. Die Zahl sagt, wie oft von 100 Mal es gewinnt.
report-note-neutral = 50 heißt: so oft vorn wie hinten.
report-note-places = Mögliche Plätze sind alle Plätze, die zu den Antworten passen. Das gilt mit 95 Prozent Sicherheit, wenn das Modell stimmt.
report-note-interval = Die Spanne um jede Zahl ist eine 95‑Prozent-Spanne aus dem Modell.
report-note-tiers = Die Reihenfolge innerhalb einer Gruppe ist nicht gesichert.
report-note-finding = Der Satz ganz oben gilt für alle Ziele gemeinsam. Er ist deshalb vorsichtiger als die Gruppen.
report-note-voluntary = Die Teilnahme war freiwillig.
report-link-table = Als Tabelle lesen
report-table = Alle Zahlen als Tabelle
report-interval = 95‑Prozent-Spanne
report-chance = Chance auf die ersten { $top }
report-more-than = über { $share }
report-less-than = unter { $share }
report-n = Antworten
report-n-eff = zählen wie
report-note-chance = Die Chance sagt, wie sicher ein Ziel zu den ersten { $top } gehört.
report-note-n-eff = Gewichtete Antworten sind weniger genau: Sie zählen wie so viele ungewichtete.

## Wichtig und hinter dem Plan.

report-behind =
    { $count ->
        [0] Kein Ziel ist gesichert wichtig und hinter dem Plan
        [1] Ein wichtiges Ziel ist hinter dem Plan
        [2] Zwei wichtige Ziele sind hinter dem Plan
        [3] Drei wichtige Ziele sind hinter dem Plan
        [4] Vier wichtige Ziele sind hinter dem Plan
        [5] Fünf wichtige Ziele sind hinter dem Plan
        [6] Sechs wichtige Ziele sind hinter dem Plan
        [7] Sieben wichtige Ziele sind hinter dem Plan
       *[other] { $count } wichtige Ziele sind hinter dem Plan
    }
report-behind-unknown = Wie weit die Ziele sind, ist noch nicht bekannt
report-behind-list = Wichtig und zurück
report-behind-table = Wie weit die Ziele sind
report-quadrant-description = { $goals } Ziele, von unten nach oben immer wichtiger, von links nach rechts immer weiter im Plan. Dieselben Zahlen stehen darunter als Tabelle.
report-axis-wanted = Wie wichtig: gewinnt so oft von 100 Vergleichen
# Über einem Bild auf dem Telefon, höchstens 36 Zeichen.
report-axis-wanted-short = Wie wichtig: gewinnt von 100
report-axis-reached = Erreichter Teil des Plans
report-on-plan = { $share } = im Plan
# Die beiden Hälften eines Namens. Auf dem Telefon stehen sie untereinander, sonst nebeneinander. Jede höchstens 15 Zeichen.
report-corner-wanted =
    { $is ->
        [yes] Wichtig
       *[no] Weniger wichtig
    }
report-corner-behind =
    { $is ->
        [yes] und zurück
       *[no] und im Plan
    }
report-value = { $value }
# Nach einer Zahl und ihrer Einheit: 21 Plätze …
report-off =
    { $side ->
        [above] zu viel
       *[below] zu wenig
    }
# Nach dem Namen eines Ziels.
report-of-plan =
    { $way ->
        [back] entfernt sich vom Zielwert
       *[on] { $share } des Plans
    }
report-path-back = rückwärts
report-reached = Erreichter Teil des Plans
report-standing =
    { $is ->
        [on_track] im Plan
        [behind] zurück
       *[not_distinguishable] zu nah am Plan
    }
report-indicator = Kennwert
report-baseline = Ausgangswert
report-actual = Aktueller Wert
report-expected = Nach Plan
report-target = Zielwert
report-projected = Wenn es so weitergeht
report-note-plan = Der Plan ist die gerade Linie vom Ausgangswert zum Zielwert. 100 Prozent heißt: so weit wie geplant.
report-note-wanted = Wichtig und zurück ist ein Ziel nur, wenn es gesichert mehr als die Hälfte der Vergleiche gewinnt.
report-note-counts = Die Werte haben die Ämter gemeldet. Gezählte Werte haben keine Spanne.
report-note-close =
    { $count ->
        [1] Bei einem Ziel mit offenem Punkt ist der Abstand zum Plan kleiner als die Unsicherheit.
       *[other] Bei { $count } Zielen mit offenem Punkt ist der Abstand zum Plan kleiner als die Unsicherheit.
    }
report-note-beyond = Ein Dreieck am Rand heißt: noch weiter in dieser Richtung.
report-note-projected = Wenn es so weitergeht: der Wert im Zieljahr, wenn die Entwicklung seit dem Ausgangswert gleich bleibt.
report-note-furthest = Hat ein Ziel mehrere Kennwerte, steht hier der, der am weitesten zurück ist. Alle stehen in targets.csv.
report-without = Nicht im Bild
report-without-all = Was fehlt
report-no-share = Keine Zahl, wie wichtig das Ziel ist:
report-reason =
    { $is ->
        [no_department] Kein Amt meldet zu diesem Ziel
        [not_returned] Das Amt hat noch nicht gemeldet
        [not_measurable] Das Amt sagt: Das lässt sich nicht in Zahlen messen
        [no_indicator] Das Amt hat keinen Kennwert genannt
        [no_baseline] Es fehlt ein Ausgangswert
        [no_target] Es fehlt ein Zielwert
        [no_actual] Es fehlt ein aktueller Wert
        [no_year] Es fehlt ein Jahr zu einem Wert
        [no_distance] Der Zielwert ist gleich dem Ausgangswert
        [no_time] Das Zieljahr ist nicht später als das Jahr des Ausgangswerts
       *[at_start] Der aktuelle Wert ist aus dem Jahr des Ausgangswerts
    }

## Wer geantwortet hat.

report-people = Wer geantwortet hat
report-people-voluntary = Die Teilnahme war freiwillig. Wer mitmachte, hat sich selbst dafür entschieden.
report-people-others = Wer nicht geantwortet hat, denkt vielleicht anders. Die Zahlen sprechen nicht für alle, die hier wohnen.
report-people-weighted = Die Antworten sind gewichtet: Jede Gruppe zählt so viel wie in der Bevölkerung.
report-people-only = Das gleicht nur Unterschiede bei diesen Merkmalen aus.
report-people-unweighted = Die Antworten sind nicht gewichtet: Jede zählt gleich viel.
report-answer = Antwort
report-share-answers = Anteil an den Antworten
report-share-town = Anteil in der Bevölkerung
report-unknown = keine Angabe

## Menschen und Ämter.

report-sides = Menschen und Ämter im Vergleich
report-sides-largest = Größter Unterschied: { $goal }
report-sides-drawn =
    Gewinnt so oft von 100 Vergleichen. { $count ->
        [1] Der größte Unterschied.
       *[other] Die { $count } größten Unterschiede.
    }
report-sides-none = Die beiden Seiten lassen sich noch nicht vergleichen. So viele haben geantwortet:
report-gaps-description = Für jedes Ziel stehen ein Kreis für die Menschen und ein Quadrat für die Ämter. Dieselben Zahlen stehen darunter als Tabelle.
report-residents = Menschen
report-departments = Ämter
report-unsure = nicht gesichert
report-note-unsure = Nicht gesichert heißt: Der Unterschied kann Zufall sein.
report-note-held = Was wenige Ämter seit einem früheren Ergebnis geantwortet haben, ist hier noch nicht gezählt: Wer beide Ergebnisse vergleicht, könnte sehen, was jedes von ihnen sagt.
report-note-complete = Alle Ämter haben gemeldet. Ihre Zahlen haben deshalb keine Spanne.
report-sides-table = So oft von 100 Vergleichen gewinnt ein Ziel
report-gap = Unterschied
report-gap-sure = gesichert
report-yes = ja
report-no = nein

## Der gemeinsame Wert.

report-together = Alles zusammen
report-together-what = Im Gesamtwert zählt jede Seite mit einem festen Gewicht. Die Gewichte sind beschlossen, nicht berechnet.
report-together-none = Einen Gesamtwert gibt es nicht:
report-decided-by = Beschlossen von
report-decided-on = Beschlossen am
report-decided-why = Begründung
report-score = Gesamtwert
report-robust = Bei anderen Gewichten unter den ersten { $top }
report-note-robust = Wir haben die Gewichte viele Male ein wenig verändert. Der Anteil sagt, wie oft ein Ziel dabei unter den ersten { $top } war.
report-flips = Wann zwei Ziele die Plätze tauschen
report-flips-what =
    { $all ->
        [1] Bei einem anderen Gewicht tauscht ein Paar von Nachbarn die Plätze.
       *[other] Bei anderen Gewichten tauschen { $all } Paare von Nachbarn die Plätze.
    } { $shown ->
        [1] Hier steht, wann das geschieht.
       *[other] Hier stehen die { $shown }, bei denen am wenigsten dazu fehlt.
    }
report-flips-none = Kein anderes Gewicht lässt zwei Nachbarn die Plätze tauschen.
report-flip-above = liegt vorn
report-flip-below = folgt danach
report-flip-group = Gewicht von
report-flip-weight = Tausch bei

## Wie wir rechnen.

report-method = Wie wir rechnen
report-method-asked =
    { $kind ->
        [rating] Jedes Ziel ließ sich von 1 bis { $most } bewerten.
        [ranking] Bis zu { $most } Ziele ließen sich in eine Reihenfolge bringen.
        [picks] Bis zu { $most } Ziele ließen sich auswählen.
        [best-worst] Aus { $most } Gruppen zu je { $size } ausgelosten Zielen ließ sich das wichtigste und das am wenigsten wichtige wählen.
        [pairs] Aus { $most } Paaren ausgeloster Ziele ließ sich je das wichtigere wählen, oder dass man sich nicht entscheiden kann.
       *[points] Es gab { $most } Punkte zu verteilen.
    }
report-method-compared =
    { $kind ->
        [rating] Das höher bewertete von zwei Zielen gewinnt. Bei gleicher Note zählt der Vergleich für beide halb.
        [ranking] Das weiter vorn stehende von zwei Zielen gewinnt. Ziele ohne Platz stehen gemeinsam am Ende. Zwischen ihnen zählt der Vergleich halb.
        [picks] Ein gewähltes Ziel gewinnt gegen ein nicht gewähltes. Sonst zählt der Vergleich für beide halb.
        [best-worst] Je Ziel zählt, wie oft es am wichtigsten war, weniger wie oft am wenigsten wichtig, geteilt durch die Gruppen, in denen es stand. Das ist so viel, als gewänne es gegen alle anderen der Gruppe, oder verlöre; sonst zählt der Vergleich halb.
        [pairs] Wie oft ein Ziel ein Paar gewinnt, hängt davon ab, neben welchen Zielen es stand. Ein Bradley-Terry-Modell rechnet deren Stärke heraus. „Kann mich nicht entscheiden“ zählt für beide halb.
       *[points] Das Ziel mit mehr Punkten gewinnt. Bei gleich vielen zählt der Vergleich für beide halb.
    }
report-method-part = Jede Person wurde nach { $size } der { $goals } Ziele gefragt, die das Los bestimmte. Verglichen werden nur Ziele, nach denen dieselbe Person gefragt wurde.
report-method-weighting =
    { $method ->
        [raking] Die Gewichte stammen aus einem Raking auf die Bevölkerung. Wer eine Angabe ausließ, bildet eine eigene Gruppe mit ihrem Anteil an den Antworten.
        [logit] Die Gewichte stammen aus einer Kalibrierung auf die Bevölkerung, mit Grenzen für jedes Gewicht. Wer eine Angabe ausließ, bildet eine eigene Gruppe mit ihrem Anteil an den Antworten.
       *[none] Der Plan dieser Befragung sieht keine Gewichtung vor.
    }
report-method-margin = Spannen und mögliche Plätze rechnen so, als hätte der Zufall entschieden, wer antwortet. Das ist eine Annahme. Was fehlt, weil Menschen nicht antworten, messen sie nicht.
report-method-papers = Standardfehler: Taylor-Linearisierung nach der Kalibrierung. Mögliche Plätze: Mogstad, Romano, Shaikh und Wilhelm 2024. Der Befund ganz oben und die Zahl der Ziele an der Spitze gelten für alle Ziele gemeinsam mit 95 Prozent Sicherheit. Unterschiede zwischen zwei Seiten sind nach Holm geprüft.
report-question = Frage
report-population = Bevölkerung
report-deff = Design-Effekt der Gewichtung
report-weights = Gewichte, gemessen am mittleren
report-bounds = Grenzen der Gewichte, gemessen am Startwert
report-margin-error = Größte Abweichung von den Vorgaben
report-draws = Zufallsziehungen
report-seed = Startwert des Zufalls
report-program = Programm
report-hash-definition = Prüfsumme der Runde
report-hash-responses = Prüfsumme der Antworten
report-hash-returns = Prüfsumme der Meldungen
report-files = Zahlen nachrechnen
report-files-what = Alle Zahlen gibt es auch als Dateien. Wo eine Zahl fehlt, steht dort nur das Zeichen.

## Zeichen für fehlende Zahlen.

report-signs = Wenn eine Zahl fehlt
report-no-answers = keine Antworten
report-sign-suppressed = Sonst wären einzelne Menschen erkennbar. Zahlen über weniger als { $minimum } Menschen zeigen wir nicht. Manchmal fehlt eine zweite Zahl, weil sich die erste sonst errechnen ließe.
report-sign-not-estimable = Es fehlt eine Grundlage.
report-sign-to-come = Das Amt hat noch nicht gemeldet.
report-sign-no-answers = Niemand hat dazu geantwortet.
report-sign-nothing = Hier gibt es nichts zu zählen.
report-contact = Fragen beantwortet:

## Veränderung seit einer früheren Runde

report-change = Was sich seit { $year } geändert hat
report-change-unknown = Was sich geändert hat, ist nicht bekannt
report-change-none = Diese Runde soll mit der Runde „{ $round }“ verglichen werden. Von ihr gibt es kein Ergebnis.
report-change-up = Gesichert wichtiger als damals:
report-change-down = Gesichert weniger wichtig als damals:
report-change-unsure = Bei keinem Ziel ist eine Veränderung gesichert.
report-change-table = { $by ->
        [mean] Mittlere Note damals und heute
       *[win_share] Gewonnene von 100 Vergleichen, damals und heute
    }
report-change-reason = { $is ->
        [other_kind] Die beiden Runden lassen sich nicht vergleichen: Die Frage war von anderer Art.
        [other_scale] Die beiden Runden lassen sich nicht vergleichen: Die Frage hatte eine andere Skala, oder es war eine andere Zahl zu vergeben.
       *[other_list] Gewonnene Vergleiche stehen hier nicht nebeneinander, denn die Listen der Ziele sind verschieden: Sie hängen von allen Zielen einer Liste ab.
    }
report-note-change = Gesichert heißt: mit 95 % Sicherheit für alle Ziele zusammen erklärt es der Zufall allein nicht. Die Zahlen unter einem Unterschied gelten für dieses Ziel allein. Damals und heute haben andere Menschen geantwortet; jede Runde ist auf ihre eigene Bevölkerung gewichtet.
report-change-new = Ziele, nach denen damals nicht gefragt wurde
report-change-dropped = Ziele, nach denen nur damals gefragt wurde, mit ihren Kennungen
