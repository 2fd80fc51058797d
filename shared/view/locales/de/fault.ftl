### Deutsch. Was an einem Ordner, einer Tabelle oder einer Antwort nicht stimmt, und was zu tun ist.
### Von einer Person mit dieser Muttersprache gelesen: noch nicht (siehe catalogue-reviewed).

## Das Ergebnis einer Prüfung.

check-ok = Der Ordner ist in Ordnung. Er enthält { $goals } Ziele, { $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    } und { $departments ->
        [one] { $departments } Amt
       *[other] { $departments } Ämter
    }.
check-faults = { $count ->
        [one] { $count } Fehler gefunden. Beheben Sie ihn, und prüfen Sie dann noch einmal.
       *[other] { $count } Fehler gefunden. Beheben Sie sie, und prüfen Sie dann noch einmal.
    }

## Die Stelle. Die Nummer der Zeile kommt als Text, damit sie ohne Tausenderpunkt bleibt.

fault-place = { $file }, Zeile { $line }
fault-place-column = { $file }, Zeile { $line }, Spalte „{ $column }“
fault-place-file = { $file }

## Dateien und Schreibweise. Gerade Anführungszeichen stehen, wo sie genau so einzutippen sind.

fault-file-missing = Diese Datei fehlt. Legen Sie sie unter genau diesem Namen in den Ordner.
fault-not-utf8 = Die Datei ist nicht in UTF-8 gespeichert. Speichern Sie sie neu als UTF-8, eine Tabelle als „CSV UTF-8“.
fault-toml-syntax = Diese Stelle lässt sich nicht lesen. Prüfen Sie Anführungszeichen, Klammern und Gleichheitszeichen. Auf Englisch heißt der Fehler: { $detail }
fault-key-unknown = Den Schlüssel „{ $key }“ gibt es hier nicht. Prüfen Sie die Schreibweise. Möglich sind: { $known }.
fault-key-missing = Der Schlüssel „{ $key }“ fehlt. Ergänzen Sie ihn in diesem Abschnitt.
fault-wrong-type = Bei „{ $key }“ steht die falsche Art von Wert. { $wanted ->
        [flag] Schreiben Sie true für Ja oder false für Nein, ohne Anführungszeichen.
        [integer] Schreiben Sie eine ganze Zahl ohne Anführungszeichen, zum Beispiel 10.
        [number] Schreiben Sie eine Zahl mit Punkt statt Komma, zum Beispiel 0.5.
        [number-list] Schreiben Sie Zahlen in eckigen Klammern, zum Beispiel [0.3, 3.0].
        [string-list] Schreiben Sie Texte in eckigen Klammern, zum Beispiel ["erster", "zweiter"].
        [text] Schreiben Sie den Text in jeder Sprache, zum Beispiel {"{"} de = "Wohnen", nl = "Wonen" {"}"}.
        [table] Schreiben Sie dafür einen eigenen Abschnitt mit der Überschrift [{ $key }].
        [table-list] Schreiben Sie dafür Abschnitte, jeden mit der Überschrift [[{ $key }]].
       *[string] Setzen Sie den Wert in gerade Anführungszeichen, zum Beispiel "Rathaus".
    }
fault-empty-value = „{ $key }“ ist leer. Tragen Sie hier etwas ein.
fault-control-character = In „{ $key }“ steckt ein unsichtbares Zeichen. Löschen Sie den Text, und tippen Sie ihn neu ein.
fault-out-of-range = Die Zahl bei „{ $key }“ ist zu klein oder zu groß. Schreiben Sie eine ganze Zahl von { $low } bis { $high }.

## Kennungen, Namen und Sprachen.

fault-id-invalid = „{ $value }“ kann keine Kennung sein. Schreiben Sie 1 bis 64 Zeichen: a bis z, A bis Z, Ziffern, „-“, „_“ und „.“. Am Anfang steht ein Buchstabe oder eine Ziffer.
fault-id-duplicate = „{ $value }“ steht hier zweimal. Löschen Sie eine der beiden Stellen, oder ändern Sie eine.
fault-name-duplicate = Zwei Ziele heißen in der Sprache „{ $language }“ gleich: „{ $value }“. Geben Sie einem davon einen anderen Namen.
fault-language-invalid = „{ $value }“ ist kein Kürzel einer Sprache. Schreiben Sie zum Beispiel de, nl, en oder de-simple.
fault-pace-invalid = „{ $value }“ steht hier nicht. Schreiben Sie fast für eine sehr schnelle Antwort, oder lassen Sie die Zelle leer.
fault-flags-invalid = „{ $value }“ steht hier nicht. Schreiben Sie honeypot, too-soon oder beides in dieser Folge mit einem Leerzeichen dazwischen, oder lassen Sie die Zelle leer.
fault-decision-invalid = „{ $value }“ steht hier nicht. Schreiben Sie counted für eine Antwort, die zählt, left_out für eine, die nicht zählt, oder lassen Sie die Zelle leer.
fault-language-duplicate = Die Sprache „{ $value }“ steht zweimal in „languages“. Löschen Sie eine der beiden Stellen.
fault-translation-missing = Für „{ $key }“ fehlt der Text in der Sprache „{ $language }“. Ergänzen Sie ihn, oder ändern Sie „languages“ in round.toml.
fault-language-without-words = In der Sprache „{ $language }“ hat das Programm keine Wörter { $part ->
        [residents] für die Menschen, die antworten
        [report] für den Bericht, auch in keiner anderen zugesagten Sprache
       *[administration] für Mails und Meldungen
    }. Es hat Wörter in: { $known }. Wählen Sie eine davon, oder legen Sie eigene Wörter über die des Programms.

## Zeiten und Adressen.

fault-zone-unknown = Die Zeitzone „{ $value }“ ist nicht bekannt. Schreiben Sie einen Namen wie Europe/Berlin.
fault-time-invalid = „{ $value }“ ist nicht als Tag und Uhrzeit lesbar. Schreiben Sie zum Beispiel 2026-11-02T08:00.
fault-time-skipped = „{ $value }“ gibt es nicht, denn dann springt die Uhr auf Sommerzeit. Wählen Sie eine andere Uhrzeit.
fault-time-twice = „{ $value }“ gibt es zweimal, denn dann geht die Uhr auf Winterzeit zurück. Wählen Sie eine andere Uhrzeit.
fault-date-invalid = „{ $value }“ ist nicht als Tag lesbar. Schreiben Sie Jahr, Monat und Tag, zum Beispiel 2026-12-14.
fault-closes-before-opens = Die Runde endet, bevor sie beginnt. Setzen Sie „closes“ auf einen Zeitpunkt nach „opens“.
fault-retention-too-early = „{ $key }“ liegt vor dem letzten Tag der Befragung. Wählen Sie diesen Tag oder einen späteren.
fault-email-invalid = „{ $value }“ ist keine Mailadresse, die Vorrang anschreiben kann. Schreiben Sie nur die Adresse, zum Beispiel office@example.org. Umlaute und Leerzeichen sind nicht möglich.

## Ziele, Felder und Fragen.

fault-kind-unknown = „{ $value }“ ist hier nicht möglich. Eine Frage braucht als „kind“ single, district, multiple, rating, ranking, picks, points, best-worst, pairs, text, number, date, scale, matrix oder acknowledgement.
fault-goal-unknown = Das Ziel „{ $value }“ fehlt in goals.csv oder hat dort einen Fehler. Schreiben Sie die Kennung eines Ziels von dort. Eine Frage nach allen Zielen braucht das Wort all.
fault-field-unknown = Das Handlungsfeld „{ $value }“ fehlt in fields.csv oder hat dort einen Fehler. Schreiben Sie die Kennung eines Handlungsfeldes von dort.
fault-field-without-goals = Zum Handlungsfeld „{ $value }“ gehört kein Ziel. Löschen Sie es, oder ordnen Sie ihm in goals.csv ein Ziel zu.
fault-goals-missing = Hier stehen weniger als zwei Ziele. Nennen Sie mindestens zwei, damit es etwas zu vergleichen gibt.
fault-goals-too-many = Die Runde hat mehr als { $most } Ziele. Streichen Sie einige, oder fassen Sie einige zusammen.
fault-choices-too-few = Diese Frage bietet weniger als zwei Antworten an. Nennen Sie unter „choices“ mindestens zwei. Eine Antwort mit „no_answer“ zählt dabei nicht.
fault-no-answer-twice = Mehrere Antworten sind mit „no_answer“ gekennzeichnet. Lassen Sie das nur bei einer stehen.
fault-other-twice = Eigene Worte kann nur eine Antwort haben, und nicht die mit „no_answer“. Lassen Sie „other“ nur bei einer anderen stehen.
fault-order-unknown = „{ $value }“ ist keine Reihenfolge. Schreiben Sie given oder alphabet.
fault-shuffle-unknown = „{ $value }“ ist hier keine Reihenfolge. Schreiben Sie random oder rotated, oder lassen Sie „order“ weg.
fault-sets-goals = Für Vergleiche mit „best-worst“ braucht es mindestens drei Ziele. Für zwei Ziele nehmen Sie die Art pairs.
fault-bounds-crossed = „{ $low }“ liegt hinter „{ $high }“. Vertauschen Sie die beiden Werte.
fault-matrix-columns = Eine Matrix braucht { $low } bis { $high } Spalten. Eine Spalte mit „no_answer“ zählt dabei nicht.
fault-matrix-rows = Eine Matrix braucht mindestens zwei Zeilen. Für eine einzige Aussage nehmen Sie die Art scale oder single.
fault-sensitive-required = Die Frage „{ $question }“ ist sensibel, denn sie ist so gekennzeichnet oder fragt nach freiem Text. Niemand muss sie beantworten. Löschen Sie hier „required“.
fault-consent-missing = Die Frage „{ $question }“ ist sensibel, denn sie ist so gekennzeichnet oder fragt nach freiem Text oder eigenen Worten. Ergänzen Sie in round.toml den Abschnitt [consent].
fault-condition-too-long = Diese Bedingung ist länger als { $value } Zeichen. Kürzen Sie sie, oder verteilen Sie sie auf mehrere Fragen.
fault-condition-too-deep = In „{ $key }“ stecken ab Zeichen { $at } mehr als { $value } Klammern und „not“ ineinander. Schreiben Sie es flacher.
fault-condition-too-many = In „{ $key }“ stehen ab Zeichen { $at } mehr als { $value } Vergleiche. Kürzen Sie die Bedingung.
fault-condition-character = In „{ $key }“ steht an Zeichen { $at } „{ $value }“, das hier nichts bedeutet. Löschen Sie es.
fault-condition-unexpected = In „{ $key }“ steht an Zeichen { $at } „{ $value }“, wo etwas anderes stehen muss. Prüfen Sie Klammern und Vergleiche.
fault-condition-ends = „{ $key }“ hört an Zeichen { $at } mitten in der Bedingung auf. Schreiben Sie sie zu Ende.
fault-condition-question = „{ $key }“ nennt an Zeichen { $at } die Frage „{ $value }“, die es nicht gibt. Schreiben Sie die Kennung einer früheren Frage.
fault-condition-itself = „{ $key }“ fragt an Zeichen { $at } nach „{ $value }“, das selbst davon abhängt. Nennen Sie eine frühere Frage.
fault-condition-later = „{ $key }“ fragt an Zeichen { $at } nach „{ $value }“, das erst später gefragt wird. Stellen Sie jene Frage weiter nach vorn.
fault-condition-choice = „{ $key }“ nennt an Zeichen { $at } „{ $value }“, das dort nicht zur Wahl steht. Schreiben Sie die Kennung einer Antwort, eines Ziels oder einer Aussage jener Frage.
fault-condition-chosen = „{ $key }“ fragt an Zeichen { $at } mit „chosen“ nach „{ $value }“. Das geht nur bei multiple, picks und ranking. Schreiben Sie sonst einen Vergleich.
fault-condition-compared = „{ $value }“ an Zeichen { $at } von „{ $key }“ hat keinen einzelnen Wert. Vergleichen Sie eine Frage der Art single, district, number, scale oder date, oder „Frage:Ziel“ oder „Frage:Aussage“, oder schreiben Sie „answered“ oder „chosen“.
fault-condition-order = Die Antworten auf „{ $value }“ an Zeichen { $at } von „{ $key }“ haben keine Reihenfolge. Vergleichen Sie mit = oder !=.
fault-condition-number = An Zeichen { $at } von „{ $key }“ steht „{ $value }“. Schreiben Sie hier eine Zahl oder „Frage:Ziel“.
fault-condition-day = An Zeichen { $at } von „{ $key }“ steht „{ $value }“. Schreiben Sie hier einen Tag wie 2026-09-16 oder die Kennung einer Frage der Art date.
fault-condition-never = Der Vergleich mit „{ $value }“ an Zeichen { $at } von „{ $key }“ geht immer gleich aus. Prüfen Sie die Zahl oder den Tag.
fault-condition-not-own = „valid_if“ der Frage „{ $question }“ fragt nicht nach ihr selbst. Nennen Sie in der Bedingung auch „{ $question }“.
fault-condition-planned = Die Frage „{ $question }“ gehört zum Plan und wird allen gestellt. Löschen Sie bei ihr und ihrer Seite „shown_if“, und bei der Frage unter „score“ auch „valid_if“.
fault-question-unknown = Die Frage „{ $value }“ fehlt in questionnaire.toml oder hat dort einen Fehler. Schreiben Sie die Kennung einer Frage von dort.

## Plan, Merkmale und Gruppen.

fault-score-several = „score“ nennt eine Liste, aber nur eine Frage ordnet die Ziele. Schreiben Sie eine einzige Kennung, ohne eckige Klammern.
fault-score-kind = Die Frage „{ $question }“ ordnet keine Ziele, denn sie hat die Art „{ $kind }“. Nennen Sie bei „score“ eine Frage der Art rating, ranking, picks, points, best-worst oder pairs.
fault-score-not-all-goals = Die Frage „{ $question }“ fragt nur nach einigen Zielen. Schreiben Sie dort goals = "all", oder nennen Sie bei „score“ eine andere Frage.
fault-margin-kind = Nach der Frage „{ $question }“ lässt sich nicht gewichten. Nennen Sie unter „margins“ nur Fragen der Art single oder district.
fault-margin-value-unknown = Die Frage „{ $attribute }“ hat keine Antwort „{ $value }“. Schreiben Sie die Kennung einer ihrer Antworten.
fault-margin-value-missing = Zur Frage „{ $attribute }“ fehlt die Antwort „{ $value }“. Ergänzen Sie eine Zeile mit der Zahl der Menschen.
fault-margin-duplicate = Die Antwort „{ $value }“ der Frage „{ $attribute }“ hat schon eine Zeile. Löschen Sie eine der beiden.
fault-margin-not-planned = Nach der Frage „{ $attribute }“ wird nicht gewichtet. Löschen Sie die Zeile, oder nennen Sie die Frage in round.toml unter „margins“.
fault-margin-no-answer = Die Antwort „{ $value }“ der Frage „{ $attribute }“ ist mit „no_answer“ gekennzeichnet. Löschen Sie die Zeile, denn hierfür braucht es keine Zahl.
fault-margin-totals = Zu „{ $attribute }“ gehören { $total } Menschen, zu „{ $other }“ aber { $wanted }. Ändern Sie die Zahlen, bis beide Summen gleich sind.
fault-population-invalid = Bei „population“ steht „{ $value }“. Schreiben Sie eine ganze Zahl ab 1, ohne Punkte und Leerzeichen.
fault-population-disagrees = Die Zeilen hier ergeben { $total } Menschen, „population“ in round.toml nennt { $population }. Ändern Sie eine der beiden, oder löschen Sie „population“.
fault-bounds-invalid = „bounds“ braucht eine Zahl zwischen 0 und 1 und eine über 1. Schreiben Sie zum Beispiel [0.3, 3.0].
fault-group-source-unknown = „{ $value }“ ist keine Quelle. Schreiben Sie responses für die Menschen oder returns für die Ämter.
fault-group-source-twice = Zwei Gruppen haben die Quelle „{ $value }“. Lassen Sie sie nur bei einer Gruppe stehen.
fault-group-responses-missing = Keine Gruppe steht für die Antworten der Menschen. Geben Sie einer Gruppe die Quelle responses.
fault-group-weight = „weight“ ist zu klein oder zu groß. Schreiben Sie eine Zahl von 0 bis 1, zum Beispiel 0.5.
fault-group-weights-sum = Die Gewichte der Gruppen ergeben zusammen { $sum }. Ändern Sie sie, bis sie zusammen genau 1 ergeben.

## Ämter.

fault-departments-missing = In dieser Datei steht kein Amt, aber eine Gruppe zählt ihre Antworten. Tragen Sie die Ämter ein, oder löschen Sie in round.toml die Gruppe mit der Quelle returns.
fault-earlier-itself = Eine Runde kann nicht mit sich selbst verglichen werden: „{ $value }“. Schreiben Sie die Kennung der früheren Runde, oder löschen Sie die Zeile „earlier“.
fault-earlier-continued-by-none = Kein Ziel setzt eines der Runde „{ $value }“ fort. Schreiben Sie in goals.csv in die Spalte continues, welche Kennung ein Ziel dort hatte, oder löschen Sie die Zeile „earlier“.
fault-continued-twice = Ein anderes Ziel setzt „{ $value }“ schon fort. Wurde ein Ziel geteilt, setzt es keines fort: Leeren Sie die Zelle bei einem von beiden.
fault-department-goals-missing = Dieses Amt hat keine Ziele. Schreiben Sie unter „goals“ die Kennungen seiner Ziele, mit Leerzeichen dazwischen.
fault-department-unknown = „{ $value }“ ist die Kennung keines Amtes. Schreiben Sie eine Kennung aus departments.csv.

## Tabellen.

fault-csv-syntax = Diese Zeile lässt sich nicht als Tabelle lesen. Prüfen Sie die Anführungszeichen. Auf Englisch heißt der Fehler: { $detail }
fault-row-length = Diese Zeile hat nicht so viele Felder wie die Kopfzeile: { $found } statt { $wanted }. Setzen Sie Text mit einem Trennzeichen in gerade Anführungszeichen, und schließen Sie jedes Paar.
fault-column-unknown = Die Spalte „{ $column }“ gibt es hier nicht. Möglich sind: { $known }. Trennen Sie Spalten mit Kommas.
fault-column-missing = In der Kopfzeile fehlt die Spalte „{ $column }“. Ergänzen Sie sie unter genau diesem Namen. Bei einer Tabelle mit Antworten können Sie auch map.toml ändern.
fault-column-duplicate = Die Spalte „{ $column }“ steht zweimal in der Kopfzeile. Löschen Sie eine davon, oder benennen Sie eine um.
fault-delimiter-unclear = Es ist nicht klar, welches Zeichen hier die Spalten trennt. Schreiben Sie in map.toml delimiter = ",", delimiter = ";" oder delimiter = "tab".
fault-encoding-unknown = „{ $value }“ ist keine Zeichenkodierung. Schreiben Sie zum Beispiel "utf-8", "windows-1252" oder "utf-16le".
fault-encoding-unclear = Es ist nicht klar, in welcher Zeichenkodierung diese Datei gespeichert ist: Umlaute könnten falsch ankommen. Speichern Sie sie neu als „CSV UTF-8“, oder schreiben Sie die Kodierung in map.toml, zum Beispiel encoding = "windows-1252".
fault-encoding-wrong = Diese Datei ist nicht als { $encoding } gespeichert, wie es bei „encoding“ in map.toml steht. Löschen Sie diese Zeile, oder schreiben Sie die richtige Kodierung.
fault-columns-shape = Eine Frage der Art „{ $kind }“ braucht für jedes Ziel eine eigene Spalte. Schreiben Sie unter „columns“ für jedes Ziel: Kennung = "Spalte".
fault-columns-too-many = „columns“ nennt mehr Spalten, als die Frage aufnehmen kann. Nennen Sie höchstens { $most }.
fault-response-id-missing = In dieser Zeile ist die Spalte für die Kennung leer. Tragen Sie eine Kennung ein, die in keiner anderen Zeile steht.
fault-response-id-duplicate = Die Kennung „{ $value }“ steht schon in einer anderen Zeile. Löschen Sie eine der Zeilen, oder geben Sie ihr eine eigene Kennung.
fault-response-known = Die Antwort „{ $value }“ ist schon da, mit anderem Inhalt, und bleibt, wie sie ist. Löschen Sie diese Zeile, oder geben Sie ihr eine andere Kennung, wenn es eine andere Person ist.
fault-return-known = Das Amt „{ $value }“ hat schon andere Antworten abgegeben. Sie bleiben, wie sie sind. Löschen Sie diese Zeile.
fault-return-empty = In dieser Zeile hat das Amt „{ $value }“ die Frage nicht beantwortet, die die Ziele ordnet. Tragen Sie die Antwort ein, oder löschen Sie die Zeile.
fault-withdrawal-unreadable = In dieser Zeile stehen nicht Tag und Beleg. Stellen Sie sie her, wie der Dienst sie geschrieben hat, oder löschen Sie sie, wenn nichts davon übrig ist.

## Tabellen und Seiten.

fault-quote-unclosed = Hier beginnt ein Anführungszeichen, das nie endet. Alles danach gilt als ein Feld. Schließen Sie es, oder verdoppeln Sie Anführungszeichen im Text ("").
fault-page-name = Diese Datei ist keiner Sprache zugeordnet. Nennen Sie sie { $stem }.SPRACHE.md, zum Beispiel { $stem }.de.md.
fault-language-not-promised = Die Sprache „{ $language }“ ist nicht zugesagt. Nehmen Sie sie in „languages“ in round.toml auf, oder wählen Sie eine von dort.
fault-delimiter-unknown = „{ $value }“ ist kein Trennzeichen. Schreiben Sie ",", ";" oder "tab".
fault-text-columns = Das ist keine Tabelle für Übersetzungen: In der Kopfzeile müssen file, key, source:SPRACHE und target:SPRACHE stehen. Geben Sie die Texte noch einmal aus.
fault-text-unknown = Den Text „{ $key }“ gibt es in dieser Datei der Runde nicht. Lassen Sie die Spalten file und key, wie sie sind, oder geben Sie die Texte noch einmal aus.
fault-text-changed = Der Text „{ $key }“ ist nicht der, der übersetzt wurde: Er ist seitdem anders, oder jemand hat die Spalte des Ausgangstexts geändert. Geben Sie die Texte noch einmal aus, und übersetzen Sie diesen neu.
fault-text-twice = Der Text „{ $key }“ hat schon eine Zeile. Löschen Sie eine der beiden.
fault-text-address = In der Übersetzung von „{ $key }“ fehlt die Adresse „{ $value }“. Schreiben Sie sie genau wie im Ausgangstext.
fault-spreadsheet-broken = Diese Tabelle lässt sich nicht lesen. Speichern Sie sie neu als .xlsx. Auf Englisch heißt der Fehler: { $detail }
fault-spreadsheet-large = Diese Tabelle ist zu groß: Die Datei oder das, was in ihr gepackt ist, hat mehr als { $most } MB. Speichern Sie sie neu als .xlsx, nur mit den Texten und ohne Bilder.
fault-spreadsheet-parts = Diese Tabelle besteht aus mehr als { $most } Teilen, oder zwei heißen gleich. Speichern Sie sie neu als .xlsx, nur mit den Texten.
fault-spreadsheet-ratio = Ein Teil dieser Tabelle wird beim Auspacken mehr als { $most }-mal so groß. So packt kein Büroprogramm Texte. Lassen Sie sich die Tabelle noch einmal schicken, oder speichern Sie sie neu als .xlsx.
fault-spreadsheet-false = Diese Tabelle enthält anderes, als sie von sich angibt. Öffnen Sie sie nur, wenn Sie dem Absender trauen, und speichern Sie sie neu als .xlsx.
fault-spreadsheet-range = In dieser Zeile steht ein Text rechts von Spalte Z oder unter Zeile { $rows }, weit weg von der Tabelle. Löschen Sie ihn.

## Meldungen der Ämter.

fault-return-not-number = Schreiben Sie eine Zahl, zum Beispiel { 12.5 } oder { 1234.5 }.
fault-return-too-large = Diese Zahl ist zu groß. Wählen Sie eine größere Einheit, zum Beispiel tausend Euro statt Euro.
fault-return-year = Schreiben Sie ein Jahr von { $low } bis { $high }, mit vier Ziffern.
fault-return-target-year = Der Ausgangswert ist von { $baseline }. Schreiben Sie für den Zielwert ein späteres Jahr.
fault-return-no-way = Der Zielwert ist gleich dem Ausgangswert. Ändern Sie einen der beiden.
fault-return-despite-indicator = Hier steht, dass sich nichts messen lässt, und doch ein Kennwert. Nehmen Sie das Kreuz weg, oder leeren Sie die Felder des Kennwerts.
fault-goal-not-own = Das Amt „{ $department }“ meldet nicht zum Ziel „{ $value }“. Schreiben Sie die Kennung eines seiner Ziele aus departments.csv.
fault-indicator-not-number = Das ist keine Zahl. Schreiben Sie sie mit einem Punkt vor den Nachkommastellen und ohne Zeichen für Tausender, zum Beispiel 1234.5.
fault-indicator-error = „{ $value }“ ist kein Standardfehler. Schreiben Sie eine Zahl über 0, zum Beispiel 1.5. Bei einem gezählten Wert bleibt die Zelle leer.
fault-indicator-twice = Diesen Kennwert gibt es für dieses Jahr schon. Löschen Sie eine der beiden Zeilen, oder ändern Sie Jahr oder Namen.
