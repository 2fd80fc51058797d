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
fault-answer-twice = Quelque chose est en double dans cette ligne. Chaque place, chaque objectif et chaque choix ne peut y être qu’une fois.
