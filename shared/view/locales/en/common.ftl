### English. Words that stand on more than one page.
### Read by a native speaker: no (see catalogue-reviewed).

# Name of the language in the language itself, for the choice of language.
language-name = English
# "yes" once a native speaker has read every file in this folder.
catalogue-reviewed = no
# Which parts of the program there are in this language: residents (what people read in a survey),
# report (the result), administration (what departments, steering group and survey office read).
catalogue-parts = residents report administration

# Stands in brackets after a text that is not there in the language of the page.
# $language: name of the language in which it is there, in that language itself.
text-only-in = only in this language: { $language }

# Mark beside the name of a round.
round-example = Example
round-draft = Draft

# Words in a cell that holds no figure.
value-suppressed = not shown
value-not-estimable = cannot be calculated
value-to-come = to come
