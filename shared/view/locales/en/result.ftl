### English. The result of a survey: what stands above it, and what stands in its place.
### Read by a native speaker: no (see catalogue-reviewed).

## As long as there is nothing to read: the heading and what stands below it.

# $day: last day of the survey.
result-open = The result comes after { $day }
result-open-text = The survey runs until then. After that we work through all answers.
result-take-part = Go to the survey
result-waiting = The result has not been calculated yet
result-waiting-text = The survey has ended. Next, we work through all answers.
result-running = The result is being calculated
# $time: time at which the calculation began.
result-running-text = The calculation began at { $time }.
result-failed = The result could not be calculated
result-failed-text = That is why there is nothing here yet. The survey office knows about it.
result-made = The result has not been published yet
result-made-text = It has been calculated. You will find it here as soon as the city releases it.
result-reload = Reload this page

## Above a result that is no longer the last word.

# $day: day on which it was calculated.
result-as-of = As of { $day }.
# $changes: how many answers are new or deleted; 0 if all that is known is that there are some.
result-changes = { $changes ->
        [0] Answers have changed since.
        [one] { $changes } new or deleted answer since.
       *[other] { $changes } new or deleted answers since.
    }
result-next-open = The new result comes after the end of the survey.
result-next-waiting = The new result has not been calculated yet.
result-next-running = The new result is being calculated. That began at { $time }.
result-next-failed = The new result could not be calculated. The survey office knows about it.
result-next-made = The new result has been calculated, but not published yet.
result-newer = There is a newer result of { $day }.
result-newer-see = See the newer result
result-newer-link = You will find the link to it in a newer message.

# Above a result that can be read by its secret link only.
result-unreleased = This result has not been published yet. Whoever has this link can read it.

# Above a result that is not there in the language of the page.
# $language: name of the language in which it is there, in that language itself.
result-other-language = This result is not there in your language. Here it is in this language: { $language }.

## On pages that lead to the result.

# Heading.
result-result = The result
# $day: day on which the result was calculated.
result-of = Result of { $day }
result-see = See the result
# Link to the page of the result, as long as it cannot be read there.
result-follow = More about the result
