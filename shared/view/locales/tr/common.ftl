### Türkçe. Words that stand on more than one page.
### Read by a native speaker: no (see catalogue-reviewed).

# Name of the language in the language itself, for the choice of language.
language-name = Türkçe
# "yes" once a native speaker has read every file in this folder.
catalogue-reviewed = no
# Which parts of the program there are in this language: residents (what people read in a survey),
# report (the result), administration (what departments, steering group and survey office read).
catalogue-parts = residents

# Stands in brackets after a text that is not there in the language of the page.
# $language: name of the language in which it is there, in that language itself.
text-only-in = yalnızca şu dilde: { $language }

# Mark beside the name of a round.
round-example = Örnek
round-draft = Taslak

# Words in a cell that holds no figure.
value-suppressed = gösterilmiyor
value-not-estimable = hesaplanamıyor
value-to-come = daha sonra
