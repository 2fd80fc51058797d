### Polski. The frame of every page, the start page and the error pages.
### Read by a native speaker: no (see catalogue-reviewed).

shell-skip = Przejdź do treści
shell-home = Ankiety
# $name: name of the page's language, in that language itself.
shell-language = Język: { $name }
# For screen readers: what the list with the choice of language is called.
shell-languages = Język
shell-choose = Wybierz język
# For screen readers: what the list at the end of every page is called.
shell-footer = O tej ankiecie
shell-page-privacy = Ochrona danych
shell-page-accessibility = Dostępność
shell-page-imprint = Nota prawna

# $day: last day of the survey.
home-until = Odpowiadać można do { $day }.
home-then = Potem na tej stronie pojawi się wynik.
home-none = Obecnie nie ma żadnej ankiety.
home-ended = Zakończone ankiety

error-home = Do strony głównej
# The reference follows.
error-reference = Numer na wypadek pytań:

error-not-found-title = Nie ma takiej strony
error-not-found-text = Sprawdź adres. Jeśli to link z wiadomości, otwórz go jeszcze raz w całości.
error-method-title = Tak nie można otworzyć tej strony
error-method-text = Zacznij od strony głównej.
error-unreadable-title = Nie udało się tego odczytać
error-unreadable-text = Cofnij się w przeglądarce o jeden krok i spróbuj jeszcze raz.
error-cross-site-title = Ten formularz pochodzi z obcej strony
error-cross-site-text = Dla bezpieczeństwa nie został przyjęty. Wypełnij formularz na naszej własnej stronie.
error-wrong-host-title = To nie jest nasz adres
error-wrong-host-text = Sprawdź adres. Użyj linku otrzymanego od miasta.
error-too-large-title = To za dużo naraz
error-too-large-text = Cofnij się w przeglądarce o jeden krok i skróć tekst.
error-too-slow-title = Wysyłanie trwało zbyt długo
error-too-slow-text = Sprawdź połączenie. Cofnij się w przeglądarce o jeden krok i wyślij jeszcze raz.
error-too-many-title = Zapytań było bardzo dużo
error-too-many-text = Odczekaj minutę. Potem cofnij się w przeglądarce o jeden krok i spróbuj jeszcze raz.
error-overloaded-title = Obciążenie jest teraz bardzo duże
error-overloaded-text = Odczekaj minutę i spróbuj jeszcze raz. To, co wysłano dwa razy, liczy się tylko raz.
error-internal-title = U nas coś poszło nie tak
error-internal-text = To nie twoja wina. Spróbuj później jeszcze raz. Jeśli to się powtórzy, podaj nam numer.
