### Nederlands. Het resultatenrapport: hoe goed de antwoorden zijn.

quality = Hoe goed de antwoorden zijn
quality-all-count = Alle antwoorden tellen. Wij laten er geen weg. Hier staat wat eraan opvalt.

## Antwoorden die eruitzien alsof geen mens ze heeft verstuurd.

quality-apart =
    { $flagged ->
        [one] Eén antwoord ziet eruit alsof geen mens het heeft verstuurd: een veld was ingevuld dat niemand ziet, of het kwam eerder dan iemand door de pagina’s kan klikken.
       *[other] { $flagged } antwoorden zien eruit alsof geen mens ze heeft verstuurd: een veld was ingevuld dat niemand ziet, of ze kwamen eerder dan iemand door de pagina’s kan klikken.
    } Zulke antwoorden tellen alleen mee als de gemeente dat beslist. Tot dan staan ze in geen enkel cijfer over de doelen.
quality-apart-undecided = Apart gehouden, nog niet over beslist
quality-apart-left-out = Telt niet mee, zo heeft de gemeente beslist
quality-apart-counted = Telt mee, zo heeft de gemeente beslist
quality-apart-effect =
    { $moved ->
        [0] Als ook de apart gehouden en de niet getelde antwoorden meetelden, zou de volgorde van de doelen dezelfde zijn.
        [one] Als ook de apart gehouden en de niet getelde antwoorden meetelden, zou één doel op een andere plaats staan.
       *[other] Als ook de apart gehouden en de niet getelde antwoorden meetelden, zouden { $moved } doelen op een andere plaats staan.
    }
quality-apart-first-stays = De eerste plaats zou blijven zoals ze is.
quality-apart-first-changes = De eerste plaats zou veranderen.
quality-apart-effect-few = Hoe de volgorde met de apart gehouden en de niet getelde antwoorden zou zijn, zeggen wij niet: achter het verschil staan te weinig antwoorden.
quality-apart-effect-missing = Hoe de volgorde met de apart gehouden en de niet getelde antwoorden zou zijn, zeggen wij niet:
quality-others-count = Alle andere tellen mee. Dit valt eraan op.

## Antwoorden die opvallen.

quality-full = Alle doelen beantwoord
quality-partly = Alleen een deel van de doelen beantwoord
quality-straight-lined = Overal hetzelfde cijfer
quality-copies = Precies als een ander antwoord
quality-fast = Heel snel ingevuld
quality-others = Er valt niets op
quality-straight-lined-from = Hetzelfde cijfer tellen wij vanaf { $from } beoordeelde doelen.
quality-copies-from = Gelijke antwoorden kunnen toeval zijn. Wij tellen ze vanaf { $from } doelen.
quality-fast-means = Heel snel betekent: in minder dan een derde van de tijd die lezen en antwoorden kosten. Tijden slaan wij niet op.
quality-without =
    { $moved ->
        [0] Zonder de opvallende antwoorden bleef elk doel op zijn plek.
        [1] Zonder de opvallende antwoorden stond één doel op een andere plek.
       *[other] Zonder de opvallende antwoorden stonden { $moved } doelen op een andere plek, maar hoogstens { $furthest } hoger of lager.
    }
quality-without-top = Van de eerste { $top } bleven er { $stay } bij de eerste { $top }.
quality-without-missing = Hoe het zonder de opvallende antwoorden zou zijn, zeggen wij niet:

## Wat open bleef.

quality-open = Wat open bleef
quality-open-what = Zo veel mensen hebben een vraag beantwoord, niet willen beantwoorden of overgeslagen.
quality-asked = gevraagd
quality-answered = beantwoord
quality-declined = “wil ik niet zeggen”
quality-skipped = overgeslagen
quality-not-asked = Waar “gevraagd” geheim is, telt bij “overgeslagen” ook wie de vraag niet zag.
quality-unsure-goals = Doelen met de meeste “weet ik niet”
quality-rated = beoordeeld
quality-dont-know = “weet ik niet”

## Waar mensen zijn gestopt.

quality-left = Waar mensen zijn gestopt
quality-left-what = { $begun } zijn begonnen, { $sent } hebben hun antwoorden verstuurd. De anderen zijn hier gestopt, op de laatste pagina die ze hebben gezien. Wij tellen pagina's en bewaren niet wie het was.
quality-left-page = pagina
quality-left-here = hier gestopt
quality-left-share = aandeel van wie begon
quality-left-part = deel { $part }
quality-left-notice = Wat er met uw antwoorden gebeurt
quality-left-consent = Toestemming voor gevoelige vragen
quality-left-check = Controleer uw antwoorden
quality-left-elsewhere = Pagina's die niet meer worden gevraagd

## Kleine groepen.

quality-small = Kleine groepen
quality-small-what = Deze groepen zijn klein. Voeg ze de volgende keer samen met andere.
quality-small-rule = Klein betekent: minder dan { $share } van de bevolking of minder dan { $number } antwoorden.
quality-small-hidden = Van sommige groepen zeggen wij niet hoe groot ze zijn.
quality-small-no = Elke groep is groot genoeg voor een eigen gewicht.
quality-weights = Eén antwoord telt hoogstens { $times } keer zo zwaar als een ander.
