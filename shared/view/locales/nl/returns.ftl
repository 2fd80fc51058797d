### Nederlands. De melding van een afdeling over haar doelen.
### Door iemand met deze moedertaal gelezen: nee (zie catalogue-reviewed).

## Overzicht.

returns-title = Uw melding
returns-lead = Vul de onderdelen in de volgorde in die u wilt. Sla op wanneer u wilt en ga later verder.
returns-link = Wie deze link heeft, kan de melding van uw afdeling veranderen. Deel de link alleen binnen de afdeling. Hij werkt tot het einde van de termijn.
returns-until = Inleveren tot en met { $day }
# $time: tijd waarop het inleveren op de laatste dag stopt.
returns-days = { $days ->
        [0] vandaag tot { $time } uur
        [one] nog { $days } dag, tot { $time } uur
       *[other] nog { $days } dagen, tot { $time } uur
    }
# Voor voorleesprogramma's: hoe de lijst met onderdelen heet.
returns-parts = Onderdelen van uw melding
returns-state-empty = nog leeg
returns-state-begun = begonnen
returns-state-ready = klaar
returns-begin = Begin met de melding
returns-go-on = Verder invullen
returns-to-check = Controleren en inleveren
returns-saved = Concept opgeslagen op { $day }, { $time } uur
returns-unsaved = Hier is iets nog niet opgeslagen
returns-submitted-at = Ingeleverd op { $day }, { $time } uur.
returns-see = Ingeleverde melding bekijken
returns-changed = U hebt na het inleveren iets veranderd. Dat telt pas als u opnieuw inlevert.

## Een onderdeel van de melding.

# Link terug naar het overzicht.
returns-overview = Overzicht
returns-goal-of = Doel { $at } van { $total }
returns-next-goal = Opslaan en naar het volgende doel
returns-next-part = Opslaan en verder
returns-next-check = Opslaan en controleren
returns-save = Concept opslaan
returns-languages-hint = Wat u hebt ingevuld, blijft staan.

## Vraag over alle doelen en punten voor eigen doelen.

returns-score-about = Alle doelen van de gemeente, gezien vanuit uw afdeling
returns-points = 100 punten voor uw doelen
returns-points-hint = Verdeel 100 punten over uw eigen doelen. Meer punten betekent: belangrijker. Een leeg veld telt als 0.
returns-place = Plaats { $place }

## Indicatoren en maatregelen van een doel.

returns-numbers = Schrijf getallen zo: { 12.5 } of { 1234.5 }. Laat leeg wat u nog niet weet.
returns-indicator = { $total ->
        [one] Indicator
       *[other] Indicator { $at }
    }
returns-name = Wat telt of meet u?
returns-name-hint = Bijvoorbeeld: plaatsen in avondcursussen
returns-unit = Eenheid
returns-unit-hint = Bijvoorbeeld: plaatsen, %
returns-figure-baseline = Beginwaarde
returns-figure-target = Streefwaarde
returns-figure-actual = Huidige waarde
returns-value = Waarde
returns-year = Jaar
# $share: aandeel als procent; $from en $to: waarden, de tweede met eenheid.
returns-way = Bereikt: { $share } van de weg van { $from } naar { $to }.
returns-more = Nog een indicator invullen
returns-no-indicator = Dit doel is niet in getallen te meten. De reden schrijf ik hieronder.
returns-no-indicator-short = Niet in getallen te meten
returns-measures = Maatregelen
returns-measures-hint = Wat doet uw afdeling voor dit doel? Hoogstens { $longest } tekens.

# Namen van de velden in zinnen over fouten en open plekken.
returns-part-name = Indicator
returns-part-unit = Eenheid
returns-part-baseline = Beginwaarde
returns-part-baseline-year = Jaar van de beginwaarde
returns-part-target = Streefwaarde
returns-part-target-year = Jaar van de streefwaarde
returns-part-actual = Huidige waarde
returns-part-actual-year = Jaar van de huidige waarde
returns-part-of = Indicator { $at }, { $part }

## Twee mensen aan één onderdeel.

returns-meanwhile = Iemand heeft intussen iets anders opgeslagen
returns-meanwhile-text = Wat u hebt veranderd, staat nog in de velden, maar is niet opgeslagen. Alle andere velden tonen wat is opgeslagen. Als u nu opslaat, geldt wat in de velden staat.
returns-meanwhile-field = Veld
returns-meanwhile-typed = Door u ingevuld
returns-meanwhile-saved = Opgeslagen
returns-meanwhile-theirs = Mijn invoer weggooien en openen wat is opgeslagen
returns-ticked = aangekruist

## Controleren en inleveren.

returns-check = Controleer uw melding
returns-check-hint = Er is nog niets ingeleverd. U kunt alles veranderen.
returns-check-empty = Er is nog niets ingevuld. Begin in het overzicht.
returns-check-unchanged = Na het inleveren is niets veranderd. U hoeft niets te doen.
returns-check-stale = Iemand heeft intussen iets veranderd
returns-check-stale-text = Er is niets verloren en nog niets ingeleverd. Controleer de melding nog een keer voordat u inlevert.
returns-open = Nog open
returns-open-hint = U kunt ook zo inleveren en de rest later aanvullen.
returns-open-score = De vraag is nog niet beantwoord
returns-open-ratings = { $count ->
        [one] { $count } doel is nog zonder antwoord
       *[other] { $count } doelen zijn nog zonder antwoord
    }
returns-open-points = De punten zijn nog niet verdeeld
returns-open-indicator = Er ontbreekt een indicator
returns-open-part = Er ontbreekt: { $field }
returns-open-reason = De reden ontbreekt waarom het doel niet te meten is
returns-open-measures = De maatregelen ontbreken
returns-nothing = niet ingevuld
returns-unnamed = Indicator zonder naam
returns-answered = { $count } van { $goals } doelen beantwoord
returns-answered-sets = Vergelijkingen beantwoord: { $count }
returns-no-indicator-told = Het doel is niet in getallen te meten.
returns-no-indicator-yet = Nog geen indicator.
returns-submit = Melding inleveren
returns-submit-again = Veranderde melding inleveren
returns-submit-hint = Tot { $day }, { $time } uur kunt u alles veranderen en opnieuw inleveren.
returns-submitted = Uw melding is ingeleverd
returns-submitted-office = Het enquêtebureau heeft de melding op { $day }, { $time } uur voor u ingevoerd.
returns-submitted-next = Tot { $day }, { $time } uur kunt u de melding veranderen en opnieuw inleveren.
returns-correct = Melding veranderen

## Een link die naar geen melding leidt.

returns-gone = Deze link leidt niet naar een melding
returns-gone-text = Misschien is de link niet compleet of is er een nieuwere. Misschien is het inleveren nog niet begonnen of al voorbij.
returns-gone-remedy = Open de hele link uit uw nieuwste bericht. Helpt dat niet? Vraag het dan aan het bureau dat de link heeft gestuurd.
returns-gone-typed = Dit hebt u het laatst ingevuld
returns-gone-typed-hint = Het is niet opgeslagen. Kopieer het als u het nog nodig hebt.
