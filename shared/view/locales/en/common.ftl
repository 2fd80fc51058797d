### English. Words that stand on more than one page.
### Read by a native speaker: no (see catalogue-reviewed).

# Name of the language in the language itself, for the choice of language.
language-name = English
# "yes" once a native speaker has read every file in this folder.
catalogue-reviewed = no

# Mark beside the name of a round.
round-example = Example
round-draft = Draft

# Words in a cell that holds no figure.
value-suppressed = not shown
value-not-estimable = cannot be calculated
value-to-come = to come
