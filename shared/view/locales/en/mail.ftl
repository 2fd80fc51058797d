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
mail-return-new-link = An earlier link no longer works.
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
