### Nederlands. De uitkomst van een enquête: wat erboven staat, en wat er in plaats daarvan staat.
### Gelezen door iemand met deze moedertaal: nee (zie catalogue-reviewed).

## Zolang er niets te lezen is: de kop en wat eronder staat.

# $day: laatste dag van de enquête.
result-open = De uitkomst komt na { $day }
result-open-text = Tot en met die dag loopt de enquête. Daarna verwerken wij alle antwoorden.
result-take-part = Naar de enquête
result-waiting = De uitkomst is nog niet berekend
result-waiting-text = De enquête is afgelopen. Nu verwerken wij alle antwoorden.
result-running = De uitkomst wordt berekend
# $time: tijd waarop de berekening begon.
result-running-text = Wordt berekend sinds { $time } uur.
result-failed = De uitkomst kon niet worden berekend
result-failed-text = Daarom staat hier nog niets. Het enquêtebureau weet ervan.
result-made = De uitkomst is nog niet openbaar
result-made-text = De uitkomst is berekend. U leest die hier zodra de gemeente die openbaar maakt.
result-reload = Pagina opnieuw laden

## Boven een uitkomst die niet meer het laatste woord is.

# $day: dag waarop de uitkomst is berekend.
result-as-of = Stand van { $day }.
# $changes: hoeveel antwoorden nieuw of verwijderd zijn; 0 als alleen bekend is dat ze er zijn.
result-changes = { $changes ->
        [0] Sindsdien zijn er antwoorden veranderd.
        [one] Sindsdien { $changes } nieuw of verwijderd antwoord.
       *[other] Sindsdien { $changes } nieuwe of verwijderde antwoorden.
    }
result-next-open = De nieuwe uitkomst komt na het einde van de enquête.
result-next-waiting = De nieuwe uitkomst is nog niet berekend.
result-next-running = De nieuwe uitkomst wordt berekend sinds { $time } uur.
result-next-failed = De nieuwe uitkomst kon niet worden berekend. Het enquêtebureau weet ervan.
result-next-made = De nieuwe uitkomst is berekend, maar nog niet openbaar.
result-newer = Er is een nieuwere uitkomst van { $day }.
result-newer-see = Nieuwere uitkomst bekijken
result-newer-link = De link daarnaar vindt u in een nieuwer bericht.

# Boven een uitkomst die alleen via de geheime link te lezen is.
result-unreleased = Deze uitkomst is nog niet openbaar. Wie deze link heeft, kan de uitkomst lezen.

# Boven een uitkomst die er in de taal van de pagina niet is.
# $language: naam van de taal waarin de uitkomst er wel is, in die taal zelf.
result-other-language = Deze uitkomst is er niet in uw taal. Hier staat de uitkomst in deze taal: { $language }.

## Op pagina's die naar de uitkomst leiden.

# Kop.
result-result = De uitkomst
# $day: dag waarop de uitkomst is berekend.
result-of = Uitkomst van { $day }
result-see = Uitkomst bekijken
# Link naar de pagina van de uitkomst, zolang die daar niet te lezen is.
result-follow = Meer over de uitkomst
