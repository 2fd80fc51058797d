### English. What is wrong with a folder, a table or an answer, and what to do about it.
### Read by a native speaker: not yet (see catalogue-reviewed).

## The outcome of a check.

check-ok = The folder is in order. It has { $goals } goals, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } and { $departments ->
        [one] { $departments } department
       *[other] { $departments } departments
    }.
check-faults = { $count ->
        [one] { $count } fault found. Correct it, then check again.
       *[other] { $count } faults found. Correct them, then check again.
    }

## The place. The number of the line comes as text, so that it gets no comma.

fault-place = { $file }, line { $line }
fault-place-column = { $file }, line { $line }, column “{ $column }”
fault-place-file = { $file }

## Files and spelling. Straight quotes mark what is to be typed exactly so.

fault-file-missing = This file is missing. Put it into the folder under exactly this name.
fault-not-utf8 = The file is not saved as UTF-8. Save it again as UTF-8, a table as “CSV UTF-8”.
fault-toml-syntax = This place cannot be read. Check the quotes, brackets and equals signs. More exactly: { $detail }
fault-key-unknown = There is no key “{ $key }” here. Check its spelling. Possible keys are: { $known }.
fault-key-missing = The key “{ $key }” is missing. Add it to this section.
fault-wrong-type = “{ $key }” has the wrong kind of value. { $wanted ->
        [flag] Write true for yes or false for no, without quotes.
        [integer] Write a whole number without quotes, for example 10.
        [number] Write a number with a point for decimals, for example 0.5.
        [number-list] Write numbers in square brackets, for example [0.3, 3.0].
        [string-list] Write texts in square brackets, for example ["first", "second"].
        [text] Write the text in each language, for example {"{"} de = "Wohnen", nl = "Wonen" {"}"}.
        [table] Give it a section of its own, with the heading [{ $key }].
        [table-list] Give it sections, each with the heading [[{ $key }]].
       *[string] Put the value in straight quotes, for example "Town hall".
    }
fault-empty-value = “{ $key }” is empty. Fill it in.
fault-control-character = “{ $key }” holds an invisible character. Delete the text and type it in again.
fault-out-of-range = The number at “{ $key }” is too small or too large. Write a whole number from { $low } to { $high }.

## Ids, names and languages.

fault-id-invalid = “{ $value }” cannot be an id. Write 1 to 64 characters: a to z, A to Z, digits, “-”, “_” and “.”. Begin with a letter or a digit.
fault-id-duplicate = “{ $value }” appears here twice. Delete one of the two or change one.
fault-name-duplicate = Two goals have the same name in the language “{ $language }”: “{ $value }”. Give one of them another name.
fault-language-invalid = “{ $value }” is not a language tag. Write for example de, nl, en or de-simple.
fault-pace-invalid = “{ $value }” does not belong here. Write fast for a very fast response, or leave the cell empty.
fault-flags-invalid = “{ $value }” does not belong here. Write honeypot, too-soon, or both in this order with a space between, or leave the cell empty.
fault-decision-invalid = “{ $value }” does not belong here. Write counted for a response that counts, left_out for one that does not, or leave the cell empty.
fault-language-duplicate = The language “{ $value }” appears twice in “languages”. Delete one of the two.
fault-translation-missing = “{ $key }” has no text in the language “{ $language }”. Add it, or change “languages” in round.toml.
fault-language-without-words = The program has no words in the language “{ $language }” { $part ->
        [residents] for residents
        [report] for the report, nor in any other language promised
       *[administration] for mails and returns
    }. It has words in: { $known }. Choose one of these, or lay words of your own over the program’s.

## Times and addresses.

fault-zone-unknown = The time zone “{ $value }” is not known. Write a name like Europe/Berlin.
fault-time-invalid = “{ $value }” cannot be read as a day and time. Write for example 2026-11-02T08:00.
fault-time-skipped = “{ $value }” does not exist, because the clocks go forward then. Choose another time.
fault-time-twice = “{ $value }” happens twice, because the clocks go back then. Choose another time.
fault-date-invalid = “{ $value }” cannot be read as a day. Write year, month and day, for example 2026-12-14.
fault-closes-before-opens = The round ends before it begins. Set “closes” to a time after “opens”.
fault-retention-too-early = “{ $key }” is before the last day of the survey. Choose that day or a later one.
fault-email-invalid = “{ $value }” is not an address that Vorrang can write to. Write only the mail address, for example office@example.org. Spaces and accented letters are not possible.

## Goals, fields of action and questions.

fault-kind-unknown = “{ $value }” is not possible here. A question needs as its “kind” single, district, multiple, rating, ranking, picks, points, best-worst, pairs, text, number, date, scale, matrix or acknowledgement.
fault-goal-unknown = The goal “{ $value }” is missing from goals.csv or has a fault there. Write the id of a goal from that file. For a question about all goals, write the word all.
fault-field-unknown = The field of action “{ $value }” is missing from fields.csv or has a fault there. Write the id of a field of action from that file.
fault-field-without-goals = No goal belongs to the field of action “{ $value }”. Delete it, or give it a goal in goals.csv.
fault-goals-missing = There are fewer than two goals here. Name at least two, so that there is something to compare.
fault-goals-too-many = The round has more than { $most } goals. Remove some or merge some.
fault-choices-too-few = This question offers fewer than two answers. Name at least two under “choices”. An answer with “no_answer” does not count here.
fault-no-answer-twice = More than one answer is marked “no_answer”. Keep the mark on one of them only.
fault-other-twice = Only one answer can ask for words of one’s own, and not the one marked “no_answer”. Keep “other” on one of the rest only.
fault-order-unknown = “{ $value }” is no order. Write given or alphabet.
fault-shuffle-unknown = “{ $value }” is no order here. Write random or rotated, or leave “order” out.
fault-sets-goals = Comparisons with “best-worst” need at least three goals. For two goals, use the kind pairs.
fault-bounds-crossed = “{ $low }” lies beyond “{ $high }”. Swap the two values.
fault-matrix-columns = A matrix needs { $low } to { $high } columns. A column marked “no_answer” does not count.
fault-matrix-rows = A matrix needs at least two rows. For a single statement, use the kind scale or single.
fault-sensitive-required = The question “{ $question }” is sensitive: it is marked so, or it asks for free text. Nobody has to answer it. Delete “required” here.
fault-consent-missing = The question “{ $question }” is sensitive: it is marked so, or it asks for free text or words of one’s own. Add the section [consent] to round.toml.
fault-condition-too-long = This condition is longer than { $value } characters. Shorten it, or spread it over several questions.
fault-condition-too-deep = From character { $at } on, “{ $key }” holds more than { $value } brackets and “not” within one another. Write it flatter.
fault-condition-too-many = From character { $at } on, “{ $key }” holds more than { $value } comparisons. Shorten the condition.
fault-condition-character = At character { $at }, “{ $key }” holds “{ $value }”, which means nothing here. Delete it.
fault-condition-unexpected = At character { $at }, “{ $key }” holds “{ $value }”, where something else must stand. Check brackets and comparisons.
fault-condition-ends = “{ $key }” ends at character { $at }, in the middle of the condition. Write the rest of it.
fault-condition-question = At character { $at }, “{ $key }” names the question “{ $value }”, which is not there. Write the id of an earlier question.
fault-condition-itself = At character { $at }, “{ $key }” looks at “{ $value }”, which depends on it itself. Name an earlier question.
fault-condition-later = At character { $at }, “{ $key }” looks at “{ $value }”, which is asked only later. Move that question further up.
fault-condition-choice = At character { $at }, “{ $key }” names “{ $value }”, which cannot be chosen there. Write the id of an answer, a goal or a statement of that question.
fault-condition-chosen = At character { $at }, “{ $key }” asks with “chosen” about “{ $value }”. That goes with multiple, picks and ranking only. Otherwise write a comparison.
fault-condition-compared = “{ $value }”, at character { $at } of “{ $key }”, has no single value. Compare a question of the kind single, district, number, scale or date, or “question:goal” or “question:statement”, or write “answered” or “chosen”.
fault-condition-order = The answers to “{ $value }”, at character { $at } of “{ $key }”, are in no order. Compare with = or !=.
fault-condition-number = At character { $at } of “{ $key }” stands “{ $value }”. Write a number here, or “question:goal”.
fault-condition-day = At character { $at } of “{ $key }” stands “{ $value }”. Write a day like 2026-09-16 here, or the id of a question of the kind date.
fault-condition-never = The comparison with “{ $value }”, at character { $at } of “{ $key }”, always ends the same. Check the number or the day.
fault-condition-not-own = “valid_if” of the question “{ $question }” does not look at the question itself. Name “{ $question }” in the condition, too.
fault-condition-planned = The question “{ $question }” is part of the plan and is asked of everybody. Delete “shown_if” there and at its page, and for the question under “score” also “valid_if”.
fault-question-unknown = The question “{ $value }” is missing from questionnaire.toml or has a fault there. Write the id of a question from that file.

## Plan, margins and groups.

fault-score-several = “score” holds a list, but only one question ranks the goals. Write a single id, without square brackets.
fault-score-kind = The question “{ $question }” ranks no goals, because its kind is “{ $kind }”. At “score”, name a question of the kind rating, ranking, picks, points, best-worst or pairs.
fault-score-not-all-goals = The question “{ $question }” asks about some of the goals only. Write goals = "all" there, or name another question at “score”.
fault-margin-kind = Answers cannot be weighted by the question “{ $question }”. Under “margins”, name only questions of the kind single or district.
fault-margin-value-unknown = The question “{ $attribute }” has no answer “{ $value }”. Write the id of one of its answers.
fault-margin-value-missing = The answer “{ $value }” of the question “{ $attribute }” is missing. Add a row with its number of people.
fault-margin-duplicate = The answer “{ $value }” of the question “{ $attribute }” already has a row. Delete one of the two.
fault-margin-not-planned = Answers are not weighted by the question “{ $attribute }”. Delete the row, or name the question under “margins” in round.toml.
fault-margin-no-answer = The answer “{ $value }” of the question “{ $attribute }” is marked “no_answer”. Delete the row, because no number is needed here.
fault-margin-totals = “{ $attribute }” adds up to { $total } people, but “{ $other }” to { $wanted }. Change the numbers until both totals are the same.
fault-population-invalid = “population” holds “{ $value }”. Write a whole number from 1 up, without points and spaces.
fault-population-disagrees = The rows here add up to { $total } people, but “population” in round.toml is { $population }. Change one of the two or delete “population”.
fault-bounds-invalid = “bounds” needs one number between 0 and 1 and one above 1. Write for example [0.3, 3.0].
fault-group-source-unknown = “{ $value }” is not a source. Write responses for the residents or returns for the departments.
fault-group-source-twice = Two groups have the source “{ $value }”. Keep it on one group only.
fault-group-responses-missing = No group stands for the answers of the residents. Give one group the source responses.
fault-group-weight = “weight” is too small or too large. Write a number from 0 to 1, for example 0.5.
fault-group-weights-sum = The weights of the groups add up to { $sum }. Change them until they add up to exactly 1.

## Departments.

fault-departments-missing = This file names no department, but a group counts their answers. Enter the departments, or delete the group with the source returns from round.toml.
fault-earlier-itself = A round cannot be compared with itself: “{ $value }”. Write the id of the earlier round, or delete the line “earlier”.
fault-earlier-continued-by-none = No goal continues one of the round “{ $value }”. Write in goals.csv, column continues, the id that a goal had there, or delete the line “earlier”.
fault-continued-twice = Another goal continues “{ $value }” already. Of a goal that was divided none continues it: empty the cell of one of them.
fault-department-goals-missing = This department has no goals. Write the ids of its goals under “goals”, with spaces between them.
fault-department-unknown = “{ $value }” is the id of no department. Write an id from departments.csv.

## Tables.

fault-csv-syntax = This row cannot be read as a table. Check the quotes. More exactly: { $detail }
fault-row-length = This row does not have as many cells as the header: { $found } instead of { $wanted }. Put text with a delimiter into straight quotes, and close every pair.
fault-column-unknown = There is no column “{ $column }” here. Possible columns are: { $known }. Put commas between columns.
fault-column-missing = The header has no column “{ $column }”. Add it under exactly this name. For a table of answers, you can also change map.toml.
fault-column-duplicate = The column “{ $column }” appears twice in the header. Delete one of the two or rename one.
fault-delimiter-unclear = It is not clear which character separates the columns here. Write delimiter = ",", delimiter = ";" or delimiter = "tab" in map.toml.
fault-encoding-unknown = “{ $value }” is not an encoding. Write for example "utf-8", "windows-1252" or "utf-16le".
fault-encoding-unclear = It is not clear in which encoding this file is saved: accented letters could come out wrong. Save it again as “CSV UTF-8”, or write its encoding in map.toml, for example encoding = "windows-1252".
fault-encoding-wrong = This file is not saved as { $encoding }, as “encoding” in map.toml says. Delete that line, or write the right encoding.
fault-columns-shape = A question of the kind “{ $kind }” needs a column for each goal. Under “columns”, write for each goal: id = "column".
fault-columns-too-many = “columns” names more columns than the question can take. Name at most { $most }.
fault-response-id-missing = The id column is empty in this row. Enter an id that is in no other row.
fault-response-id-duplicate = The id “{ $value }” is already in another row. Delete one of the rows or give it an id of its own.
fault-response-known = The response “{ $value }” is already there, with other answers, and stays as it is. Delete this row, or give it another id if it is another person.
fault-return-known = The department “{ $value }” has already sent in other answers. They stay as they are. Delete this row.
fault-return-empty = In this row the department “{ $value }” has not answered the question that ranks the goals. Enter its answer or delete the row.
fault-withdrawal-unreadable = This line is no day and receipt. Put it back as the intake wrote it, or delete it if nothing is left of it.

## Tables and pages.

fault-quote-unclosed = A quote opens here and never closes. Everything after it counts as one field. Close it, or double quotes inside a text ("").
fault-page-name = This file belongs to no language. Name it { $stem }.LANGUAGE.md, for example { $stem }.en.md.
fault-language-not-promised = The language “{ $language }” is not promised. Add it to “languages” in round.toml, or choose one from there.
fault-delimiter-unknown = “{ $value }” is not a separator. Write ",", ";" or "tab".
fault-text-columns = This is no table for translators: the header must read file, key, source:LANGUAGE and target:LANGUAGE. Export the texts again.
fault-text-unknown = There is no text “{ $key }” in this file of the round. Do not change the columns file and key, or export the texts again.
fault-text-changed = The text “{ $key }” is not the one that was translated: it has changed since, or somebody changed the column of the source. Export the texts again and translate this one anew.
fault-text-twice = The text “{ $key }” already has a row. Delete one of the two.
fault-text-address = The translation of “{ $key }” lacks the address “{ $value }”. Write it exactly as in the source.
fault-spreadsheet-broken = This spreadsheet cannot be read. Save it again as .xlsx. More exactly: { $detail }
fault-spreadsheet-large = This spreadsheet is too large: the file, or what is packed in it, has more than { $most } MB. Save it again as .xlsx, with the texts only and without pictures.
fault-spreadsheet-parts = This spreadsheet is made of more than { $most } parts, or two have the same name. Save it again as .xlsx, with the texts only.
fault-spreadsheet-ratio = A part of this spreadsheet becomes more than { $most } times as large when it is unpacked. No office program packs texts like that. Ask for the spreadsheet again, or save it again as .xlsx.
fault-spreadsheet-false = This spreadsheet holds something else than it says. Open it only if you trust who sent it, and save it again as .xlsx.
fault-spreadsheet-range = In this row a text stands to the right of column Z or below row { $rows }, far from the table. Delete it.

## Departments’ returns.

fault-return-not-number = Enter a number, for example { 12.5 } or { 1234.5 }.
fault-return-too-large = This number is too large. Use a larger unit, for example thousand euros instead of euros.
fault-return-year = Enter a year from { $low } to { $high }, with four digits.
fault-return-target-year = The starting value is from { $baseline }. Enter a later year for the target value.
fault-return-no-way = The target value equals the starting value. Change one of the two.
fault-return-despite-indicator = The box says that nothing can be measured, yet an indicator is filled in. Untick the box or empty the fields of the indicator.
fault-goal-not-own = The department “{ $department }” does not answer for the goal “{ $value }”. Write the id of one of its goals in departments.csv.
fault-indicator-not-number = This is not a number. Write it with a point for decimals and without a mark for thousands, for example 1234.5.
fault-indicator-error = “{ $value }” is not a standard error. Write a number above 0, for example 1.5. For a value that was counted, leave the cell empty.
fault-indicator-twice = This indicator already has a row for this year. Delete one of the two, or give one another year or name.
