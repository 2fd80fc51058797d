### Polski. What is wrong with an answer, and what to do about it.
### Read by a native speaker: no (see catalogue-reviewed).

# Residents read these on a form, the survey office when it reads in a table.
fault-answer-unknown = Nie ma tu takiej odpowiedzi. Wybierz jedną z podanych.
fault-answer-not-number = Wpisz liczbę całkowitą, na przykład 3.
fault-answer-out-of-range = Wpisz liczbę całkowitą od { $low } do { $high }.
fault-answer-duplicate-goal = Ten cel lub to miejsce jest już zajęte. Nadaj każdemu celowi osobne miejsce.
fault-answer-gap = Wyżej jest jeszcze wolne miejsce. Wypełniaj miejsca po kolei, od góry.
fault-answer-too-many = Wybrano tu za dużo. Wybierz najwyżej { $most }.
fault-answer-wrong-sum = Rozdzielono punktów: { $sum } z { $total }. Zmień liczby tak, aby razem było { $total }.
fault-answer-too-long = Ten tekst jest za długi. Skróć go. Najwięcej znaków: { $longest }.
fault-answer-required = Tu brakuje jeszcze odpowiedzi. Wybierz ją albo wpisz.
fault-answer-not-flag = Zaznacz to pole albo zostaw je puste. W tabeli wpisuje się 1 lub 0.
fault-answer-control-character = W tym tekście jest niewidoczny znak. Usuń tekst i wpisz go ponownie.
fault-answer-no-answer-with-others = Jeśli wolisz nie odpowiadać, nie wybieraj tu nic innego. Odznacz to pole albo wszystkie pozostałe.
fault-answer-not-decimal = Wpisz liczbę cyframi, w tabeli z kropką zamiast przecinka.
fault-answer-too-fine = Wpisz mniej cyfr po przecinku. Najwięcej: { $decimals }.
fault-answer-number-between = Wpisz liczbę od { $least } do { $most }.
fault-answer-number-least = Wpisz liczbę nie mniejszą niż { $least }.
fault-answer-number-most = Wpisz liczbę nie większą niż { $most }.
fault-answer-not-date = Wpisz datę cyframi, w tabeli jako rok, miesiąc i dzień: 1980-03-31.
fault-answer-day-missing = Brakuje tu dnia. Dopisz go.
fault-answer-month-missing = Brakuje tu miesiąca. Dopisz go.
fault-answer-year-missing = Brakuje tu roku. Dopisz go.
fault-answer-year-short = Wpisz rok czterema cyframi, na przykład 1980.
fault-answer-no-month = Nie ma takiego miesiąca. Wpisz liczbę od 1 do 12.
fault-answer-no-day = Nie ma takiego dnia w kalendarzu. Sprawdź dzień, miesiąc i rok.
fault-answer-too-early = Wpisz { $day } lub dzień późniejszy.
fault-answer-too-late = Wpisz { $day } lub dzień wcześniejszy.
fault-answer-row-missing = Tu brakuje jeszcze odpowiedzi. Wybierz jedną.
fault-answer-not-acknowledged = Zaznacz to zdanie. Tylko wtedy możesz przejść dalej.
fault-answer-words-beside-another = Wpisano tekst, ale wybrano inną odpowiedź. Wybierz odpowiedź, do której należy tekst, albo usuń tekst.
fault-answer-not-drawn = Tego celu nie było do wyboru. Wybierz jeden z podanych celów.
fault-answer-shown-missing = Brakuje informacji, z jakich celów można było wybierać. W tabeli podaje to liczba w osobnej kolumnie; wpisz tę kolumnę w mapie przy „shown”.
fault-answer-same-goal = Ten sam cel nie może być jednocześnie najważniejszy i najmniej ważny. Wybierz dwa różne cele.
fault-answer-half-set = Wybierz oba: cel najważniejszy i cel najmniej ważny. Albo zostaw oba puste.
fault-answer-not-valid = Ta odpowiedź tak nie pasuje. Zmień tę odpowiedź.
fault-answer-twice = W tym wierszu coś się powtarza. Każde miejsce, każdy cel i każdy wybór może wystąpić tylko raz.
