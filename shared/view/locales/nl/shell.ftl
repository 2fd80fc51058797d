### Nederlands. Het kader van elke pagina, de startpagina en de foutpagina's.
### Gelezen door iemand met deze moedertaal: nee (zie catalogue-reviewed).

shell-skip = Naar de inhoud
shell-home = Enquêtes
# $name: naam van de taal van de pagina, in die taal zelf.
shell-language = Taal: { $name }
# Voor voorleesprogramma's: hoe de lijst met de taalkeuze heet.
shell-languages = Taal
shell-choose = Kies een taal
# Voor voorleesprogramma's: hoe de lijst onderaan elke pagina heet.
shell-footer = Over deze enquête
shell-page-privacy = Privacy
shell-page-accessibility = Toegankelijkheid
shell-page-imprint = Colofon

# $day: laatste dag van de enquête.
home-until = U kunt antwoorden tot en met { $day }.
home-then = Daarna vindt u de uitkomst op deze pagina.
home-none = Er loopt nu geen enquête.
home-ended = Afgelopen enquêtes

error-home = Naar de startpagina
# Daarna volgt het kenmerk.
error-reference = Kenmerk als u vragen hebt:

error-not-found-title = Deze pagina bestaat niet
error-not-found-text = Controleer het adres. Hebt u een link gekregen? Open dan de hele link opnieuw.
error-method-title = Zo kunt u deze pagina niet openen
error-method-text = Begin op de startpagina.
error-unreadable-title = Dit konden wij niet lezen
error-unreadable-text = Ga in uw browser een stap terug en probeer het opnieuw.
error-cross-site-title = Dit formulier kwam van een andere website
error-cross-site-text = Voor uw veiligheid hebben wij het niet aangenomen. Vul het formulier in op onze eigen website.
error-wrong-host-title = Dit adres hoort niet bij ons
error-wrong-host-text = Controleer het adres. Gebruik de link die u van de gemeente hebt gekregen.
error-too-large-title = Dit is te veel in één keer
error-too-large-text = Ga in uw browser een stap terug en maak uw tekst korter.
error-too-slow-title = Het versturen duurde te lang
error-too-slow-text = Controleer uw verbinding. Ga in uw browser een stap terug en verstuur het opnieuw.
error-too-many-title = Dit waren heel veel aanvragen
error-too-many-text = Wacht een minuut. Ga daarna in uw browser een stap terug en probeer het opnieuw.
error-overloaded-title = Het is nu erg druk
error-overloaded-text = Wacht een minuut en probeer het opnieuw. Wat u twee keer verstuurt, telt maar één keer.
error-internal-title = Er ging bij ons iets mis
error-internal-text = Dat ligt niet aan u. Probeer het later opnieuw. Gebeurt het weer? Geef ons dan het kenmerk door.
