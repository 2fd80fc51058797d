### English. The questionnaire: from the start to the receipt.
### Read by a native speaker: no (see catalogue-reviewed).

## Start.

# $year: year as text.
survey-kind = Survey { $year }
survey-duration = Takes
survey-minutes = { $minutes ->
        [one] about { $minutes } minute
       *[other] about { $minutes } minutes
    }
survey-until = Until
survey-name = Name
survey-name-not-asked = We do not ask for it.
survey-start = Start the survey
survey-leave-empty = Leave this field empty.
survey-paper = Rather on paper or by telephone?
survey-contact = Questions? Get in touch.

## Notice before the first question.

survey-notice = Before you answer
survey-notice-hint = This is how we handle your answers.
survey-notice-who = Who is asking
survey-notice-why = What for
survey-notice-ground = On which legal basis
survey-notice-recipients = Who sees your answers
survey-notice-retention = How long we keep them
survey-notice-rights = Your rights
survey-notice-complaint = Complaints
survey-to-questions = Continue to the questions

## The way through the questions.

survey-back = Back
survey-step = Step { $at } of { $total }
# $topic: field of action whose goals stand on several pages.
survey-topic-part = { $topic }, part { $part } of { $parts }
survey-next = Continue
# After a change: the button leads back to all answers.
survey-to-check = Update and check
survey-later = Continue later
survey-languages-hint = Your answers are kept.

## Mistakes. The sentence stands at the top of the page and at the field.

# Beginning of the page's title.
survey-wrong = Error:
survey-mistakes = { $count ->
        [one] Correct { $count } answer
       *[other] Correct { $count } answers
    }
survey-mistake-here = Please check this
# $words: the sentence that says what to do.
survey-problem-goal = { $goal }: { $words }
survey-problem-question = { $question } { $words }
survey-too-many = You have chosen { $chosen } and can choose { $most } at most. Take { $extra } back.
survey-points-missing = You gave out { $sum } of { $total } points. Give out { $difference } more.
survey-points-over = You gave out { $sum } points instead of { $total }. Take { $difference } away.
survey-consent-missing = Tick the sentence. Or continue without these questions.
survey-not-decimal = Enter a number, for example { 12.5 }.
survey-not-date = Enter day, month and year in figures, for example 31 3 1980.

## Consent.

survey-consent = May we also ask you something personal?
survey-consent-why = These questions are specially protected. We only ask them if you agree:
survey-agree = Agree and continue
survey-decline = Continue without these questions
survey-consent-hint = Both are fine. All your other answers count in any case.
survey-consent-drops = If you go on without these questions, we delete your answers to them.
survey-consent-words = This is only about your own words.

## Questions.

survey-dont-know = don’t know
survey-no-answer = I would rather not say
survey-meaning = What do these goals mean?
survey-longest = { $longest } characters at most.
survey-words = What exactly? You do not have to say.
survey-set = Comparison { $number } of { $of }
survey-best = most important
survey-worst = least important
survey-undecided = I cannot decide
survey-day-example = For example 31 3 1980
survey-part-day = Day
survey-part-month = Month
survey-part-year = Year
survey-sought = Search the list
survey-search = Search
survey-hits = Found for “{ $sought }”: { $count }
survey-no-hits = We found nothing for “{ $sought }”. Search with fewer letters. Or show all.
survey-all = Show all
# $count: goals ticked so far.
survey-picked = { $count } of { $most } chosen
survey-sum = Given out
survey-sum-of = { $sum } of { $total }
survey-count = Add up
survey-less = 5 fewer
survey-more = 5 more
survey-tap-first = Tap your most important goal
survey-tap-next = Tap your next goal
survey-places = Places to give: { $places }
survey-ranked = { $goal }: place { $place } of { $places }
survey-unranked = { $goal }: no place any more
# For screen readers, after the name of the goal.
survey-place-out = place { $place } of { $places }, take out
survey-up = { $goal }: one place up
survey-down = { $goal }: one place down
survey-open-goals = { $count ->
        [one] Not chosen yet: { $count } goal
       *[other] Not chosen yet: { $count } goals
    }
survey-places-full = All places are taken. Tap a goal above to take it out.
survey-open-equal = Goals without a place all count the same.
survey-put = Put a goal in a place
survey-put-goal = Goal
survey-put-place = Place
survey-put-there = Put it here

## Check and send.

survey-check = Check your answers
survey-check-hint = Nothing is sent yet. You can still change everything.
survey-check-hint-again = Your changes are not sent yet. Until then, what you last sent counts.
survey-change = Change
survey-send = Send my answers
survey-send-again = Try again
survey-nothing = No answer
survey-unclear = Something is not right here yet. Change this answer.
survey-consent-short = Your consent to personal questions
survey-consent-yes = Yes, I agree
survey-consent-no = No, without these questions
survey-left-open = { $count ->
        [one] { $count } goal left open
       *[other] { $count } goals left open
    }
survey-rated = { $rated } of { $goals } goals rated
survey-rated-unknown = { $count } “don’t know”
survey-mark = { $mark } of { $highest }
survey-show = Show each
survey-overloaded = Very many people are answering just now
survey-overloaded-text = Your answers have not arrived yet. They are still on this page. Wait a minute and then try again.

## Receipt.

survey-arrived = Received on { $day }
survey-thanks = Thank you. Your answers have arrived.
survey-thanks-changed = Thank you. Your changes have arrived.
survey-thanks-text = You are counted. There is nothing more to do.
survey-thanks-preview = This was the preview of a draft. Nothing was kept.
survey-then = What happens next
survey-then-end = The survey ends.
survey-then-after = After that
survey-then-report = The city works through all answers and reports to the council.
survey-then-deleted = We keep your answers until then. After that we delete them.
survey-shared-device = Do others use this device, too? Then close this window now.

## The code to find one's answers again.

code-start = Continue with a code
code-link = View, change or withdraw answers with a code
code-shown-once = This is your code. We only show it this once. Write it down or take a photo.
code-still = Your code is still the same.
code-file = Save the code as a file
code-hide = Hide the code
code-what-for = What the code is for
code-what-for-text = You can view and change your answers with it until { $last }, and withdraw them until { $kept }.
code-enter = Find your answers
code-enter-hint = You got the code when your answers were saved or had arrived. It has 32 characters.
code-label = Your code
code-open = View my answers
code-wrong-empty = Type in your code.
code-wrong-malformed = Type in all 32 characters: digits and the letters a to f. Spaces do not matter.
code-wrong-unknown = This code leads to no answers. Check every character. Withdrawn and deleted answers cannot be found any more.
code-lost = No code?
code-lost-text = Then nobody can find your answers, not even we. Nothing in them says who you are.
code-answers = Your answers
code-correct = Change my answers
code-correct-until = You can until { $day }.
code-copy = Your own copy
code-copy-text = Print this page, or save the answers as a file for programs (JSON).
code-download = Save answers as a file
code-withdraw = Withdraw
code-withdraw-text = Then your answers are deleted at once. They count in no result that is made later. You can do this until { $day }.
code-sure = Yes, delete my answers.
code-unsure = Tick the sentence if you want to withdraw your answers.
code-withdraw-now = Withdraw my answers
code-withdrawn = Your answers are deleted.
code-withdrawn-text = You do not need to do anything else. Your code leads nowhere any more.

## Continue later.

code-saved = Your code to continue
code-saved-text = Your answers are saved, but not sent yet. You can continue with this code until { $last }.
code-as-picture = The code as a picture for a camera
code-go-on = How to continue
code-go-on-text = Open this survey again, on this or another device, and type in the code. Only the code opens your answers. What is not sent by the end we delete on { $kept } at the latest.
code-go-on-now = Continue now
code-discard = Delete these answers now

## A survey that takes no answers.

survey-closed = This survey has ended
survey-closed-on = It ran until { $day }.
survey-too-late = Your answers came too late
survey-too-late-text = We have not kept them. Thank you for wanting to take part.
