### English. A department’s return about its goals.
### Read by a native speaker: no (see catalogue-reviewed).

## Overview.

returns-title = Your return
returns-lead = Fill in the parts in any order. Save at any time and continue later.
returns-link = Anyone with this link can change your department’s return. Share it within the department only. It works until the deadline.
returns-until = Submit by { $day }
# $time: time at which submitting ends on the last day.
returns-days = { $days ->
        [0] today until { $time }
        [one] { $days } day left, until { $time }
       *[other] { $days } days left, until { $time }
    }
# For screen readers: what the list of parts is called.
returns-parts = Parts of your return
returns-state-empty = still empty
returns-state-begun = begun
returns-state-ready = ready
returns-begin = Start the return
returns-go-on = Continue
returns-to-check = Check and submit
returns-saved = Draft saved on { $day }, { $time }
returns-unsaved = Something here is not saved yet
returns-submitted-at = Submitted on { $day }, { $time }.
returns-see = See the submitted return
returns-changed = You have changed something since you submitted. It counts only once you submit again.

## A part of the return.

# Link back to the overview.
returns-overview = Overview
returns-goal-of = Goal { $at } of { $total }
returns-next-goal = Save and go to the next goal
returns-next-part = Save and continue
returns-next-check = Save and check
returns-save = Save draft
returns-languages-hint = What you have filled in is kept.

## Question about all goals and points for own goals.

returns-score-about = All goals of the city, as your department sees them
returns-points = 100 points for your goals
returns-points-hint = Divide 100 points among your own goals. More points means: more important. An empty field counts as 0.
returns-place = Place { $place }

## Indicators and measures of a goal.

returns-numbers = Write numbers like this: { 12.5 } or { 1234.5 }. Leave empty what you do not know yet.
returns-indicator = { $total ->
        [one] Indicator
       *[other] Indicator { $at }
    }
returns-name = What do you count or measure?
returns-name-hint = For example: places in evening classes
returns-unit = Unit
returns-unit-hint = For example: places, %
returns-figure-baseline = Starting value
returns-figure-target = Target value
returns-figure-actual = Current value
returns-value = Value
returns-year = Year
# $share: share as per cent; $from and $to: values, the second with its unit.
returns-way = Reached: { $share } of the way from { $from } to { $to }.
returns-more = Add another indicator
returns-no-indicator = This goal cannot be measured in figures. I give the reason below.
returns-no-indicator-short = Cannot be measured in figures
returns-measures = Measures
returns-measures-hint = What does your department do for this goal? At most { $longest } characters.

# Names of the fields in sentences about mistakes and gaps.
returns-part-name = Indicator
returns-part-unit = Unit
returns-part-baseline = Starting value
returns-part-baseline-year = Year of the starting value
returns-part-target = Target value
returns-part-target-year = Year of the target value
returns-part-actual = Current value
returns-part-actual-year = Year of the current value
returns-part-of = Indicator { $at }, { $part }

## Two people at one part.

returns-meanwhile = Somebody has saved something else meanwhile
returns-meanwhile-text = What you changed is still in the fields, but it is not saved. All other fields show what is saved. If you save now, what is in the fields counts.
returns-meanwhile-field = Field
returns-meanwhile-typed = Filled in by you
returns-meanwhile-saved = Saved
returns-meanwhile-theirs = Discard what I filled in and open what is saved
returns-ticked = ticked

## Check and submit.

returns-check = Check your return
returns-check-hint = Nothing is submitted yet. You can change everything.
returns-check-empty = Nothing is filled in yet. Begin in the overview.
returns-check-unchanged = Nothing has changed since you submitted. There is nothing to do.
returns-check-stale = Somebody has changed something meanwhile
returns-check-stale-text = Nothing is lost, and nothing is submitted yet. Check the return again before you submit.
returns-open = Still open
returns-open-hint = You can submit as it is and add the rest later.
returns-open-score = The question is not answered yet
returns-open-ratings = { $count ->
        [one] { $count } goal has no answer yet
       *[other] { $count } goals have no answer yet
    }
returns-open-points = The points are not given out yet
returns-open-indicator = An indicator is missing
returns-open-part = Missing: { $field }
returns-open-reason = The reason why the goal cannot be measured is missing
returns-open-measures = The measures are missing
returns-nothing = not filled in
returns-unnamed = Indicator without a name
returns-answered = { $count } of { $goals } goals answered
returns-answered-sets = Comparisons answered: { $count }
returns-no-indicator-told = The goal cannot be measured in figures.
returns-no-indicator-yet = No indicator yet.
returns-submit = Submit the return
returns-submit-again = Submit the changed return
returns-submit-hint = Until { $day }, { $time }, you can change everything and submit again.
returns-submitted = Your return is submitted
returns-submitted-office = The survey office entered it for you on { $day }, { $time }.
returns-submitted-next = Until { $day }, { $time }, you can change it and submit again.
returns-correct = Change the return

## A link that leads to no return.

returns-gone = This link leads to no return
returns-gone-text = It may be incomplete, or there may be a newer one. Perhaps submitting has not begun yet or is already over.
returns-gone-remedy = Open the whole link from your latest message. If that does not help, ask the office that sent it.
returns-gone-typed = This is what you filled in last
returns-gone-typed-hint = It is not saved. Copy it if you still need it.
