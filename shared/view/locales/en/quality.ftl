### English. The report of results: how good the answers are.

quality = How good the answers are
quality-all-count = All answers count. We leave no answer out. This is what stands out about them.

## Answers that look as if no person had sent them.

quality-apart =
    { $flagged ->
        [one] One answer looks as if no person had sent it: a field was filled in that nobody sees, or it came sooner than anybody can press through the pages.
       *[other] { $flagged } answers look as if no person had sent them: a field was filled in that nobody sees, or they came sooner than anybody can press through the pages.
    } Such answers count only if the town decides so. Until then they are in no figure about the goals.
quality-apart-undecided = Kept apart, not decided about yet
quality-apart-left-out = Left out, as the town decided
quality-apart-counted = Counted, as the town decided
quality-apart-effect =
    { $moved ->
        [0] If those kept apart and those left out counted too, the order of the goals would be the same.
        [one] If those kept apart and those left out counted too, one goal would be elsewhere in the order.
       *[other] If those kept apart and those left out counted too, { $moved } goals would be elsewhere in the order.
    }
quality-apart-first-stays = The first place would stay as it is.
quality-apart-first-changes = The first place would change.
quality-apart-effect-few = We do not say how the order would be with those kept apart and left out: too few answers stand behind the difference.
quality-apart-effect-missing = We do not say how the order would be with those kept apart and left out:
quality-others-count = All others count. This is what stands out about them.

## Answers that stand out.

quality-full = Answered on all goals
quality-partly = Answered on some of the goals only
quality-straight-lined = The same mark everywhere
quality-copies = Exactly like another answer
quality-fast = Filled in very fast
quality-others = Nothing stands out
quality-straight-lined-from = We count the same mark from { $from } rated goals on.
quality-copies-from = Equal answers can be chance. We count them from { $from } goals on.
quality-fast-means = Very fast means: in less than a third of the time that reading and answering take. We store no times.
quality-without =
    { $moved ->
        [0] Without the answers that stand out every goal would stay where it is.
        [1] Without the answers that stand out one goal would be elsewhere in the order.
       *[other] Without the answers that stand out { $moved } goals would be elsewhere in the order, but at most { $furthest } higher or lower.
    }
quality-without-top = Of the first { $top }, { $stay } would stay among the first { $top }.
quality-without-missing = We do not say how it would be without the answers that stand out:

## What was left open.

quality-open = What was left open
quality-open-what = This many answered a question, did not want to answer it, or skipped it.
quality-asked = asked
quality-answered = answered
quality-declined = “rather not say”
quality-skipped = skipped
quality-not-asked = Where “asked” is not shown, those who did not see the question count as “skipped”.
quality-unsure-goals = Goals with the most “don’t know”
quality-rated = rated
quality-dont-know = “don’t know”

## Where people stopped.

quality-left = Where people stopped
quality-left-what = { $begun } began, { $sent } sent their answers. The others stopped here, at the furthest page they saw. We count pages and do not keep who it was.
quality-left-page = page
quality-left-here = stopped here
quality-left-share = share of those who began
quality-left-part = part { $part }
quality-left-notice = What happens to your answers
quality-left-consent = Consent to sensitive questions
quality-left-check = Check your answers
quality-left-elsewhere = Pages that are no longer asked

## Small groups.

quality-small = Small groups
quality-small-what = These groups are small. Merge them with others next time.
quality-small-rule = Small means: under { $share } of the population or under { $number } answers.
quality-small-hidden = Of some groups we do not say how large they are.
quality-small-no = Every group is large enough for a weight of its own.
quality-weights = One answer counts at most { $times } times as much as another.
