### Français. The frame of every page, the start page and the error pages.
### Read by a native speaker: no (see catalogue-reviewed).

shell-skip = Aller au contenu
shell-home = Enquêtes
# $name: name of the page's language, in that language itself.
shell-language = Langue : { $name }
# For screen readers: what the list with the choice of language is called.
shell-languages = Langue
shell-choose = Choisir une langue
# For screen readers: what the list at the end of every page is called.
shell-footer = À propos de cette enquête
shell-page-privacy = Protection des données
shell-page-accessibility = Accessibilité
shell-page-imprint = Mentions légales

# $day: last day of the survey.
home-until = Vous pouvez répondre jusqu’au { $day } inclus.
home-then = Ensuite, le résultat se trouvera sur cette page.
home-none = Il n’y a pas d’enquête en ce moment.
home-ended = Enquêtes terminées

error-home = Aller à la page d’accueil
# The reference follows.
error-reference = Référence en cas de questions :

error-not-found-title = Cette page n’existe pas
error-not-found-text = Vérifiez l’adresse. Si vous avez reçu un lien, ouvrez-le encore une fois en entier.
error-method-title = Cette page ne s’ouvre pas ainsi
error-method-text = Commencez par la page d’accueil.
error-unreadable-title = Nous n’avons pas pu lire ceci
error-unreadable-text = Revenez d’un pas en arrière dans votre navigateur et réessayez.
error-cross-site-title = Ce formulaire vient d’un autre site
error-cross-site-text = Pour vous protéger, nous ne l’avons pas accepté. Remplissez le formulaire sur notre propre site.
error-wrong-host-title = Cette adresse n’est pas la nôtre
error-wrong-host-text = Vérifiez l’adresse. Utilisez le lien que la ville vous a donné.
error-too-large-title = C’est trop en une fois
error-too-large-text = Revenez d’un pas en arrière dans votre navigateur et raccourcissez votre texte.
error-too-slow-title = L’envoi a duré trop longtemps
error-too-slow-text = Vérifiez votre connexion. Revenez d’un pas en arrière dans votre navigateur et envoyez encore une fois.
error-too-many-title = Il y a eu un très grand nombre de demandes
error-too-many-text = Attendez une minute. Revenez ensuite d’un pas en arrière dans votre navigateur et réessayez.
error-overloaded-title = Il y a beaucoup de monde en ce moment
error-overloaded-text = Attendez une minute et réessayez. Ce que vous envoyez deux fois ne compte qu’une fois.
error-internal-title = Une erreur s’est produite chez nous
error-internal-text = Ce n’est pas votre faute. Réessayez plus tard. Si cela se reproduit, indiquez-nous la référence.
