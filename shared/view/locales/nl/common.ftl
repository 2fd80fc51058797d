### Nederlands. Woorden die op meer dan één pagina staan.
### Gelezen door iemand met deze moedertaal: nee (zie catalogue-reviewed).

# Naam van de taal in de taal zelf, voor de taalkeuze.
language-name = Nederlands
# "yes" zodra iemand met deze moedertaal alle bestanden in deze map heeft gelezen.
catalogue-reviewed = no

# Kenmerk naast de naam van een ronde.
round-example = Voorbeeld
round-draft = Concept

# Woorden in een cel waarin geen getal staat.
value-suppressed = geheim
value-not-estimable = niet te berekenen
value-to-come = volgt
