### Français. What is wrong with an answer, and what to do about it.
### Read by a native speaker: no (see catalogue-reviewed).

# Residents read these on a form, the survey office when it reads in a table.
fault-answer-unknown = Cette réponse n’existe pas ici. Choisissez une des réponses proposées.
fault-answer-not-number = Écrivez un nombre entier, par exemple 3.
fault-answer-out-of-range = Écrivez un nombre entier de { $low } à { $high }.
fault-answer-duplicate-goal = Cet objectif ou cette place est déjà pris. Donnez à chaque objectif une place à lui.
fault-answer-gap = Il reste une place libre plus haut. Remplissez les places dans l’ordre, à partir du haut.
fault-answer-too-many = Il y a trop de choix ici. Choisissez-en { $most } au plus.
fault-answer-wrong-sum = Points distribués : { $sum } sur { $total }. Changez les nombres pour que leur total soit { $total }.
fault-answer-too-long = Ce texte est trop long. Raccourcissez-le à { $longest } caractères au plus.
fault-answer-required = Il manque encore une réponse ici. Choisissez-en une ou écrivez-la.
fault-answer-not-flag = Cochez la case ou laissez-la vide. Dans un tableau, on écrit 1 ou 0.
fault-answer-control-character = Ce texte contient un caractère invisible. Effacez le texte et saisissez-le de nouveau.
fault-answer-no-answer-with-others = Si vous préférez ne pas répondre, ne choisissez rien d’autre ici. Décochez cette case ou toutes les autres.
fault-answer-not-decimal = Écrivez un nombre en chiffres, dans un tableau avec un point au lieu d’une virgule.
fault-answer-too-fine = Écrivez moins de chiffres après la virgule. Au plus : { $decimals }.
fault-answer-number-between = Écrivez un nombre de { $least } à { $most }.
fault-answer-number-least = Écrivez un nombre égal ou supérieur à { $least }.
fault-answer-number-most = Écrivez un nombre égal ou inférieur à { $most }.
fault-answer-not-date = Écrivez la date en chiffres, dans un tableau sous la forme année, mois, jour : 1980-03-31.
fault-answer-day-missing = Il manque le jour. Ajoutez-le.
fault-answer-month-missing = Il manque le mois. Ajoutez-le.
fault-answer-year-missing = Il manque l’année. Ajoutez-la.
fault-answer-year-short = Écrivez l’année avec quatre chiffres, par exemple 1980.
fault-answer-no-month = Ce mois n’existe pas. Écrivez un nombre de 1 à 12.
fault-answer-no-day = Ce jour n’existe pas dans le calendrier. Vérifiez le jour, le mois et l’année.
fault-answer-too-early = Écrivez le { $day } ou un jour plus tard.
fault-answer-too-late = Écrivez le { $day } ou un jour plus tôt.
fault-answer-row-missing = Il manque encore une réponse ici. Choisissez-en une.
fault-answer-not-acknowledged = Cochez la phrase. C’est nécessaire pour continuer.
fault-answer-words-beside-another = Vous avez écrit un texte, mais choisi une autre réponse. Choisissez la réponse qui va avec votre texte ou effacez le texte.
fault-answer-not-drawn = Cet objectif ne faisait pas partie du choix. Choisissez un des objectifs affichés.
fault-answer-shown-missing = Il manque l’indication des objectifs proposés. Dans un tableau, c’est un nombre dans une colonne à part ; indiquez cette colonne sous « shown » dans la correspondance.
fault-answer-same-goal = Le même objectif ne peut pas être à la fois le plus et le moins important. Choisissez deux objectifs différents.
fault-answer-half-set = Choisissez les deux : l’objectif le plus important et le moins important. Ou n’en choisissez aucun.
fault-answer-not-valid = Cette réponse ne convient pas ainsi. Modifiez cette réponse.
fault-answer-twice = Quelque chose est en double dans cette ligne. Chaque place, chaque objectif et chaque choix ne peut y être qu’une fois.
