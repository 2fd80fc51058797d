### Nederlands. De vragenlijst: van de start tot de bevestiging.
### Gelezen door iemand met deze moedertaal: nee (zie catalogue-reviewed).

## Start.

# $year: jaar als tekst.
survey-kind = Enquête { $year }
survey-duration = Duur
survey-minutes = { $minutes ->
        [one] ongeveer { $minutes } minuut
       *[other] ongeveer { $minutes } minuten
    }
survey-until = Tot en met
survey-name = Naam
survey-name-not-asked = Die vragen wij niet.
survey-start = Begin met de vragen
survey-leave-empty = Laat dit veld leeg.
survey-paper = Liever op papier of per telefoon?
survey-contact = Vragen? Neem contact op.

## Uitleg vóór de eerste vraag.

survey-notice = Voordat u begint
survey-notice-hint = Zo gaan wij met uw antwoorden om.
survey-notice-who = Wie vraagt dit
survey-notice-why = Waarvoor
survey-notice-ground = Op welke grondslag
survey-notice-recipients = Wie uw antwoorden ziet
survey-notice-retention = Hoelang wij ze bewaren
survey-notice-rights = Uw rechten
survey-notice-complaint = Klacht
survey-to-questions = Verder naar de vragen

## De weg door de vragen.

survey-back = Terug
survey-step = Stap { $at } van { $total }
# $topic: onderwerp waarvan de doelen op meer pagina’s staan.
survey-topic-part = { $topic }, deel { $part } van { $parts }
survey-next = Verder
# Na een verandering: de knop gaat terug naar alle antwoorden.
survey-to-check = Overnemen en controleren
survey-later = Later verdergaan
survey-languages-hint = Uw antwoorden blijven bewaard.

## Fouten. De zin staat boven aan de pagina en bij het veld.

# Begin van de paginatitel.
survey-wrong = Fout:
survey-mistakes = { $count ->
        [one] Verbeter { $count } antwoord
       *[other] Verbeter { $count } antwoorden
    }
survey-mistake-here = Controleer dit nog even
# $words: de zin die zegt wat te doen is.
survey-problem-goal = { $goal }: { $words }
survey-problem-question = { $question } { $words }
survey-too-many = U hebt er { $chosen } gekozen. Het mogen er hoogstens { $most } zijn. Haal er { $extra } weg.
survey-points-missing = Er zijn { $sum } van de { $total } punten verdeeld. Verdeel er nog { $difference }.
survey-points-over = Er zijn { $sum } punten verdeeld in plaats van { $total }. Haal er { $difference } weg.
survey-consent-missing = Kruis de zin aan. Of ga verder zonder deze vragen.
survey-not-decimal = Schrijf een getal, bijvoorbeeld { 12.5 }.
survey-not-date = Schrijf dag, maand en jaar in cijfers, bijvoorbeeld 31 3 1980.

## Toestemming.

survey-consent = Mogen wij u ook iets persoonlijks vragen?
survey-consent-why = Deze vragen zijn extra beschermd. Wij stellen ze alleen met uw toestemming:
survey-agree = Toestemmen en verder
survey-decline = Verder zonder deze vragen
survey-consent-hint = Allebei is goed. Uw andere antwoorden tellen altijd mee.
survey-consent-drops = Als u zonder deze vragen verdergaat, verwijderen wij uw antwoorden erop.
survey-consent-words = Het gaat hier alleen om uw eigen woorden.

## Vragen.

# Vaste spatie na ‘weet’: op een telefoon staat dit op twee regels.
survey-dont-know = weet ik niet
survey-no-answer = Dat wil ik niet zeggen
survey-meaning = Wat betekenen deze doelen?
survey-longest = Hoogstens { $longest } tekens.
survey-words = Wat precies? Dit is vrijwillig.
survey-set = Vergelijking { $number } van { $of }
survey-best = het belangrijkst
survey-worst = het minst belangrijk
survey-undecided = Ik kan niet kiezen
survey-day-example = Bijvoorbeeld 31 3 1980
survey-part-day = Dag
survey-part-month = Maand
survey-part-year = Jaar
survey-sought = Zoeken in de lijst
survey-search = Zoeken
survey-hits = Gevonden voor “{ $sought }”: { $count }
survey-no-hits = Voor “{ $sought }” hebben wij niets gevonden. Zoek met minder letters. Of toon alles.
survey-all = Alles tonen
# $count: doelen die al zijn aangekruist.
survey-picked = { $count } van { $most } gekozen
survey-sum = Verdeeld
survey-sum-of = { $sum } van { $total }
survey-count = Optellen
survey-less = 5 minder
survey-more = 5 meer
survey-tap-first = Tik op uw belangrijkste doel
survey-tap-next = Tik op uw volgende doel
survey-places = Plaatsen te vergeven: { $places }
survey-ranked = { $goal }: plaats { $place } van { $places }
survey-unranked = { $goal }: weer zonder plaats
# Voor voorleesprogramma’s, na de naam van het doel.
survey-place-out = plaats { $place } van { $places }, eruit halen
survey-up = { $goal }: één plaats omhoog
survey-down = { $goal }: één plaats omlaag
survey-open-goals = { $count ->
        [one] Nog niet gekozen: { $count } doel
       *[other] Nog niet gekozen: { $count } doelen
    }
survey-places-full = Alle plaatsen zijn vergeven. Tik boven op een doel om het eruit te halen.
survey-open-equal = Doelen zonder plaats tellen allemaal even zwaar.
survey-put = Een doel op een plaats zetten
survey-put-goal = Doel
survey-put-place = Plaats
survey-put-there = Hier zetten

## Controleren en versturen.

survey-check = Controleer uw antwoorden
survey-check-hint = Er is nog niets verstuurd. U kunt alles nog veranderen.
survey-check-hint-again = Uw wijzigingen zijn nog niet verstuurd. Tot dan geldt wat u het laatst hebt verstuurd.
survey-change = Veranderen
survey-send = Antwoorden versturen
survey-send-again = Nog een keer proberen
survey-nothing = Geen antwoord
survey-unclear = Hier klopt nog iets niet. Verander dit antwoord.
survey-consent-short = Uw toestemming voor persoonlijke vragen
survey-consent-yes = Ja, ik geef toestemming
survey-consent-no = Nee, zonder deze vragen
survey-left-open = { $count ->
        [one] { $count } doel zonder plaats
       *[other] { $count } doelen zonder plaats
    }
survey-rated = { $rated } van { $goals } doelen beoordeeld
survey-rated-unknown = { $count } keer “weet ik niet”
survey-mark = { $mark } van { $highest }
survey-show = Eén voor één tonen
survey-overloaded = Er antwoorden nu heel veel mensen
survey-overloaded-text = Uw antwoorden zijn nog niet aangekomen. Ze staan nog op deze pagina. Wacht een minuut en probeer het dan nog een keer.

## Bevestiging.

survey-arrived = Ontvangen op { $day }
survey-thanks = Dank u wel. Uw antwoorden zijn aangekomen.
survey-thanks-changed = Dank u wel. Uw wijzigingen zijn aangekomen.
survey-thanks-text = U telt mee. U hoeft verder niets te doen.
survey-thanks-preview = Dit was het voorbeeld van een concept. Er is niets bewaard.
survey-then = Zo gaat het verder
survey-then-end = De enquête eindigt.
survey-then-after = Daarna
survey-then-report = De gemeente verwerkt alle antwoorden en brengt verslag uit aan de gemeenteraad.
survey-then-deleted = Tot en met die dag bewaren wij uw antwoorden. Daarna verwijderen wij ze.
survey-shared-device = Gebruiken ook anderen dit apparaat? Sluit dan nu dit venster.

## De code waarmee iemand zijn antwoorden terugvindt.

code-start = Verdergaan met code
code-link = Met code: antwoorden bekijken, veranderen of intrekken
code-shown-once = Dit is uw code. Wij laten hem maar één keer zien. Schrijf hem op of maak een foto.
code-still = Uw code is dezelfde gebleven.
code-file = Code opslaan als bestand
code-hide = Code verbergen
code-what-for = Waarvoor u de code gebruikt
code-what-for-text = U kunt er uw antwoorden mee bekijken en veranderen tot en met { $last }, en intrekken tot en met { $kept }.
code-enter = Vind uw antwoorden
code-enter-hint = U kreeg de code toen uw antwoorden waren opgeslagen of binnengekomen. Hij heeft 32 tekens.
code-label = Uw code
code-open = Mijn antwoorden bekijken
code-wrong-empty = Vul uw code in.
code-wrong-malformed = Vul alle 32 tekens in: cijfers en de letters a tot en met f. Spaties maken niet uit.
code-wrong-unknown = Deze code leidt niet naar antwoorden. Controleer elk teken. Ingetrokken en verwijderde antwoorden zijn niet meer te vinden.
code-lost = Geen code?
code-lost-text = Dan kan niemand uw antwoorden vinden, ook wij niet. Er staat niet in wie u bent.
code-answers = Uw antwoorden
code-correct = Mijn antwoorden veranderen
code-correct-until = Dat kan tot en met { $day }.
code-copy = Voor uzelf
code-copy-text = Druk deze pagina af. Of sla de antwoorden op als bestand voor programma's (JSON).
code-download = Antwoorden opslaan als bestand
code-withdraw = Intrekken
code-withdraw-text = Dan verwijderen wij uw antwoorden meteen. Ze tellen niet mee in een later resultaat. Dat kan tot en met { $day }.
code-sure = Ja, verwijder mijn antwoorden.
code-unsure = Kruis de zin aan als u uw antwoorden wilt intrekken.
code-withdraw-now = Mijn antwoorden intrekken
code-withdrawn = Uw antwoorden zijn verwijderd.
code-withdrawn-text = U hoeft niets meer te doen. Uw code leidt nergens meer heen.

## Later verdergaan.

code-saved = Uw code om verder te gaan
code-saved-text = Uw antwoorden zijn opgeslagen, maar nog niet verstuurd. Met deze code kunt u verdergaan tot en met { $last }.
code-as-picture = De code als plaatje voor een camera
code-go-on = Zo gaat u verder
code-go-on-text = Open deze vragenlijst opnieuw, op dit of een ander apparaat. Vul daar de code in. Alleen de code opent uw antwoorden. Wat aan het eind niet is verstuurd, verwijderen wij uiterlijk op { $kept }.
code-go-on-now = Nu verdergaan
code-discard = Deze antwoorden nu verwijderen

## Een enquête die geen antwoorden aanneemt.

survey-closed = Deze enquête is afgelopen
survey-closed-on = U kon antwoorden tot en met { $day }.
survey-too-late = Uw antwoorden kwamen te laat
survey-too-late-text = Wij hebben ze niet bewaard. Bedankt dat u mee wilde doen.
