### Einfache Sprache. Der Fragebogen: vom Start bis zur Bestätigung.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).
### Was hier fehlt, ist schon auf Deutsch einfach genug und kommt von dort.

## Start.

survey-duration = So lange dauert es
survey-until = Sie können mitmachen bis
survey-name = Ihr Name
survey-start = Anfangen
survey-paper = Möchten Sie lieber auf Papier oder am Telefon antworten?
survey-contact = Haben Sie Fragen? Dann melden Sie sich bei uns.

## Hinweise vor der ersten Frage.

survey-notice = Bitte zuerst lesen
survey-notice-hint = Hier steht: Das machen wir mit Ihren Antworten.
survey-notice-who = Wer fragt Sie?
survey-notice-why = Warum fragen wir?
survey-notice-ground = Warum dürfen wir fragen?
survey-notice-recipients = Wer sieht Ihre Antworten?
survey-notice-retention = Wie lange behalten wir sie?
survey-notice-rights = Welche Rechte haben Sie?
survey-notice-complaint = Wo können Sie sich beschweren?

## Der Weg durch die Fragen.

# Nach einer Änderung: Der Knopf führt zurück zu allen Antworten.
survey-to-check = Fertig. Alle Antworten prüfen
survey-languages-hint = Ihre Antworten gehen nicht verloren.

## Fehler. Der Satz steht oben auf der Seite und beim Feld.

survey-too-many = Sie haben { $chosen } gewählt. Das sind zu viele. Sie dürfen höchstens { $most } wählen. Nehmen Sie { $extra } weg.
survey-points-missing = Sie haben { $sum } von { $total } Punkten verteilt. Verteilen Sie noch { $difference }.
survey-points-over = Sie haben { $sum } Punkte verteilt. Das sind zu viele. Es gibt { $total }. Nehmen Sie { $difference } weg.
survey-consent-missing = Setzen Sie ein Kreuz bei dem Satz. Oder machen Sie ohne diese Fragen weiter.

## Einwilligung.

survey-consent = Dürfen wir Ihnen auch persönliche Fragen stellen?
survey-consent-why = Diese Fragen sind besonders geschützt. Wir fragen das nur, wenn Sie Ja sagen:
survey-agree = Ja, weiter
survey-decline = Nein, ohne diese Fragen weiter
survey-consent-hint = Sie dürfen Ja oder Nein sagen. Ihre anderen Antworten zählen immer.
survey-consent-words = Geschützt ist hier nur, was Sie selbst schreiben.

## Fragen.

survey-meaning = Was bedeuten die Ziele?
survey-words = Was genau? Sie müssen nichts schreiben.
survey-sum = So viele Punkte sind verteilt
survey-tap-first = Tippen Sie auf Ihr wichtigstes Ziel
survey-tap-next = Tippen Sie auf das nächste Ziel
survey-unranked = { $goal }: hat keinen Platz mehr
# Für Vorleseprogramme, nach dem Namen des Ziels.
survey-place-out = Platz { $place } von { $places }, wegnehmen
survey-places-full = Alle Plätze sind voll. Möchten Sie ein Ziel wegnehmen? Dann tippen Sie es oben an.
survey-open-equal = Ziele ohne Platz zählen alle gleich viel.
survey-put = Ein Ziel auf einen Platz setzen
survey-put-goal = Ziel
survey-put-place = Platz
survey-put-there = Auf diesen Platz setzen

## Prüfen und absenden.

survey-check-hint = Sie haben noch nichts abgeschickt. Sie können noch alles ändern.
survey-send = Antworten abschicken
survey-unclear = Hier ist noch etwas falsch. Ändern Sie diese Antwort.
survey-consent-short = Dürfen wir persönliche Fragen stellen?
survey-consent-yes = Ja
survey-consent-no = Nein, ohne diese Fragen
survey-rated = Sie haben zu { $rated } von { $goals } Zielen etwas gesagt
survey-show = Alles zeigen
survey-overloaded = Gerade antworten sehr viele Menschen
survey-overloaded-text = Ihre Antworten sind noch nicht bei uns. Sie stehen noch auf dieser Seite. Warten Sie eine Minute. Versuchen Sie es dann noch einmal.

## Bestätigung.

survey-arrived = Angekommen am { $day }
survey-thanks-text = Ihre Antworten zählen mit. Sie sind fertig.
survey-thanks-preview = Das war nur zum Ansehen. Wir haben nichts gespeichert.
survey-then-end = Die Befragung ist zu Ende.
survey-then-report = Die Stadt liest alle Antworten. Dann sagt sie dem Rat, was herausgekommen ist.
survey-then-deleted = So lange behalten wir Ihre Antworten. Danach löschen wir sie.

## Der Code, mit dem man seine Antworten wiederfindet.

code-link = Mit Ihrem Code: Antworten ansehen, ändern oder löschen
code-shown-once = Das ist Ihr Code. Wir zeigen ihn nur jetzt. Schreiben Sie ihn auf. Oder machen Sie ein Foto.
code-hide = Code nicht mehr zeigen
code-what-for = Dafür brauchen Sie den Code
code-what-for-text = Mit dem Code können Sie Ihre Antworten ansehen und ändern. Das geht bis { $last }. Sie können Ihre Antworten auch löschen lassen. Das geht bis { $kept }.
code-enter-hint = Sie haben den Code bekommen, als Sie gespeichert haben oder fertig waren. Der Code hat 32 Zeichen.
code-wrong-empty = Schreiben Sie hier Ihren Code.
code-wrong-malformed = Schreiben Sie alle 32 Zeichen. Das sind Zahlen und die Buchstaben a bis f. Leerzeichen sind egal.
code-wrong-unknown = Mit diesem Code finden wir keine Antworten. Prüfen Sie jedes Zeichen. Gelöschte Antworten findet niemand mehr.
code-lost = Haben Sie keinen Code?
code-lost-text = Dann kann niemand Ihre Antworten finden. Auch wir nicht. Denn wir wissen nicht, wer Sie sind.
code-copy-text = Drucken Sie diese Seite. Oder speichern Sie Ihre Antworten als Datei (JSON).
code-withdraw = Antworten löschen
code-withdraw-text = Dann löschen wir Ihre Antworten sofort. Sie zählen danach nicht mehr mit. Das geht bis { $day }.
code-unsure = Möchten Sie Ihre Antworten löschen? Dann setzen Sie ein Kreuz bei dem Satz.
code-withdraw-now = Meine Antworten löschen
code-withdrawn-text = Sie müssen nichts mehr tun. Ihr Code geht jetzt nicht mehr.

## Später weitermachen.

code-saved-text = Wir haben Ihre Antworten gespeichert. Sie sind noch nicht abgeschickt. Sie können mit dem Code weitermachen. Das geht bis { $last }.
code-go-on-text = Öffnen Sie diese Befragung noch einmal. Das geht auch auf einem anderen Gerät. Schreiben Sie dort den Code. Nur mit dem Code kann man Ihre Antworten öffnen. Schicken Sie Ihre Antworten nicht ab? Dann löschen wir sie. Das machen wir spätestens am { $kept }.

## Eine Befragung, die keine Antworten annimmt.

survey-closed = Diese Befragung ist vorbei
survey-closed-on = Sie konnten bis zum { $day } mitmachen.
survey-too-late-text = Wir haben sie nicht gespeichert. Danke, dass Sie mitmachen wollten.
