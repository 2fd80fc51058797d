### Deutsch. Wörter, die auf mehreren Seiten stehen.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).

# Name der Sprache in der Sprache selbst, für die Sprachwahl.
language-name = Deutsch
# "yes", sobald eine Person mit dieser Muttersprache alle Dateien dieses Ordners gelesen hat.
catalogue-reviewed = no

# Kennzeichen neben dem Namen einer Runde.
round-example = Beispiel
round-draft = Entwurf

# Wörter in einer Zelle, in der keine Zahl steht.
value-suppressed = geheim
value-not-estimable = nicht berechenbar
value-to-come = folgt
