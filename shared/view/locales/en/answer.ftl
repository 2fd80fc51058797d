### English. What is wrong with an answer, and what to do about it.
### Read by a native speaker: no (see catalogue-reviewed).

# Residents read these on a form, the survey office when it reads in a table.
fault-answer-unknown = There is no such answer here. Choose one of the answers offered.
fault-answer-not-number = Enter a whole number, for example 3.
fault-answer-out-of-range = Enter a whole number from { $low } to { $high }.
fault-answer-duplicate-goal = This goal or this place is already taken. Give each goal a place of its own.
fault-answer-gap = A place further up is still free. Fill the places in order, from the top.
fault-answer-too-many = Too many are chosen here. Choose no more than { $most }.
fault-answer-wrong-sum = { $sum } of { $total } points are given out. Change the numbers until they add up to { $total }.
fault-answer-too-long = This text is too long. Shorten it to { $longest } characters at most.
fault-answer-required = An answer is still missing here. Choose one or write one.
fault-answer-not-flag = Tick the box here or leave it empty. In a table, write 1 or 0.
fault-answer-control-character = This text holds an invisible character. Delete the text and type it in again.
fault-answer-no-answer-with-others = If you would rather not answer, choose nothing else here. Untick this box or all the others.
fault-answer-not-decimal = Enter a number in figures, in a table with a point for decimals.
fault-answer-too-fine = Enter fewer digits after the decimal point. At most: { $decimals }.
fault-answer-number-between = Enter a number from { $least } to { $most }.
fault-answer-number-least = Enter a number that is at least { $least }.
fault-answer-number-most = Enter a number that is at most { $most }.
fault-answer-not-date = Enter the day in figures, in a table as year, month and day: 1980-03-31.
fault-answer-day-missing = The day is missing here. Add it.
fault-answer-month-missing = The month is missing here. Add it.
fault-answer-year-missing = The year is missing here. Add it.
fault-answer-year-short = Enter the year with four digits, for example 1980.
fault-answer-no-month = There is no such month. Enter a number from 1 to 12.
fault-answer-no-day = The calendar has no such day. Check day, month and year.
fault-answer-too-early = Enter { $day } or a later day.
fault-answer-too-late = Enter { $day } or an earlier day.
fault-answer-row-missing = An answer is still missing here. Choose one.
fault-answer-not-acknowledged = Tick the sentence. Only then can you go on.
fault-answer-words-beside-another = You have written something but chosen another answer. Choose the answer your text belongs to, or delete the text.
fault-answer-not-drawn = This goal was not among those to choose from. Choose one of the goals shown.
fault-answer-shown-missing = It is missing which goals there were to choose from. A table says so by a number in a column of its own; name that column at “shown” in the map.
fault-answer-same-goal = The same goal cannot be both the most and the least important. Choose two different goals.
fault-answer-half-set = Choose both: the most and the least important goal. Or leave both open.
fault-answer-not-valid = This answer does not fit like this. Change this answer.
fault-answer-twice = This stands twice in this row. Each place, each goal and each choice may stand only once.
