### English. Letters: the result for the steering group, invitation and reminder for departments, the trial.
### Read by a native speaker: no (see catalogue-reviewed).

## The result.

# $date: day on which this version was calculated.
mail-report = Priority report { $year }, version { $number }, { $date }
mail-read = Read the report
mail-people =
    { $n ->
        [one] { $n } person answered.
       *[other] { $n } people answered.
    }
mail-departments =
    { $n ->
        [one] { $n } of { $of } departments has reported.
       *[other] { $n } of { $of } departments have reported.
    }
mail-departments-none =
    { $state ->
        [suppressed] Too few departments have reported to show figures.
       *[no_data] No department has reported yet.
    }
mail-answers =
    { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
mail-level = { $share } say: matters to me
# $scale: such as “4 or 5 out of 5”.
mail-level-means = “Matters to me” means: { $scale }.
mail-gap = Gap in the bar: 50 comparisons, ahead as often as behind.
mail-rest =
    { $count ->
        [one] The other goal follows further down.
       *[other] The other { $count } goals follow further down.
    }
# Under a shortened table.
mail-table-rest =
    { $count ->
        [one] The other goal is in the report and in the attached tables.
       *[other] The other { $count } goals are in the report and in the attached tables.
    }
mail-behind = Important and behind plan
mail-missing = What is still missing
# The names follow.
mail-missing-departments =
    { $count ->
        [1] One department has not reported:
        [2] Two departments have not reported:
        [3] Three departments have not reported:
       *[other] { $count } departments have not reported:
    }
mail-picture = All goals in a chart
# Stands where a mail program shows no pictures.
mail-picture-words = The same figures are in this mail as text.
mail-note-sure = Where no difference is named, it may be chance.
mail-gap-sure = difference { $gap }, certain
mail-count-like = They then count as { $n } unweighted ones.
mail-not = What these figures do not say
mail-not-vote = A survey is not a vote.
# The names of the files follow.
mail-attached = Attached, all figures as tables:
mail-why = You get this mail as a member of the steering group.
mail-count =
    { $count ->
        [one] This mail goes to you only.
       *[other] This mail goes to { $count } addresses.
    }

## A department’s return.

mail-return-subject =
    { $kind ->
        [reminder] Reminder: your return is still missing, submit by { $day }
       *[invitation] Your return about the city’s goals, submit by { $day }
    }
mail-return-title =
    { $kind ->
        [reminder] Your return is still missing
       *[invitation] Report where your goals stand
    }
mail-return-lead =
    { $kind ->
        [reminder] The city asks each department how far it has come with its goals. Nothing has arrived from your department yet.
       *[invitation] The city asks each department how far it has come with its goals. Say also which of the city’s goals come first in your department’s view.
    }
mail-return-until = Submit by { $day }, { $time }
mail-return-open = Open the return
mail-return-other-link = The link from our first mail still works too.
mail-return-goals =
    { $count ->
        [one] Your goal
       *[other] Your { $count } goals
    }
mail-return-way = You need no account. You can save at any time and continue later.
mail-return-not-you = Is your department not responsible? Do not open the link. Tell us and delete this mail.

## The trial.

mail-trial-subject = Trial: mail arrives
mail-trial-title = This mail is a trial
mail-trial-arrived = If you can read this, mail arrives. There is nothing you need to do.
mail-trial-letters = These characters must look right: ä ö ü ß é ł ş ğ – “…” · العربية
mail-trial-link = The link leads to the start page of the surveys.
mail-trial-open = Open the start page
mail-trial-sent = Sent on { $day }, { $time }.
