### Nederlands. Wat er niet klopt aan een map, een tabel of een antwoord, en wat u dan doet.
### Gelezen door iemand met deze moedertaal: nog niet (zie catalogue-reviewed).

## De uitkomst van een controle.

check-ok = De map is in orde. Er staan { $goals } doelen, { $questions ->
        [one] { $questions } vraag
       *[other] { $questions } vragen
    } en { $departments ->
        [one] { $departments } afdeling
       *[other] { $departments } afdelingen
    } in.
check-faults = { $count ->
        [one] { $count } fout gevonden. Verbeter die en controleer daarna opnieuw.
       *[other] { $count } fouten gevonden. Verbeter ze en controleer daarna opnieuw.
    }

## De plek. Het nummer van de regel komt als tekst, zodat er geen punt in komt.

fault-place = { $file }, regel { $line }
fault-place-column = { $file }, regel { $line }, kolom “{ $column }”
fault-place-file = { $file }

## Bestanden en schrijfwijze. Rechte aanhalingstekens staan waar u ze precies zo intypt.

fault-file-missing = Dit bestand ontbreekt. Zet het onder precies deze naam in de map.
fault-not-utf8 = Het bestand is niet opgeslagen in UTF-8. Sla het opnieuw op als UTF-8, een tabel als “CSV UTF-8”.
fault-toml-syntax = Deze plek is niet te lezen. Controleer de aanhalingstekens, de haken en de is-tekens. In het Engels heet de fout: { $detail }
fault-key-unknown = De sleutel “{ $key }” bestaat hier niet. Controleer de spelling. Mogelijk zijn: { $known }.
fault-key-missing = De sleutel “{ $key }” ontbreekt. Zet die erbij in dit onderdeel.
fault-wrong-type = Bij “{ $key }” staat de verkeerde soort waarde. { $wanted ->
        [flag] Schrijf true voor ja of false voor nee, zonder aanhalingstekens.
        [integer] Schrijf een heel getal zonder aanhalingstekens, bijvoorbeeld 10.
        [number] Schrijf een getal met een punt in plaats van een komma, bijvoorbeeld 0.5.
        [number-list] Schrijf getallen tussen vierkante haken, bijvoorbeeld [0.3, 3.0].
        [string-list] Schrijf teksten tussen vierkante haken, bijvoorbeeld ["eerste", "tweede"].
        [text] Schrijf de tekst in elke taal, bijvoorbeeld {"{"} de = "Wohnen", nl = "Wonen" {"}"}.
        [table] Maak hiervoor een eigen onderdeel met de kop [{ $key }].
        [table-list] Maak hiervoor onderdelen, elk met de kop [[{ $key }]].
       *[string] Zet de waarde tussen rechte aanhalingstekens, bijvoorbeeld "Stadhuis".
    }
fault-empty-value = “{ $key }” is leeg. Vul hier iets in.
fault-control-character = In “{ $key }” zit een onzichtbaar teken. Verwijder de tekst en typ die opnieuw in.
fault-out-of-range = Het getal bij “{ $key }” is te klein of te groot. Schrijf een heel getal van { $low } tot en met { $high }.

## Id’s, namen en talen.

fault-id-invalid = “{ $value }” kan geen id zijn. Schrijf 1 tot en met 64 tekens: a tot en met z, A tot en met Z, cijfers, “-”, “_” en “.”. Begin met een letter of een cijfer.
fault-id-duplicate = “{ $value }” staat hier twee keer. Verwijder een van de twee of verander er een.
fault-name-duplicate = Twee doelen hebben in de taal “{ $language }” dezelfde naam: “{ $value }”. Geef een van de twee een andere naam.
fault-language-invalid = “{ $value }” is geen afkorting van een taal. Schrijf bijvoorbeeld de, nl, en of de-simple.
fault-pace-invalid = “{ $value }” hoort hier niet. Schrijf fast bij een heel snel antwoord, of laat de cel leeg.
fault-flags-invalid = “{ $value }” hoort hier niet. Schrijf honeypot, too-soon of beide in deze volgorde met een spatie ertussen, of laat de cel leeg.
fault-decision-invalid = “{ $value }” hoort hier niet. Schrijf counted voor een antwoord dat meetelt, left_out voor een dat niet meetelt, of laat de cel leeg.
fault-language-duplicate = De taal “{ $value }” staat twee keer in “languages”. Verwijder een van de twee.
fault-translation-missing = Bij “{ $key }” ontbreekt de tekst in de taal “{ $language }”. Zet die erbij of verander “languages” in round.toml.
fault-language-without-words = In de taal “{ $language }” heeft het programma geen woorden { $part ->
        [residents] voor de mensen die antwoorden
        [report] voor het rapport, ook niet in een andere toegezegde taal
       *[administration] voor mails en meldingen
    }. Er zijn woorden in: { $known }. Kies een van deze talen, of leg eigen woorden over die van het programma.

## Tijden en adressen.

fault-zone-unknown = De tijdzone “{ $value }” is niet bekend. Schrijf een naam zoals Europe/Berlin.
fault-time-invalid = “{ $value }” is niet te lezen als dag en tijd. Schrijf bijvoorbeeld 2026-11-02T08:00.
fault-time-skipped = “{ $value }” bestaat niet, want dan springt de klok naar de zomertijd. Kies een andere tijd.
fault-time-twice = “{ $value }” komt twee keer voor, want dan gaat de klok terug naar de wintertijd. Kies een andere tijd.
fault-date-invalid = “{ $value }” is niet te lezen als dag. Schrijf het jaar, de maand en de dag, bijvoorbeeld 2026-12-14.
fault-closes-before-opens = De ronde eindigt voordat die begint. Zet “closes” op een moment na “opens”.
fault-retention-too-early = “{ $key }” ligt voor de laatste dag van de enquête. Kies die dag of een latere.
fault-email-invalid = Vorrang kan niet mailen naar “{ $value }”. Schrijf alleen het mailadres, bijvoorbeeld office@example.org. Spaties en letters met een accent zijn niet mogelijk.

## Doelen, thema’s en vragen.

fault-kind-unknown = “{ $value }” is hier niet mogelijk. Een vraag heeft als “kind” single, district, multiple, rating, ranking, picks, points, best-worst, pairs, text, number, date, scale, matrix of acknowledgement.
fault-goal-unknown = Het doel “{ $value }” ontbreekt in goals.csv of heeft daar een fout. Schrijf de id van een doel uit dat bestand. Gaat een vraag over alle doelen, schrijf dan het woord all.
fault-field-unknown = Het thema “{ $value }” ontbreekt in fields.csv of heeft daar een fout. Schrijf de id van een thema uit dat bestand.
fault-field-without-goals = Bij het thema “{ $value }” hoort geen doel. Verwijder het of zet er in goals.csv een doel bij.
fault-goals-missing = Hier staan minder dan twee doelen. Noem er minstens twee, zodat er iets te vergelijken is.
fault-goals-too-many = De ronde heeft meer dan { $most } doelen. Schrap er een paar of voeg er een paar samen.
fault-choices-too-few = Deze vraag heeft minder dan twee antwoorden om uit te kiezen. Noem er bij “choices” minstens twee. Een antwoord met “no_answer” telt daarbij niet mee.
fault-no-answer-twice = Meer dan één antwoord heeft het kenmerk “no_answer”. Laat dat maar bij één antwoord staan.
fault-other-twice = Maar één antwoord kan om eigen woorden vragen, en niet dat met “no_answer”. Laat “other” maar bij één ander antwoord staan.
fault-order-unknown = “{ $value }” is geen volgorde. Schrijf given of alphabet.
fault-shuffle-unknown = “{ $value }” is hier geen volgorde. Schrijf random of rotated, of laat “order” weg.
fault-sets-goals = Vergelijkingen met “best-worst” hebben minstens drie doelen nodig. Gebruik voor twee doelen de soort pairs.
fault-bounds-crossed = “{ $low }” ligt voorbij “{ $high }”. Wissel de twee waarden om.
fault-matrix-columns = Een matrix heeft { $low } tot en met { $high } kolommen. Een kolom met “no_answer” telt niet mee.
fault-matrix-rows = Een matrix heeft minstens twee rijen. Gebruik voor één uitspraak de soort scale of single.
fault-sensitive-required = De vraag “{ $question }” is gevoelig: dat staat erbij, of het is een vraag met vrije tekst. Niemand hoeft die te beantwoorden. Verwijder hier “required”.
fault-consent-missing = De vraag “{ $question }” is gevoelig: dat staat erbij, of er wordt om vrije tekst of eigen woorden gevraagd. Zet in round.toml het onderdeel [consent] erbij.
fault-condition-too-long = Deze voorwaarde is langer dan { $value } tekens. Maak haar korter of verdeel haar over meer vragen.
fault-condition-too-deep = In “{ $key }” staan vanaf teken { $at } meer dan { $value } haakjes en “not” in elkaar. Schrijf het vlakker.
fault-condition-too-many = In “{ $key }” staan vanaf teken { $at } meer dan { $value } vergelijkingen. Maak de voorwaarde korter.
fault-condition-character = In “{ $key }” staat bij teken { $at } “{ $value }”, dat hier niets betekent. Haal het weg.
fault-condition-unexpected = In “{ $key }” staat bij teken { $at } “{ $value }”, waar iets anders moet staan. Controleer haakjes en vergelijkingen.
fault-condition-ends = “{ $key }” houdt bij teken { $at } midden in de voorwaarde op. Maak haar af.
fault-condition-question = “{ $key }” noemt bij teken { $at } de vraag “{ $value }”, die er niet is. Schrijf de id van een eerdere vraag.
fault-condition-itself = “{ $key }” vraagt bij teken { $at } naar “{ $value }”, dat er zelf van afhangt. Noem een eerdere vraag.
fault-condition-later = “{ $key }” vraagt bij teken { $at } naar “{ $value }”, dat pas later wordt gevraagd. Zet die vraag verder naar voren.
fault-condition-choice = “{ $key }” noemt bij teken { $at } “{ $value }”, dat daar niet te kiezen is. Schrijf de id van een antwoord, een doel of een stelling van die vraag.
fault-condition-chosen = “{ $key }” vraagt bij teken { $at } met “chosen” naar “{ $value }”. Dat kan alleen bij multiple, picks en ranking. Schrijf anders een vergelijking.
fault-condition-compared = “{ $value }” bij teken { $at } van “{ $key }” heeft niet één waarde. Vergelijk een vraag van de soort single, district, number, scale of date, of “vraag:doel” of “vraag:stelling”, of schrijf “answered” of “chosen”.
fault-condition-order = De antwoorden op “{ $value }” bij teken { $at } van “{ $key }” hebben geen volgorde. Vergelijk met = of !=.
fault-condition-number = Bij teken { $at } van “{ $key }” staat “{ $value }”. Schrijf hier een getal of “vraag:doel”.
fault-condition-day = Bij teken { $at } van “{ $key }” staat “{ $value }”. Schrijf hier een dag zoals 2026-09-16 of de id van een vraag van de soort date.
fault-condition-never = De vergelijking met “{ $value }” bij teken { $at } van “{ $key }” loopt altijd hetzelfde af. Controleer het getal of de dag.
fault-condition-not-own = “valid_if” van de vraag “{ $question }” vraagt niet naar haarzelf. Noem in de voorwaarde ook “{ $question }”.
fault-condition-planned = De vraag “{ $question }” hoort bij het plan en wordt aan iedereen gesteld. Haal bij haar en haar pagina “shown_if” weg, en bij de vraag onder “score” ook “valid_if”.
fault-question-unknown = De vraag “{ $value }” ontbreekt in questionnaire.toml of heeft daar een fout. Schrijf de id van een vraag uit dat bestand.

## Plan, kenmerken en groepen.

fault-score-several = Bij “score” staat een lijst, maar één vraag bepaalt de volgorde van de doelen. Schrijf één id, zonder vierkante haken.
fault-score-kind = De vraag “{ $question }” zet geen doelen op volgorde, want de soort is “{ $kind }”. Noem bij “score” een vraag van de soort rating, ranking, picks, points, best-worst of pairs.
fault-score-not-all-goals = De vraag “{ $question }” gaat maar over een deel van de doelen. Schrijf daar goals = "all" of noem bij “score” een andere vraag.
fault-margin-kind = Met de vraag “{ $question }” kunt u niet wegen. Noem bij “margins” alleen vragen van de soort single of district.
fault-margin-value-unknown = De vraag “{ $attribute }” heeft geen antwoord “{ $value }”. Schrijf de id van een van de antwoorden.
fault-margin-value-missing = Bij de vraag “{ $attribute }” ontbreekt het antwoord “{ $value }”. Maak er een regel voor met het aantal mensen.
fault-margin-duplicate = Het antwoord “{ $value }” op de vraag “{ $attribute }” heeft al een regel. Verwijder een van de twee.
fault-margin-not-planned = Met de vraag “{ $attribute }” wordt niet gewogen. Verwijder de regel of noem de vraag in round.toml bij “margins”.
fault-margin-no-answer = Het antwoord “{ $value }” op de vraag “{ $attribute }” heeft het kenmerk “no_answer”. Verwijder de regel, want hier is geen aantal nodig.
fault-margin-totals = Bij “{ $attribute }” horen { $total } mensen, maar bij “{ $other }” { $wanted }. Verander de aantallen tot beide samen evenveel zijn.
fault-population-invalid = Bij “population” staat “{ $value }”. Schrijf een heel getal vanaf 1, zonder punten en spaties.
fault-population-disagrees = De regels hier zijn samen { $total } mensen, maar “population” in round.toml noemt { $population }. Verander een van de twee of verwijder “population”.
fault-bounds-invalid = “bounds” heeft een getal tussen 0 en 1 nodig en een getal boven 1. Schrijf bijvoorbeeld [0.3, 3.0].
fault-group-source-unknown = “{ $value }” is geen bron. Schrijf responses voor de inwoners of returns voor de afdelingen.
fault-group-source-twice = Twee groepen hebben de bron “{ $value }”. Laat die maar bij één groep staan.
fault-group-responses-missing = Geen enkele groep staat voor de antwoorden van de inwoners. Geef één groep de bron responses.
fault-group-weight = “weight” is te klein of te groot. Schrijf een getal van 0 tot en met 1, bijvoorbeeld 0.5.
fault-group-weights-sum = De gewichten van de groepen zijn samen { $sum }. Verander ze tot ze samen precies 1 zijn.

## Afdelingen.

fault-departments-missing = In dit bestand staat geen afdeling, maar een groep telt hun antwoorden mee. Vul de afdelingen in of verwijder in round.toml de groep met de bron returns.
fault-earlier-itself = Een ronde kan niet met zichzelf vergeleken worden: “{ $value }”. Schrijf het kenmerk van de eerdere ronde, of verwijder de regel “earlier”.
fault-earlier-continued-by-none = Geen enkel doel zet een doel van de ronde “{ $value }” voort. Schrijf in goals.csv in de kolom continues welk kenmerk een doel daar had, of verwijder de regel “earlier”.
fault-continued-twice = Een ander doel zet “{ $value }” al voort. Is een doel gesplitst, dan zet geen van beide het voort: maak de cel van een van beide leeg.
fault-department-goals-missing = Deze afdeling heeft geen doelen. Schrijf bij “goals” de id’s van haar doelen, met spaties ertussen.
fault-department-unknown = “{ $value }” is de id van geen enkele afdeling. Schrijf een id uit departments.csv.

## Tabellen.

fault-csv-syntax = Deze regel is niet te lezen als tabel. Controleer de aanhalingstekens. In het Engels heet de fout: { $detail }
fault-row-length = Deze regel heeft niet evenveel velden als de kopregel: { $found } in plaats van { $wanted }. Zet tekst met een scheidingsteken tussen rechte aanhalingstekens en sluit elk paar.
fault-column-unknown = De kolom “{ $column }” bestaat hier niet. Mogelijk zijn: { $known }. Zet komma’s tussen de kolommen.
fault-column-missing = In de kopregel ontbreekt de kolom “{ $column }”. Zet die erbij onder precies deze naam. Bij een tabel met antwoorden kunt u ook map.toml veranderen.
fault-column-duplicate = De kolom “{ $column }” staat twee keer in de kopregel. Verwijder een van de twee of geef er een een andere naam.
fault-delimiter-unclear = Het is niet duidelijk welk teken hier tussen de kolommen staat. Schrijf in map.toml delimiter = ",", delimiter = ";" of delimiter = "tab".
fault-encoding-unknown = “{ $value }” is geen tekencodering. Schrijf bijvoorbeeld "utf-8", "windows-1252" of "utf-16le".
fault-encoding-unclear = Het is niet duidelijk in welke tekencodering dit bestand is opgeslagen: letters met accenten kunnen verkeerd overkomen. Sla het opnieuw op als “CSV UTF-8”, of schrijf de codering in map.toml, bijvoorbeeld encoding = "windows-1252".
fault-encoding-wrong = Dit bestand is niet opgeslagen als { $encoding }, zoals bij “encoding” in map.toml staat. Verwijder die regel of schrijf de juiste codering.
fault-columns-shape = Een vraag van de soort “{ $kind }” heeft voor elk doel een eigen kolom nodig. Schrijf bij “columns” voor elk doel: id = "kolom".
fault-columns-too-many = “columns” noemt meer kolommen dan bij de vraag passen. Noem er hoogstens { $most }.
fault-response-id-missing = In deze regel is de kolom voor de id leeg. Vul een id in die in geen andere regel staat.
fault-response-id-duplicate = De id “{ $value }” staat al in een andere regel. Verwijder een van de regels of geef die een eigen id.
fault-response-known = Het antwoord “{ $value }” is er al, met andere inhoud, en blijft zoals het is. Verwijder deze regel, of geef die een andere id als het om iemand anders gaat.
fault-return-known = De afdeling “{ $value }” heeft al andere antwoorden ingeleverd. Die blijven zoals ze zijn. Verwijder deze regel.
fault-return-empty = In deze regel heeft de afdeling “{ $value }” de vraag die de doelen ordent niet beantwoord. Vul het antwoord in of verwijder de regel.
fault-withdrawal-unreadable = In deze regel staan geen dag en ontvangstcode. Zet hem terug zoals de dienst hem schreef, of verwijder hem als er niets van over is.

## Tabellen en pagina’s.

fault-quote-unclosed = Hier begint een aanhalingsteken dat nergens eindigt. Alles erna geldt als één veld. Sluit het, of verdubbel aanhalingstekens in de tekst ("").
fault-page-name = Dit bestand hoort bij geen taal. Noem het { $stem }.TAAL.md, bijvoorbeeld { $stem }.nl.md.
fault-language-not-promised = De taal “{ $language }” is niet toegezegd. Zet haar bij “languages” in round.toml, of kies een taal van daar.
fault-delimiter-unknown = “{ $value }” is geen scheidingsteken. Schrijf ",", ";" of "tab".
fault-text-columns = Dit is geen tabel voor vertalers: in de kopregel moeten file, key, source:TAAL en target:TAAL staan. Exporteer de teksten opnieuw.
fault-text-unknown = De tekst “{ $key }” bestaat niet in dit bestand van de ronde. Laat de kolommen file en key zoals ze zijn, of exporteer de teksten opnieuw.
fault-text-changed = De tekst “{ $key }” is niet de tekst die vertaald is: hij is sindsdien veranderd, of iemand heeft de kolom met de brontekst veranderd. Exporteer de teksten opnieuw en vertaal deze opnieuw.
fault-text-twice = De tekst “{ $key }” heeft al een regel. Verwijder een van de twee.
fault-text-address = In de vertaling van “{ $key }” ontbreekt het adres “{ $value }”. Schrijf het precies zoals in de brontekst.
fault-spreadsheet-broken = Deze tabel kan niet worden gelezen. Sla hem opnieuw op als .xlsx. In het Engels heet de fout: { $detail }
fault-spreadsheet-large = Deze tabel is te groot: het bestand, of wat erin verpakt is, heeft meer dan { $most } MB. Sla hem opnieuw op als .xlsx, alleen met de teksten en zonder afbeeldingen.
fault-spreadsheet-parts = Deze tabel bestaat uit meer dan { $most } delen, of twee delen heten hetzelfde. Sla hem opnieuw op als .xlsx, alleen met de teksten.
fault-spreadsheet-ratio = Een deel van deze tabel wordt bij het uitpakken meer dan { $most } keer zo groot. Zo verpakt geen kantoorprogramma teksten. Vraag de tabel opnieuw op, of sla hem opnieuw op als .xlsx.
fault-spreadsheet-false = Deze tabel bevat iets anders dan hij over zichzelf zegt. Open hem alleen als u de afzender vertrouwt, en sla hem opnieuw op als .xlsx.
fault-spreadsheet-range = In deze rij staat een tekst rechts van kolom Z of onder rij { $rows }, ver van de tabel. Verwijder hem.

## Meldingen van de afdelingen.

fault-return-not-number = Schrijf een getal, bijvoorbeeld { 12.5 } of { 1234.5 }.
fault-return-too-large = Dit getal is te groot. Kies een grotere eenheid, bijvoorbeeld duizend euro in plaats van euro.
fault-return-year = Schrijf een jaar van { $low } tot en met { $high }, met vier cijfers.
fault-return-target-year = De beginwaarde is van { $baseline }. Schrijf bij de streefwaarde een later jaar.
fault-return-no-way = De streefwaarde is gelijk aan de beginwaarde. Verander een van de twee.
fault-return-despite-indicator = Hier staat dat er niets te meten is, maar er is wel een indicator ingevuld. Haal het kruisje weg of maak de velden van de indicator leeg.
fault-goal-not-own = De afdeling “{ $department }” meldt niet over het doel “{ $value }”. Schrijf de id van een van haar doelen uit departments.csv.
fault-indicator-not-number = Dit is geen getal. Schrijf het met een punt voor de decimalen en zonder teken voor duizendtallen, bijvoorbeeld 1234.5.
fault-indicator-error = “{ $value }” is geen standaardfout. Schrijf een getal boven 0, bijvoorbeeld 1.5. Laat de cel leeg bij een getelde waarde.
fault-indicator-twice = Deze indicator heeft voor dit jaar al een regel. Verwijder een van de twee, of verander jaar of naam.
