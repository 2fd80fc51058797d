### Polski. The questionnaire: from the start to the receipt.
### Read by a native speaker: no (see catalogue-reviewed).

## Start.

# $year: year as text.
survey-kind = Ankieta { $year }
survey-duration = Czas
survey-minutes = { $minutes ->
        [one] około { $minutes } minuty
        [few] około { $minutes } minut
        [many] około { $minutes } minut
       *[other] około { $minutes } minuty
    }
survey-until = Do
survey-name = Imię i nazwisko
survey-name-not-asked = Nie pytamy o nie.
survey-start = Rozpocznij ankietę
survey-leave-empty = Proszę zostawić to pole puste.
survey-paper = Wygodniej na papierze albo przez telefon?
survey-contact = Pytania? Skontaktuj się z nami.

## Notice before the first question.

survey-notice = Zanim odpowiesz
survey-notice-hint = Tak postępujemy z odpowiedziami.
survey-notice-who = Kto pyta
survey-notice-why = W jakim celu
survey-notice-ground = Na jakiej podstawie prawnej
survey-notice-recipients = Kto widzi odpowiedzi
survey-notice-retention = Jak długo je przechowujemy
survey-notice-rights = Twoje prawa
survey-notice-complaint = Skarga
survey-to-questions = Dalej do pytań

## The way through the questions.

survey-back = Wstecz
survey-step = Krok { $at } z { $total }
# $topic: field of action whose goals stand on several pages.
survey-topic-part = { $topic }, część { $part } z { $parts }
survey-next = Dalej
# After a change: the button leads back to all answers.
survey-to-check = Zapisz zmianę i sprawdź
survey-later = Dokończ później
survey-languages-hint = Twoje odpowiedzi zostaną zachowane.

## Mistakes. The sentence stands at the top of the page and at the field.

# Beginning of the page's title.
survey-wrong = Błąd:
survey-mistakes = { $count ->
        [one] Popraw { $count } odpowiedź
        [few] Popraw { $count } odpowiedzi
        [many] Popraw { $count } odpowiedzi
       *[other] Popraw { $count } odpowiedzi
    }
survey-mistake-here = Sprawdź to jeszcze raz
# $words: the sentence that says what to do.
survey-problem-goal = { $goal }: { $words }
survey-problem-question = { $question } { $words }
survey-too-many = Wybrano: { $chosen }. Można najwyżej: { $most }. Cofnij wybór nadmiarowych: { $extra }.
survey-points-missing = Rozdzielono punktów: { $sum } z { $total }. Rozdziel jeszcze { $difference }.
survey-points-over = Rozdzielono punktów: { $sum } zamiast { $total }. Odejmij { $difference }.
survey-consent-missing = Zaznacz to zdanie. Albo przejdź dalej bez tych pytań.
survey-not-decimal = Wpisz liczbę, na przykład { 12.5 }.
survey-not-date = Wpisz dzień, miesiąc i rok cyframi, na przykład 31 3 1980.

## Consent.

survey-consent = Czy możemy zadać też pytania osobiste?
survey-consent-why = Te pytania są szczególnie chronione. Zadajemy je tylko za zgodą:
survey-agree = Wyrażam zgodę i przechodzę dalej
survey-decline = Dalej bez tych pytań
survey-consent-hint = Każdy wybór jest w porządku. Wszystkie inne odpowiedzi liczą się tak czy inaczej.
survey-consent-drops = Jeśli przejdziesz dalej bez tych pytań, usuniemy odpowiedzi na nie.
survey-consent-words = Chodzi tylko o Twoje własne słowa.

## Questions.

survey-dont-know = nie wiem
survey-no-answer = Wolę nie odpowiadać
survey-meaning = Co oznaczają te cele?
survey-longest = Najwięcej znaków: { $longest }.
survey-words = Co dokładnie? To nieobowiązkowe.
survey-set = Porównanie { $number } z { $of }
survey-best = najważniejszy
survey-worst = najmniej ważny
survey-undecided = Nie potrafię się zdecydować
survey-day-example = Na przykład 31 3 1980
survey-part-day = Dzień
survey-part-month = Miesiąc
survey-part-year = Rok
survey-sought = Szukaj na liście
survey-search = Szukaj
survey-hits = Znaleziono dla „{ $sought }”: { $count }
survey-no-hits = Nie znaleźliśmy nic dla „{ $sought }”. Wpisz mniej liter. Albo pokaż wszystko.
survey-all = Pokaż wszystko
# $count: goals ticked so far.
survey-picked = Wybrano { $count } z { $most }
survey-sum = Rozdzielono
survey-sum-of = { $sum } z { $total }
survey-count = Podlicz
survey-less = o 5 mniej
survey-more = o 5 więcej
survey-tap-first = Dotknij najważniejszego celu
survey-tap-next = Dotknij następnego celu
survey-places = Miejsc do przyznania: { $places }
survey-ranked = { $goal }: miejsce { $place } z { $places }
survey-unranked = { $goal }: znowu bez miejsca
# For screen readers, after the name of the goal.
survey-place-out = miejsce { $place } z { $places }, usuń z listy
survey-up = { $goal }: o jedno miejsce wyżej
survey-down = { $goal }: o jedno miejsce niżej
survey-open-goals = { $count ->
        [one] Jeszcze nie wybrano: { $count } cel
        [few] Jeszcze nie wybrano: { $count } cele
        [many] Jeszcze nie wybrano: { $count } celów
       *[other] Jeszcze nie wybrano: { $count } celu
    }
survey-places-full = Wszystkie miejsca są zajęte. Dotknij celu powyżej, aby go usunąć z listy.
survey-open-equal = Cele bez miejsca liczą się jednakowo.
survey-put = Ustaw cel na wybranym miejscu
survey-put-goal = Cel
survey-put-place = Miejsce
survey-put-there = Ustaw tutaj

## Check and send.

survey-check = Sprawdź swoje odpowiedzi
survey-check-hint = Nic jeszcze nie wysłano. Wszystko można zmienić.
survey-check-hint-again = Zmiany nie zostały jeszcze wysłane. Do tego czasu liczy się to, co wysłano ostatnio.
survey-change = Zmień
survey-send = Wyślij odpowiedzi
survey-send-again = Spróbuj jeszcze raz
survey-nothing = Brak odpowiedzi
survey-unclear = Tu coś się jeszcze nie zgadza. Zmień tę odpowiedź.
survey-consent-short = Zgoda na pytania osobiste
survey-consent-yes = Tak, wyrażam zgodę
survey-consent-no = Nie, bez tych pytań
survey-left-open = { $count ->
        [one] { $count } cel bez miejsca
        [few] { $count } cele bez miejsca
        [many] { $count } celów bez miejsca
       *[other] { $count } celu bez miejsca
    }
survey-rated = Oceniono celów: { $rated } z { $goals }
survey-rated-unknown = „nie wiem”: { $count }
survey-mark = { $mark } z { $highest }
survey-show = Pokaż po kolei
survey-overloaded = Właśnie odpowiada bardzo dużo osób
survey-overloaded-text = Odpowiedzi jeszcze do nas nie dotarły. Nadal są na tej stronie. Odczekaj minutę, a potem spróbuj jeszcze raz.

## Receipt.

survey-arrived = Data wpływu: { $day }
survey-thanks = Dziękujemy. Odpowiedzi dotarły.
survey-thanks-changed = Dziękujemy. Zmiany dotarły.
survey-thanks-text = Są policzone. Nic więcej nie trzeba robić.
survey-thanks-preview = To był podgląd wersji roboczej. Nic nie zapisano.
survey-then = Co będzie dalej
survey-then-end = Ankieta się kończy.
survey-then-after = Potem
survey-then-report = Miasto opracowuje wszystkie odpowiedzi i składa sprawozdanie radzie miasta.
survey-then-deleted = Do tego dnia przechowujemy odpowiedzi. Potem je usuwamy.
survey-shared-device = Czy z tego urządzenia korzystają też inne osoby? W takim razie zamknij teraz to okno.

## The code to find one's answers again.

code-start = Kontynuuj z kodem
code-link = Z kodem: zobacz, zmień lub wycofaj odpowiedzi
code-shown-once = To jest twój kod. Pokazujemy go tylko ten jeden raz. Zapisz go lub zrób zdjęcie.
code-still = Twój kod się nie zmienił.
code-file = Zapisz kod jako plik
code-hide = Ukryj kod
code-what-for = Do czego służy kod
code-what-for-text = Z nim można do { $last } oglądać i zmieniać swoje odpowiedzi, a do { $kept } je wycofać.
code-enter = Znajdź swoje odpowiedzi
code-enter-hint = Kod pojawił się, gdy odpowiedzi zostały zapisane lub dotarły. Ma 32 znaki.
code-label = Twój kod
code-open = Zobacz moje odpowiedzi
code-wrong-empty = Wpisz swój kod.
code-wrong-malformed = Wpisz wszystkie 32 znaki: cyfry i litery od a do f. Spacje nie mają znaczenia.
code-wrong-unknown = Ten kod nie prowadzi do żadnych odpowiedzi. Sprawdź każdy znak. Wycofanych i usuniętych odpowiedzi nie da się już znaleźć.
code-lost = Nie masz kodu?
code-lost-text = Wtedy nikt nie znajdzie tych odpowiedzi, nawet my. Nie zapisano w nich, kim jesteś.
code-answers = Twoje odpowiedzi
code-correct = Zmień moje odpowiedzi
code-correct-until = Można to zrobić do { $day }.
code-copy = Kopia dla ciebie
code-copy-text = Wydrukuj tę stronę. Albo zapisz odpowiedzi jako plik dla programów (JSON).
code-download = Zapisz odpowiedzi jako plik
code-withdraw = Wycofanie
code-withdraw-text = Wtedy od razu usuniemy odpowiedzi. Nie będą się liczyć w żadnym późniejszym wyniku. Można to zrobić do { $day }.
code-sure = Tak, usuńcie moje odpowiedzi.
code-unsure = Zaznacz to zdanie, jeśli chcesz wycofać swoje odpowiedzi.
code-withdraw-now = Wycofaj moje odpowiedzi
code-withdrawn = Odpowiedzi są usunięte.
code-withdrawn-text = Nic więcej nie trzeba robić. Kod już do niczego nie prowadzi.

## Continue later.

code-saved = Kod, z którym można kontynuować
code-saved-text = Odpowiedzi są zapisane, ale jeszcze niewysłane. Z tym kodem można kontynuować do { $last }.
code-as-picture = Kod jako obraz dla aparatu
code-go-on = Jak kontynuować
code-go-on-text = Proszę otworzyć tę ankietę ponownie, na tym lub innym urządzeniu, i wpisać kod. Tylko kod otwiera odpowiedzi. Co do końca nie zostanie wysłane, usuniemy najpóźniej { $kept }.
code-go-on-now = Kontynuuj teraz
code-discard = Usuń te odpowiedzi teraz

## A survey that takes no answers.

survey-closed = Ta ankieta jest zakończona
survey-closed-on = Trwała do { $day }.
survey-too-late = Odpowiedzi przyszły za późno
survey-too-late-text = Nie zapisaliśmy ich. Dziękujemy za chęć udziału.
