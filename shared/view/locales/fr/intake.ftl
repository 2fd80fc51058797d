### Français. The questionnaire: from the start to the receipt.
### Read by a native speaker: no (see catalogue-reviewed).

## Start.

# $year: year as text.
survey-kind = Enquête { $year }
survey-duration = Durée
survey-minutes = { $minutes ->
        [one] environ { $minutes } minute
        [many] environ { $minutes } de minutes
       *[other] environ { $minutes } minutes
    }
survey-until = Jusqu’au
survey-name = Nom
survey-name-not-asked = Nous ne le demandons pas.
survey-start = Commencer l’enquête
survey-leave-empty = Laissez ce champ vide.
survey-paper = Plutôt sur papier ou par téléphone ?
survey-contact = Des questions ? Contactez-nous.

## Notice before the first question.

survey-notice = Avant de répondre
survey-notice-hint = Voici ce que nous faisons de vos réponses.
survey-notice-who = Qui pose les questions
survey-notice-why = Dans quel but
survey-notice-ground = Sur quelle base juridique
survey-notice-recipients = Qui voit vos réponses
survey-notice-retention = Combien de temps nous les gardons
survey-notice-rights = Vos droits
survey-notice-complaint = Réclamation
survey-to-questions = Continuer vers les questions

## The way through the questions.

survey-back = Retour
survey-step = Étape { $at } sur { $total }
# $topic: field of action whose goals stand on several pages.
survey-topic-part = { $topic }, partie { $part } sur { $parts }
survey-next = Continuer
# After a change: the button leads back to all answers.
survey-to-check = Enregistrer et vérifier
survey-later = Continuer plus tard
survey-languages-hint = Vos réponses sont conservées.

## Mistakes. The sentence stands at the top of the page and at the field.

# Beginning of the page's title.
survey-wrong = Erreur :
survey-mistakes = { $count ->
        [one] Corrigez { $count } réponse
        [many] Corrigez { $count } de réponses
       *[other] Corrigez { $count } réponses
    }
survey-mistake-here = Veuillez vérifier ceci
# $words: the sentence that says what to do.
survey-problem-goal = { $goal } : { $words }
survey-problem-question = { $question } { $words }
survey-too-many = Vous avez fait { $chosen } choix. Vous pouvez en faire { $most } au plus. Retirez-en { $extra }.
survey-points-missing = Points distribués : { $sum } sur { $total }. Il en reste { $difference } à distribuer.
survey-points-over = Points distribués : { $sum } au lieu de { $total }. Retirez-en { $difference }.
survey-consent-missing = Cochez la phrase. Ou continuez sans ces questions.
survey-not-decimal = Écrivez un nombre, par exemple { 12.5 }.
survey-not-date = Écrivez le jour, le mois et l’année en chiffres, par exemple 31 3 1980.

## Consent.

survey-consent = Pouvons-nous aussi vous poser des questions personnelles ?
survey-consent-why = Ces questions sont particulièrement protégées. Nous ne les posons que si vous êtes d’accord :
survey-agree = Accepter et continuer
survey-decline = Continuer sans ces questions
survey-consent-hint = Les deux sont possibles. Toutes vos autres réponses comptent dans tous les cas.
survey-consent-drops = Si vous continuez sans ces questions, nous effaçons vos réponses à celles-ci.
survey-consent-words = Il s’agit seulement de vos propres mots.

## Questions.

survey-dont-know = ne sais pas
survey-no-answer = Je préfère ne pas répondre
survey-meaning = Que veulent dire ces objectifs ?
survey-longest = { $longest } caractères au plus.
survey-words = Quoi exactement ? C’est facultatif.
survey-set = Comparaison { $number } sur { $of }
survey-best = le plus important
survey-worst = le moins important
survey-undecided = Je n’arrive pas à choisir
survey-day-example = Par exemple 31 3 1980
survey-part-day = Jour
survey-part-month = Mois
survey-part-year = Année
survey-sought = Chercher dans la liste
survey-search = Chercher
survey-hits = Trouvé pour « { $sought } » : { $count }
survey-no-hits = Nous n’avons rien trouvé pour « { $sought } ». Cherchez avec moins de lettres. Ou affichez tout.
survey-all = Tout afficher
# $count: goals ticked so far.
survey-picked = { $count } sur { $most } choisis
survey-sum = Distribués
survey-sum-of = { $sum } sur { $total }
survey-count = Additionner
survey-less = 5 de moins
survey-more = 5 de plus
survey-tap-first = Touchez l’objectif le plus important pour vous
survey-tap-next = Touchez l’objectif suivant
survey-places = Places à attribuer : { $places }
survey-ranked = { $goal } : place { $place } sur { $places }
survey-unranked = { $goal } : de nouveau sans place
# For screen readers, after the name of the goal.
survey-place-out = place { $place } sur { $places }, retirer
survey-up = { $goal } : une place plus haut
survey-down = { $goal } : une place plus bas
survey-open-goals = { $count ->
        [one] Pas encore choisi : { $count } objectif
        [many] Pas encore choisis : { $count } d’objectifs
       *[other] Pas encore choisis : { $count } objectifs
    }
survey-places-full = Toutes les places sont prises. Touchez un objectif plus haut pour le retirer.
survey-open-equal = Les objectifs sans place comptent tous autant.
survey-put = Mettre un objectif à une place
survey-put-goal = Objectif
survey-put-place = Place
survey-put-there = Mettre ici

## Check and send.

survey-check = Vérifiez vos réponses
survey-check-hint = Rien n’est encore envoyé. Vous pouvez tout modifier.
survey-check-hint-again = Vos changements ne sont pas encore envoyés. D’ici là, ce que vous avez envoyé en dernier compte.
survey-change = Modifier
survey-send = Envoyer mes réponses
survey-send-again = Réessayer
survey-nothing = Pas de réponse
survey-unclear = Quelque chose ne va pas encore ici. Modifiez cette réponse.
survey-consent-short = Votre accord pour les questions personnelles
survey-consent-yes = Oui, je suis d’accord
survey-consent-no = Non, sans ces questions
survey-left-open = { $count ->
        [one] { $count } objectif sans place
        [many] { $count } d’objectifs sans place
       *[other] { $count } objectifs sans place
    }
survey-rated = Objectifs évalués : { $rated } sur { $goals }
survey-rated-unknown = « ne sais pas » : { $count }
survey-mark = { $mark } sur { $highest }
survey-show = Montrer chacun
survey-overloaded = Beaucoup de personnes répondent en ce moment
survey-overloaded-text = Vos réponses ne sont pas encore arrivées. Elles sont toujours sur cette page. Attendez une minute, puis réessayez.

## Receipt.

survey-arrived = Reçu le { $day }
survey-thanks = Merci. Vos réponses sont arrivées.
survey-thanks-changed = Merci. Vos changements sont arrivés.
survey-thanks-text = Elles comptent. Vous n’avez rien d’autre à faire.
survey-thanks-preview = C’était l’aperçu d’un brouillon. Rien n’a été enregistré.
survey-then = La suite
survey-then-end = L’enquête se termine.
survey-then-after = Ensuite
survey-then-report = La ville étudie toutes les réponses et informe le conseil municipal.
survey-then-deleted = Nous gardons vos réponses jusqu’à ce jour. Ensuite, nous les effaçons.
survey-shared-device = D’autres personnes utilisent-elles aussi cet appareil ? Fermez alors cette fenêtre maintenant.

## The code to find one's answers again.

code-start = Continuer avec un code
code-link = Avec un code : voir, modifier ou retirer des réponses
code-shown-once = Voici votre code. Nous ne le montrons que cette fois. Notez-le ou prenez une photo.
code-still = Votre code reste le même.
code-file = Enregistrer le code dans un fichier
code-hide = Masquer le code
code-what-for = À quoi sert le code
code-what-for-text = Avec lui, vous pouvez voir et modifier vos réponses jusqu’au { $last } et les retirer jusqu’au { $kept }.
code-enter = Retrouvez vos réponses
code-enter-hint = Vous avez reçu le code quand vos réponses ont été enregistrées ou sont arrivées. Il a 32 caractères.
code-label = Votre code
code-open = Voir mes réponses
code-wrong-empty = Saisissez votre code.
code-wrong-malformed = Saisissez les 32 caractères : des chiffres et les lettres de a à f. Les espaces ne comptent pas.
code-wrong-unknown = Ce code ne mène à aucune réponse. Vérifiez chaque caractère. Les réponses retirées ou effacées ne peuvent plus être retrouvées.
code-lost = Pas de code ?
code-lost-text = Alors personne ne peut retrouver vos réponses, pas même nous. Rien n’y dit qui vous êtes.
code-answers = Vos réponses
code-correct = Modifier mes réponses
code-correct-until = C’est possible jusqu’au { $day }.
code-copy = Votre copie
code-copy-text = Imprimez cette page. Ou enregistrez les réponses dans un fichier pour des programmes (JSON).
code-download = Enregistrer les réponses dans un fichier
code-withdraw = Retirer
code-withdraw-text = Nous effaçons alors vos réponses tout de suite. Elles ne comptent dans aucun résultat établi plus tard. C’est possible jusqu’au { $day }.
code-sure = Oui, effacez mes réponses.
code-unsure = Cochez la phrase si vous voulez retirer vos réponses.
code-withdraw-now = Retirer mes réponses
code-withdrawn = Vos réponses sont effacées.
code-withdrawn-text = Vous n’avez rien d’autre à faire. Votre code ne mène plus nulle part.

## Continue later.

code-saved = Votre code pour continuer
code-saved-text = Vos réponses sont enregistrées, mais pas encore envoyées. Avec ce code, vous pouvez continuer jusqu’au { $last }.
code-as-picture = Le code sous forme d’image pour un appareil photo
code-go-on = Comment continuer
code-go-on-text = Ouvrez de nouveau ce questionnaire, sur cet appareil ou sur un autre, et saisissez le code. Seul le code ouvre vos réponses. Ce qui n’est pas envoyé à la fin est supprimé au plus tard le { $kept }.
code-go-on-now = Continuer maintenant
code-discard = Supprimer ces réponses maintenant

## A survey that takes no answers.

survey-closed = Cette enquête est terminée
survey-closed-on = Elle a duré jusqu’au { $day }.
survey-too-late = Vos réponses sont arrivées trop tard
survey-too-late-text = Nous ne les avons pas enregistrées. Merci d’avoir voulu participer.
