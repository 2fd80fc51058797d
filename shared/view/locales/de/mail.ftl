### Deutsch. Briefe: Ergebnis an die Steuerungsgruppe, Einladung und Erinnerung an Ämter, Probe.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).

## Das Ergebnis.

# $date: Tag, an dem diese Fassung berechnet wurde.
mail-report = Prioritätenbericht { $year }, Fassung { $number }, { $date }
mail-read = Bericht lesen
mail-people =
    { $n ->
        [one] { $n } Mensch hat geantwortet.
       *[other] { $n } Menschen haben geantwortet.
    }
mail-departments =
    { $n ->
        [one] { $n } von { $of } Ämtern hat gemeldet.
       *[other] { $n } von { $of } Ämtern haben gemeldet.
    }
mail-departments-none =
    { $state ->
        [suppressed] Zu wenige Ämter haben gemeldet, um Zahlen zu zeigen.
       *[no_data] Noch kein Amt hat gemeldet.
    }
mail-answers =
    { $n ->
        [one] { $n } Antwort
       *[other] { $n } Antworten
    }
mail-level = { $share } sagen: ist mir wichtig
# $scale: etwa „4 oder 5 von 5“.
mail-level-means = „Ist mir wichtig“ heißt: { $scale }.
mail-gap = Lücke im Balken: 50 Vergleiche, so oft vorn wie hinten.
mail-rest =
    { $count ->
        [one] Das übrige Ziel steht weiter unten.
       *[other] Die übrigen { $count } Ziele stehen weiter unten.
    }
# Unter einer gekürzten Tabelle.
mail-table-rest =
    { $count ->
        [one] Das übrige Ziel steht im Bericht und in den angehängten Tabellen.
       *[other] Die übrigen { $count } Ziele stehen im Bericht und in den angehängten Tabellen.
    }
mail-behind = Wichtig und hinter dem Plan
mail-missing = Was noch fehlt
# Danach folgen die Namen.
mail-missing-departments =
    { $count ->
        [1] Ein Amt hat nicht gemeldet:
        [2] Zwei Ämter haben nicht gemeldet:
        [3] Drei Ämter haben nicht gemeldet:
       *[other] { $count } Ämter haben nicht gemeldet:
    }
mail-picture = Alle Ziele im Bild
# Steht da, wo ein Mailprogramm keine Bilder zeigt.
mail-picture-words = Dieselben Zahlen stehen in dieser Mail als Text.
mail-note-sure = Wo kein Unterschied genannt ist, kann er Zufall sein.
mail-gap-sure = Unterschied { $gap }, gesichert
mail-count-like = Danach zählen sie wie { $n } ungewichtete.
mail-not = Was diese Zahlen nicht sagen
mail-not-vote = Eine Befragung ist keine Abstimmung.
# Danach folgen die Namen der Dateien.
mail-attached = Im Anhang, alle Zahlen als Tabellen:
mail-why = Sie bekommen diese Mail als Mitglied der Steuerungsgruppe.
mail-count =
    { $count ->
        [one] Diese Mail geht nur an Sie.
       *[other] Diese Mail geht an { $count } Adressen.
    }

## Die Meldung eines Amtes.

mail-return-subject =
    { $kind ->
        [reminder] Erinnerung: Ihre Meldung fehlt noch, Abgabe bis { $day }
       *[invitation] Ihre Meldung zu den Zielen der Stadt, Abgabe bis { $day }
    }
mail-return-title =
    { $kind ->
        [reminder] Ihre Meldung fehlt noch
       *[invitation] Melden Sie, wo Ihre Ziele stehen
    }
mail-return-lead =
    { $kind ->
        [reminder] Die Stadt fragt jedes Amt, wie weit es mit seinen Zielen ist. Von Ihrem Amt ist noch nichts angekommen.
       *[invitation] Die Stadt fragt jedes Amt, wie weit es mit seinen Zielen ist. Sagen Sie außerdem, welche Ziele der Stadt aus Sicht Ihres Amtes vorgehen.
    }
mail-return-until = Abgabe bis { $day }, { $time } Uhr
mail-return-open = Meldung öffnen
mail-return-other-link = Auch der Link aus unserer ersten Mail gilt weiter.
mail-return-goals =
    { $count ->
        [one] Ihr Ziel
       *[other] Ihre { $count } Ziele
    }
mail-return-way = Sie brauchen kein Konto. Sie können jederzeit speichern und später weitermachen.
mail-return-not-you = Ist Ihr Amt nicht zuständig? Öffnen Sie den Link nicht. Sagen Sie uns Bescheid und löschen Sie diese Mail.

## Die Probe.

mail-trial-subject = Probe: Mail kommt an
mail-trial-title = Diese Mail ist eine Probe
mail-trial-arrived = Wenn Sie das lesen, kommt Mail an. Sie brauchen nichts zu tun.
mail-trial-letters = Diese Zeichen müssen richtig dastehen: ä ö ü ß é ł ş ğ – „…“ · العربية
mail-trial-link = Der Link führt auf die Startseite der Befragungen.
mail-trial-open = Startseite öffnen
mail-trial-sent = Abgeschickt am { $day }, { $time } Uhr.
