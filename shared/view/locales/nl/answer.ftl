### Nederlands. Wat er mis is met een antwoord, en wat u eraan doet.
### Gelezen door iemand met deze moedertaal: nee (zie catalogue-reviewed).

# Dit lezen mensen op het formulier, en het enquêtebureau bij het inlezen van een tabel.
fault-answer-unknown = Dit antwoord bestaat hier niet. Kies een van de antwoorden die er staan.
fault-answer-not-number = Schrijf een heel getal, bijvoorbeeld 3.
fault-answer-out-of-range = Schrijf een heel getal van { $low } tot en met { $high }.
fault-answer-duplicate-goal = Dit doel of deze plaats is al gebruikt. Geef elk doel een eigen plaats.
fault-answer-gap = Hoger in de lijst is nog een plaats vrij. Vul de plaatsen op volgorde in, van boven af.
fault-answer-too-many = Hier is te veel gekozen. Kies er hoogstens { $most }.
fault-answer-wrong-sum = Er zijn { $sum } van de { $total } punten verdeeld. Verander de getallen tot ze samen { $total } zijn.
fault-answer-too-long = Deze tekst is te lang. Maak er hoogstens { $longest } tekens van.
fault-answer-required = Hier ontbreekt nog een antwoord. Kies een antwoord of schrijf het op.
fault-answer-not-flag = Zet hier een kruisje of laat het vakje leeg. In een tabel staat daarvoor 1 of 0.
fault-answer-control-character = In deze tekst zit een onzichtbaar teken. Verwijder de tekst en typ die opnieuw in.
fault-answer-no-answer-with-others = Wie hier niet wil antwoorden, kiest er niets anders bij. Haal dit kruisje weg of alle andere.
fault-answer-not-decimal = Schrijf een getal in cijfers, in een tabel met een punt in plaats van een komma.
fault-answer-too-fine = Schrijf minder cijfers achter de komma. Hoogstens: { $decimals }.
fault-answer-number-between = Schrijf een getal van { $least } tot en met { $most }.
fault-answer-number-least = Schrijf een getal dat minstens { $least } is.
fault-answer-number-most = Schrijf een getal dat hoogstens { $most } is.
fault-answer-not-date = Schrijf de dag in cijfers, in een tabel als jaar, maand en dag: 1980-03-31.
fault-answer-day-missing = Hier ontbreekt de dag. Vul die in.
fault-answer-month-missing = Hier ontbreekt de maand. Vul die in.
fault-answer-year-missing = Hier ontbreekt het jaar. Vul dat in.
fault-answer-year-short = Schrijf het jaar met vier cijfers, bijvoorbeeld 1980.
fault-answer-no-month = Deze maand bestaat niet. Schrijf een getal van 1 tot en met 12.
fault-answer-no-day = Deze dag bestaat niet in de kalender. Controleer dag, maand en jaar.
fault-answer-too-early = Schrijf { $day } of een latere dag.
fault-answer-too-late = Schrijf { $day } of een eerdere dag.
fault-answer-row-missing = Hier ontbreekt nog een antwoord. Kies er een.
fault-answer-not-acknowledged = Kruis de zin aan. Alleen dan kunt u verder.
fault-answer-words-beside-another = U hebt iets opgeschreven, maar een ander antwoord gekozen. Kies het antwoord waar uw tekst bij hoort, of verwijder de tekst.
fault-answer-not-drawn = Uit dit doel kon hier niet worden gekozen. Kies een van de doelen die er staan.
fault-answer-shown-missing = Er ontbreekt uit welke doelen kon worden gekozen. In een tabel staat dat als getal in een eigen kolom; noem die kolom in de koppeling bij “shown”.
fault-answer-same-goal = Hetzelfde doel kan niet het belangrijkst én het minst belangrijk zijn. Kies twee verschillende doelen.
fault-answer-half-set = Kies ze allebei: het belangrijkste en het minst belangrijke doel. Of laat ze allebei open.
fault-answer-not-valid = Dit antwoord past zo niet. Verander dit antwoord.
fault-answer-twice = Dit staat dubbel in deze rij. Elke plaats, elk doel en elke keuze mag maar één keer voorkomen.
