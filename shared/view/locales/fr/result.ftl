### Français. The result of a survey: what stands above it, and what stands in its place.
### Read by a native speaker: no (see catalogue-reviewed).

## As long as there is nothing to read: the heading and what stands below it.

# $day: last day of the survey.
result-open = Le résultat viendra après le { $day }
result-open-text = L’enquête dure jusque-là. Ensuite, nous étudierons toutes les réponses.
result-take-part = Aller à l’enquête
result-waiting = Le résultat n’est pas encore calculé
result-waiting-text = L’enquête est terminée. Nous allons maintenant étudier toutes les réponses.
result-running = Le résultat est en cours de calcul
# $time: time at which the calculation began.
result-running-text = Le calcul a commencé à { $time }.
result-failed = Le résultat n’a pas pu être calculé
result-failed-text = C’est pourquoi il n’y a encore rien ici. Le bureau des enquêtes est au courant.
result-made = Le résultat n’est pas encore publié
result-made-text = Il est calculé. Vous le trouverez ici dès que la ville le publiera.
result-reload = Recharger la page

## Above a result that is no longer the last word.

# $day: day on which it was calculated.
result-as-of = État au { $day }.
# $changes: how many answers are new or deleted; 0 if all that is known is that there are some.
result-changes = { $changes ->
        [0] Depuis, des réponses ont changé.
        [one] Depuis, { $changes } réponse nouvelle ou effacée.
        [many] Depuis, { $changes } de réponses nouvelles ou effacées.
       *[other] Depuis, { $changes } réponses nouvelles ou effacées.
    }
result-next-open = Le nouveau résultat viendra après la fin de l’enquête.
result-next-waiting = Le nouveau résultat n’est pas encore calculé.
result-next-running = Le nouveau résultat est en cours de calcul. Le calcul a commencé à { $time }.
result-next-failed = Le nouveau résultat n’a pas pu être calculé. Le bureau des enquêtes est au courant.
result-next-made = Le nouveau résultat est calculé, mais pas encore publié.
result-newer = Il y a un résultat plus récent, du { $day }.
result-newer-see = Voir le résultat plus récent
result-newer-link = Vous trouverez le lien dans un message plus récent.

# Above a result that can be read by its secret link only.
result-unreleased = Ce résultat n’est pas encore publié. Toute personne qui a ce lien peut le lire.

# Above a result that is not there in the language of the page.
# $language: name of the language in which it is there, in that language itself.
result-other-language = Ce résultat n’existe pas dans votre langue. Le voici dans cette langue : { $language }.

## On pages that lead to the result.

# Heading.
result-result = Le résultat
# $day: day on which the result was calculated.
result-of = Résultat du { $day }
result-see = Voir le résultat
# Link to the page of the result, as long as it cannot be read there.
result-follow = En savoir plus sur le résultat
