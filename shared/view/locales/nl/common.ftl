### Nederlands. Woorden die op meer dan één pagina staan.
### Gelezen door iemand met deze moedertaal: nee (zie catalogue-reviewed).

# Naam van de taal in de taal zelf, voor de taalkeuze.
language-name = Nederlands
# "yes" zodra iemand met deze moedertaal alle bestanden in deze map heeft gelezen.
catalogue-reviewed = no
# Welke delen van het programma er in deze taal zijn: residents (wat mensen bij de enquête lezen),
# report (de uitkomst), administration (wat afdelingen, stuurgroep en enquêtebureau lezen).
catalogue-parts = residents report administration

# Staat tussen haakjes achter een tekst die er in de taal van de pagina niet is.
# $language: naam van de taal waarin de tekst er wel is, in die taal zelf.
text-only-in = alleen in deze taal: { $language }

# Kenmerk naast de naam van een ronde.
round-example = Voorbeeld
round-draft = Concept

# Woorden in een cel waarin geen getal staat.
value-suppressed = geheim
value-not-estimable = niet te berekenen
value-to-come = volgt
