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
fault-answer-twice = This stands twice in this row. Each place, each goal and each choice may stand only once.
