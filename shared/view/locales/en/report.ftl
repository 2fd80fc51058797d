### English. The report of results: page, plain text and charts.

report-name = Priority report { $year }
report-skip = Skip to the content
report-languages = Languages
report-example = Example figures
report-survey = Survey from { $from } to { $to }

## The finding is the page’s headline and the mail’s subject. After "ahead" come a colon and the names.

report-ahead =
    { $count ->
        [1] One goal is ahead
        [2] Two goals are ahead
        [3] Three goals are ahead
        [4] Four goals are ahead
        [5] Five goals are ahead
        [6] Six goals are ahead
        [7] Seven goals are ahead
       *[other] { $count } goals are ahead
    }
report-colon = { ": " }
report-comma = { ", " }
# Between names that have a comma themselves.
report-semicolon = { "; " }
report-open = The order at the top is not certain
report-no-order =
    { $state ->
        [suppressed] Too few answers for an order
        [no_data] There are no answers yet
       *[other] No order can be calculated
    }

## The doubt: what is certain and what is not. It follows the finding.

report-ahead-inside =
    { $count ->
        [2] Which of the two comes first is not certain.
       *[other] Their own order is not fully certain.
    }
report-ahead-sure =
    { $count ->
        [1] What is certain: those who answered care more about it than about
        [2] What is certain: those who answered care more about both than about
        [3] What is certain: those who answered care more about all three than about
        [4] What is certain: those who answered care more about all four than about
        [5] What is certain: those who answered care more about all five than about
        [6] What is certain: those who answered care more about all six than about
        [7] What is certain: those who answered care more about all seven than about
       *[other] What is certain: those who answered care more about all { $count } than about
    } { $others ->
        [1] the other goal.
       *[other] the other { $others } goals.
    }
report-open-top = { $may } of { $of } goals may be among the first { $top }.
report-open-names = These are:
report-no-order-why =
    { $state ->
        [suppressed] We do not show figures about fewer than { $minimum } people.
        [no_data] Nobody has answered the question about the goals.
       *[other] The answers are not enough for that.
    }

## The key facts.

report-answers = Answers
report-count-like = count after weighting as
report-returned = Departments that reported
report-of = { $n } of { $of }
report-at = As of
report-version = Version
report-version-of = { $number } of { $date }

## The chart and its table.

report-first = What should come first
report-goal = Goal
report-field = Field of action
report-wins = Wins out of 100 comparisons
# Above a narrow column on a phone, 16 characters at most.
report-wins-short = Wins out of 100
report-level = Matters to me
report-level-short = Matters
report-level-scale =
    { $marks ->
        [1] { $most } out of { $most }
        [2] { $high } or { $most } out of { $most }
       *[other] { $high } to { $most } out of { $most }
    }
report-places = Possible places
report-places-short = Places
report-neutral = 50: ahead as often as behind
report-tier = Group { $number }
report-when =
    { $when ->
        [first] first
        [next] next
        [later] later
        [last] last
       *[open] open
    }
report-tier-when =
    Group { $number }: { $when ->
        [first] first
        [next] next
        [later] later
        [last] last
       *[open] open
    }
report-tier-unplaced = No place
report-dots-description = { $goals } goals, sorted by their possible places. The same figures follow as a table.
report-no-dots = There are no figures to draw.
report-line-wins = wins { $share } out of 100 comparisons
report-line-places =
    { $count ->
        [1] place { $low } of { $goals }
       *[other] place { $low } to { $high } of { $goals }
    }
report-note-wins = We put a goal next to another one chosen at random. The figure says how often out of 100 it wins.
report-note-neutral = 50 means: ahead as often as behind.
report-note-places = Possible places are all places that fit the answers. That holds with 95 percent certainty if the model is right.
report-note-interval = The margin around each figure is a 95 percent margin from the model.
report-note-tiers = The order within a group is not certain.
report-note-finding = The sentence at the top holds for all goals together. It is therefore more cautious than the groups.
report-note-voluntary = Taking part was voluntary.
report-link-table = Read as a table
report-table = All figures as a table
report-interval = 95 percent margin
report-chance = Chance of the first { $top }
report-more-than = over { $share }
report-less-than = under { $share }
report-n = Answers
report-n-eff = count as
report-note-chance = The chance says how surely a goal is among the first { $top }.
report-note-n-eff = Weighted answers are less exact: they count as this many unweighted ones.

## Wanted and behind schedule.

report-behind =
    { $count ->
        [0] No goal is certainly important and behind schedule
        [1] One important goal is behind schedule
        [2] Two important goals are behind schedule
        [3] Three important goals are behind schedule
        [4] Four important goals are behind schedule
        [5] Five important goals are behind schedule
        [6] Six important goals are behind schedule
        [7] Seven important goals are behind schedule
       *[other] { $count } important goals are behind schedule
    }
report-behind-unknown = How far the goals have come is not known yet
report-behind-list = Important and behind
report-behind-table = How far the goals have come
report-quadrant-description = { $goals } goals, more important from bottom to top, further ahead from left to right. The same figures follow as a table.
report-axis-wanted = How important: wins so many of 100 comparisons
# Above a chart on a telephone, at most 36 characters.
report-axis-wanted-short = How important: wins of 100
report-axis-reached = Part of the plan reached
report-on-plan = { $share } = on schedule
# The two halves of a name. On a telephone they stand one above the other, elsewhere side by side. At most 15 characters each.
report-corner-wanted =
    { $is ->
        [yes] Important
       *[no] Less important
    }
report-corner-behind =
    { $is ->
        [yes] and behind
       *[no] and on schedule
    }
report-value = { $value }
# After a figure and its unit: 21 places …
report-off =
    { $side ->
        [above] above plan
       *[below] short of plan
    }
# After the name of a goal.
report-of-plan =
    { $way ->
        [back] moving away from its target value
       *[on] { $share } of the plan
    }
report-path-back = backwards
report-reached = Part of the plan reached
report-standing =
    { $is ->
        [on_track] on schedule
        [behind] behind
       *[not_distinguishable] too close to tell
    }
report-indicator = Indicator
report-baseline = Starting value
report-actual = Current value
report-expected = By plan
report-target = Target value
report-projected = If it goes on like this
report-note-plan = The plan is the straight line from the starting value to the target value. 100 percent means: as far as planned.
report-note-wanted = A goal counts as important and behind only if it certainly wins more than half of its comparisons.
report-note-counts = The values come from the departments. Values that were counted have no range.
report-note-close =
    { $count ->
        [1] For one goal with an open point the distance to the plan is smaller than the uncertainty.
       *[other] For { $count } goals with an open point the distance to the plan is smaller than the uncertainty.
    }
report-note-beyond = A triangle at the edge means: further still in that direction.
report-note-projected = If it goes on like this: the value in the target year if progress since the starting value stays the same.
report-note-furthest = Where a goal has several indicators, the one furthest behind is shown here. All of them are in targets.csv.
report-without = Not in the chart
report-without-all = What is missing
report-no-share = No figure for how important the goal is:
report-reason =
    { $is ->
        [no_department] No department reports on this goal
        [not_returned] The department has not reported yet
        [not_measurable] The department says: this cannot be measured in figures
        [no_indicator] The department named no indicator
        [no_baseline] A starting value is missing
        [no_target] A target value is missing
        [no_actual] A current value is missing
        [no_year] The year of a value is missing
        [no_distance] The target value equals the starting value
        [no_time] The target year is not later than that of the starting value
       *[at_start] The current value is of the year of the starting value
    }

## Who answered.

report-people = Who answered
report-people-voluntary = Taking part was voluntary. Those who did chose to do so.
report-people-others = Those who did not answer may think differently. The figures do not speak for everybody who lives here.
report-people-weighted = The answers are weighted: each group counts as much as in the population.
report-people-only = This evens out differences in these features only.
report-people-unweighted = The answers are not weighted: each counts the same.
report-answer = Answer
report-share-answers = Share of the answers
report-share-town = Share of the population
report-unknown = not stated

## People and departments.

report-sides = People and departments side by side
report-sides-largest = Largest difference: { $goal }
report-sides-drawn =
    Wins this often out of 100 comparisons. { $count ->
        [1] The largest difference.
       *[other] The { $count } largest differences.
    }
report-sides-none = The two sides cannot be compared yet. This many have answered:
report-gaps-description = Each goal has a circle for the people and a square for the departments. The same figures follow as a table.
report-residents = People
report-departments = Departments
report-unsure = not certain
report-note-unsure = Not certain means: the difference may be chance.
report-note-held = What few departments have answered since an earlier result is not counted here yet: whoever compared the two results could see what each of them says.
report-note-complete = All departments have reported. Their figures therefore have no margin.
report-sides-table = How often out of 100 comparisons a goal wins
report-gap = Difference
report-gap-sure = certain
report-yes = yes
report-no = no

## The common score.

report-together = All together
report-together-what = In the total score each side counts with a fixed weight. The weights were decided, not calculated.
report-together-none = There is no total score:
report-decided-by = Decided by
report-decided-on = Decided on
report-decided-why = Reason
report-score = Total score
report-robust = Among the first { $top } with other weights
report-note-robust = We changed the weights a little, many times. The share says how often a goal was then among the first { $top }.
report-flips = When two goals change places
report-flips-what =
    { $all ->
        [1] With another weight one pair of neighbours changes places.
       *[other] With other weights { $all } pairs of neighbours change places.
    } { $shown ->
        [1] This is when that happens.
       *[other] These are the { $shown } that need the smallest change.
    }
report-flips-none = No other weight makes two neighbours change places.
report-flip-above = is ahead
report-flip-below = follows
report-flip-group = Weight of
report-flip-weight = Change at

## How we calculate.

report-method = How we calculate
report-method-asked =
    { $kind ->
        [rating] Each goal could be rated from 1 to { $most }.
        [ranking] Up to { $most } goals could be put in order.
        [picks] Up to { $most } goals could be chosen.
        [best-worst] Of { $most } sets of { $size } goals each, drawn by lot, the most and the least important could be chosen.
        [pairs] Of { $most } pairs of goals, drawn by lot, the more important goal could be chosen, or that one cannot decide.
       *[points] There were { $most } points to give.
    }
report-method-compared =
    { $kind ->
        [rating] Of two goals, the one rated higher wins. With equal ratings the comparison counts half for both.
        [ranking] Of two goals, the one placed higher wins. Goals without a place share the end. Between them the comparison counts half.
        [picks] A chosen goal wins against one not chosen. Otherwise the comparison counts half for both.
        [best-worst] What counts is how often a goal was the most important, less how often the least important, over the sets it stood in. That is as if it won against all others of the set, or lost; otherwise the comparison counts half.
        [pairs] How often a goal wins its pairs depends on the goals it stood beside. A Bradley-Terry model takes their strength out. “Cannot decide” counts half for both.
       *[points] The goal with more points wins. With equal points the comparison counts half for both.
    }
report-method-part = Each person was asked about { $size } of the { $goals } goals, drawn by lot. Only goals that the same person was asked about are compared.
report-method-weighting =
    { $method ->
        [raking] The weights come from raking to the population. Those who left a question open form a group of their own with its share of the answers.
        [logit] The weights come from calibration to the population, with bounds for each weight. Those who left a question open form a group of their own with its share of the answers.
       *[none] The plan of this survey has no weighting.
    }
report-method-margin = Margins and possible places are calculated as if chance had decided who answers. That is an assumption. They do not measure what is missing because people do not answer.
report-method-papers = Standard errors: Taylor linearisation after calibration. Possible places: Mogstad, Romano, Shaikh and Wilhelm 2024. The finding at the top and the number of goals that may be first hold for all goals together with 95 percent certainty. Differences between two sides are tested after Holm.
report-question = Question
report-population = Population
report-deff = Design effect of weighting
report-weights = Weights against the mean weight
report-bounds = Bounds of the weights against the start value
report-margin-error = Largest deviation from the population figures
report-draws = Random draws
report-seed = Seed of the draws
report-program = Program
report-hash-definition = Checksum of the round
report-hash-responses = Checksum of the answers
report-hash-returns = Checksum of the returns
report-files = Check the figures
report-files-what = All figures also come as files. Where a figure is missing, they show the sign alone.

## Signs for missing figures.

report-signs = When a figure is missing
report-no-answers = no answers
report-sign-suppressed = Otherwise individual people could be recognised. We do not show figures about fewer than { $minimum } people. Sometimes a second figure is missing, because the first could be calculated from it.
report-sign-not-estimable = There is not enough to calculate it from.
report-sign-to-come = The department has not reported yet.
report-sign-no-answers = Nobody has answered this.
report-sign-nothing = There is nothing to count here.
report-contact = Questions are answered by:

## Change since an earlier round

report-change = What has changed since { $year }
report-change-unknown = What has changed is not known
report-change-none = This round is to be compared with the round “{ $round }”, of which there is no result.
report-change-up = More important than then, for certain:
report-change-down = Less important than then, for certain:
report-change-unsure = For no goal is a change certain.
report-change-table = { $by ->
        [mean] Mean mark then and now
       *[win_share] Number of 100 comparisons won, then and now
    }
report-change-reason = { $is ->
        [other_kind] The two rounds cannot be compared: the question was of another kind.
        [other_scale] The two rounds cannot be compared: the question had another scale, or another number to give.
       *[other_list] Comparisons won are not set side by side, because the lists of goals differ: they depend on all goals of a list.
    }
report-note-change = Certain means: with 95 % confidence for all goals together, chance alone does not explain it. The numbers below a difference hold for that goal alone. Different people answered then and now; each round is weighted to its own population.
report-change-new = Goals that were not asked about then
report-change-dropped = Goals that were asked about then alone, by their ids
