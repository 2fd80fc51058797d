### Einfache Sprache. Wörter, die auf mehreren Seiten stehen.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).
### Was hier fehlt, ist schon auf Deutsch einfach genug und kommt von dort.

# Name der Sprache in der Sprache selbst, für die Sprachwahl.
language-name = Einfache Sprache
# "yes", sobald eine Person mit dieser Muttersprache alle Dateien dieses Ordners gelesen hat.
catalogue-reviewed = no
# Welche Teile des Programms in dieser Sprache da sind: residents (was Menschen bei der Befragung lesen),
# report (das Ergebnis), administration (was Ämter, Steuerungsgruppe und Befragungsstelle lesen).
catalogue-parts = residents

# Steht in Klammern hinter einem Text, den es in der Sprache der Seite nicht gibt.
# $language: Name der Sprache, in der er da ist, in ihr selbst.
text-only-in = diesen Text gibt es nur hier: { $language }

# Wörter in einer Zelle, in der keine Zahl steht.
value-suppressed = wird nicht gezeigt
value-not-estimable = kann man nicht ausrechnen
value-to-come = kommt später
