### Français. Words that stand on more than one page.
### Read by a native speaker: no (see catalogue-reviewed).

# Name of the language in the language itself, for the choice of language.
language-name = Français
# "yes" once a native speaker has read every file in this folder.
catalogue-reviewed = no
# Which parts of the program there are in this language: residents (what people read in a survey),
# report (the result), administration (what departments, steering group and survey office read).
catalogue-parts = residents

# Stands in brackets after a text that is not there in the language of the page.
# $language: name of the language in which it is there, in that language itself.
text-only-in = seulement dans cette langue : { $language }

# Mark beside the name of a round.
round-example = Exemple
round-draft = Brouillon

# Words in a cell that holds no figure.
value-suppressed = non indiqué
value-not-estimable = impossible à calculer
value-to-come = à venir
