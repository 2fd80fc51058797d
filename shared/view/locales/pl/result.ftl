### Polski. The result of a survey: what stands above it, and what stands in its place.
### Read by a native speaker: no (see catalogue-reviewed).

## As long as there is nothing to read: the heading and what stands below it.

# $day: last day of the survey.
result-open = Wynik pojawi się po { $day }
result-open-text = Do tego czasu trwa ankieta. Potem opracujemy wszystkie odpowiedzi.
result-take-part = Przejdź do ankiety
result-waiting = Wynik nie jest jeszcze obliczony
result-waiting-text = Ankieta jest zakończona. Teraz opracujemy wszystkie odpowiedzi.
result-running = Trwa obliczanie wyniku
# $time: time at which the calculation began.
result-running-text = Początek obliczeń: { $time }.
result-failed = Wyniku nie udało się obliczyć
result-failed-text = Dlatego jeszcze nic tu nie ma. Biuro ankiet o tym wie.
result-made = Wynik nie jest jeszcze opublikowany
result-made-text = Jest już obliczony. Pojawi się tutaj, gdy tylko miasto go udostępni.
result-reload = Odśwież stronę

## Above a result that is no longer the last word.

# $day: day on which it was calculated.
result-as-of = Stan na { $day }.
# $changes: how many answers are new or deleted; 0 if all that is known is that there are some.
result-changes = { $changes ->
        [0] Od tego czasu odpowiedzi się zmieniły.
        [one] Od tego czasu nowe lub usunięte: { $changes } odpowiedź.
        [few] Od tego czasu nowe lub usunięte: { $changes } odpowiedzi.
        [many] Od tego czasu nowe lub usunięte: { $changes } odpowiedzi.
       *[other] Od tego czasu nowe lub usunięte: { $changes } odpowiedzi.
    }
result-next-open = Nowy wynik pojawi się po zakończeniu ankiety.
result-next-waiting = Nowy wynik nie jest jeszcze obliczony.
result-next-running = Trwa obliczanie nowego wyniku. Początek obliczeń: { $time }.
result-next-failed = Nowego wyniku nie udało się obliczyć. Biuro ankiet o tym wie.
result-next-made = Nowy wynik jest obliczony, ale jeszcze nie opublikowany.
result-newer = Jest nowszy wynik z { $day }.
result-newer-see = Zobacz nowszy wynik
result-newer-link = Link do niego jest w nowszej wiadomości.

# Above a result that can be read by its secret link only.
result-unreleased = Ten wynik nie jest jeszcze opublikowany. Może go przeczytać każdy, kto ma ten link.

# Above a result that is not there in the language of the page.
# $language: name of the language in which it is there, in that language itself.
result-other-language = Tego wyniku nie ma w tym języku. Tutaj jest w języku: { $language }.

## On pages that lead to the result.

# Heading.
result-result = Wynik
# $day: day on which the result was calculated.
result-of = Wynik z { $day }
result-see = Zobacz wynik
# Link to the page of the result, as long as it cannot be read there.
result-follow = Więcej o wyniku
