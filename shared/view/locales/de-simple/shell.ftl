### Einfache Sprache. Der Rahmen jeder Seite, die Startseite und die Fehlerseiten.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).
### Was hier fehlt, ist schon auf Deutsch einfach genug und kommt von dort.

shell-skip = Direkt zum Text
shell-choose = Wählen Sie eine Sprache
shell-page-privacy = So schützen wir Ihre Daten
shell-page-accessibility = So können alle diese Seiten nutzen
shell-page-imprint = Wer macht diese Seiten?

# $day: letzter Tag der Befragung.
home-until = Sie können bis zum { $day } mitmachen.
home-then = Danach zeigen wir hier das Ergebnis.
home-none = Im Moment gibt es keine Befragung.
home-ended = Befragungen, die vorbei sind

# Danach folgt die Kennung.
error-reference = Nennen Sie bei Fragen diese Nummer:

error-not-found-text = Prüfen Sie die Adresse. Haben Sie einen Link bekommen? Dann öffnen Sie den ganzen Link noch einmal.
error-method-title = So können Sie diese Seite nicht öffnen
error-unreadable-text = Gehen Sie einen Schritt zurück. Versuchen Sie es dann noch einmal.
error-cross-site-title = Das kam von einer fremden Seite
error-cross-site-text = Wir haben es nicht angenommen. So schützen wir Sie. Füllen Sie die Fragen auf unserer Seite aus.
error-wrong-host-text = Prüfen Sie die Adresse. Nehmen Sie den Link, den Sie von der Stadt haben.
error-too-large-text = Gehen Sie einen Schritt zurück. Schreiben Sie weniger Text.
error-too-slow-title = Das Senden hat zu lange gedauert
error-too-slow-text = Prüfen Sie Ihr Internet. Gehen Sie einen Schritt zurück. Senden Sie dann noch einmal.
error-too-many-text = Warten Sie eine Minute. Gehen Sie dann einen Schritt zurück. Versuchen Sie es noch einmal.
error-overloaded-title = Gerade sind sehr viele Menschen hier
error-internal-title = Bei uns ist ein Fehler passiert
error-internal-text = Sie haben nichts falsch gemacht. Versuchen Sie es später noch einmal. Kommt der Fehler wieder? Dann sagen Sie uns die Nummer.
