### Deutsch. Der Rahmen jeder Seite, die Startseite und die Fehlerseiten.
### Von einer Person mit dieser Muttersprache gelesen: nein (siehe catalogue-reviewed).

shell-skip = Zum Inhalt
shell-home = Befragungen
# $name: Name der Sprache, in der die Seite steht, in ihr selbst.
shell-language = Sprache: { $name }
# Für Vorleseprogramme: wie die Liste mit der Sprachwahl heißt.
shell-languages = Sprache
shell-choose = Sprache wählen
# Für Vorleseprogramme: wie die Liste am Ende jeder Seite heißt.
shell-footer = Über diese Befragung
shell-page-privacy = Datenschutz
shell-page-accessibility = Barrierefreiheit
shell-page-imprint = Impressum

# $day: letzter Tag der Befragung.
home-until = Sie können bis zum { $day } antworten.
home-then = Danach steht das Ergebnis auf dieser Seite.
home-none = Zurzeit läuft keine Befragung.
home-ended = Beendete Befragungen

error-home = Zur Startseite
# Danach folgt die Kennung.
error-reference = Kennung für Rückfragen:

error-not-found-title = Diese Seite gibt es nicht
error-not-found-text = Prüfen Sie die Adresse. Wenn Sie einen Link bekommen haben: Öffnen Sie ihn noch einmal ganz.
error-method-title = So lässt sich diese Seite nicht öffnen
error-method-text = Beginnen Sie auf der Startseite.
error-unreadable-title = Das konnten wir nicht lesen
error-unreadable-text = Gehen Sie im Browser einen Schritt zurück und versuchen Sie es noch einmal.
error-cross-site-title = Diese Eingabe kam von einer fremden Seite
error-cross-site-text = Zu Ihrem Schutz haben wir sie nicht angenommen. Füllen Sie das Formular auf unserer eigenen Seite aus.
error-wrong-host-title = Diese Adresse gehört nicht zu uns
error-wrong-host-text = Prüfen Sie die Adresse. Nutzen Sie den Link, den Sie von der Stadt haben.
error-too-large-title = Das ist zu viel auf einmal
error-too-large-text = Gehen Sie im Browser einen Schritt zurück und kürzen Sie Ihren Text.
error-too-slow-title = Die Übertragung hat zu lange gedauert
error-too-slow-text = Prüfen Sie Ihre Verbindung. Gehen Sie im Browser einen Schritt zurück und senden Sie noch einmal.
error-too-many-title = Das waren sehr viele Anfragen
error-too-many-text = Warten Sie eine Minute. Gehen Sie dann im Browser einen Schritt zurück und versuchen Sie es noch einmal.
error-overloaded-title = Gerade ist sehr viel los
error-overloaded-text = Warten Sie eine Minute und versuchen Sie es noch einmal. Was Sie zweimal senden, zählt nur einmal.
error-internal-title = Bei uns ist etwas schiefgegangen
error-internal-text = Das liegt nicht an Ihnen. Versuchen Sie es später noch einmal. Wenn es wieder geschieht, nennen Sie uns die Kennung.
