### Einfache Sprache. Was hier fehlt, kommt aus dem deutschen Katalog.
### Von Menschen aus der Zielgruppe gelesen: nein (siehe catalogue-reviewed).

language-name = Einfache Sprache
catalogue-reviewed = no
