### Deutsch. Wörter, die auf mehreren Seiten stehen.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).

# Name der Sprache in der Sprache selbst, für die Sprachwahl.
language-name = Deutsch
# "yes", sobald eine Person mit dieser Muttersprache alle Dateien dieses Ordners gelesen hat.
catalogue-reviewed = no
# Welche Teile des Programms in dieser Sprache da sind: residents (was Menschen bei der Befragung lesen),
# report (das Ergebnis), administration (was Ämter, Steuerungsgruppe und Befragungsstelle lesen).
catalogue-parts = residents report administration

# Steht in Klammern hinter einem Text, den es in der Sprache der Seite nicht gibt.
# $language: Name der Sprache, in der er da ist, in ihr selbst.
text-only-in = nur in dieser Sprache: { $language }

# Kennzeichen neben dem Namen einer Runde.
round-example = Beispiel
round-draft = Entwurf

# Wörter in einer Zelle, in der keine Zahl steht.
value-suppressed = geheim
value-not-estimable = nicht berechenbar
value-to-come = folgt
