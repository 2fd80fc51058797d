### Nederlands. Het verslag van de uitkomst: pagina, platte tekst en grafieken.

report-name = Prioriteitenverslag { $year }
report-skip = Naar de inhoud
report-languages = Talen
report-example = Voorbeeldcijfers
report-survey = Enquête van { $from } tot en met { $to }

## De bevinding is de kop van de pagina en het onderwerp van de mail. Na "ahead" volgen een dubbele punt en de namen.

report-ahead =
    { $count ->
        [1] Eén doel staat voorop
        [2] Twee doelen staan voorop
        [3] Drie doelen staan voorop
        [4] Vier doelen staan voorop
        [5] Vijf doelen staan voorop
        [6] Zes doelen staan voorop
        [7] Zeven doelen staan voorop
       *[other] { $count } doelen staan voorop
    }
report-colon = { ": " }
report-comma = { ", " }
# Tussen namen waarin zelf een komma staat.
report-semicolon = { "; " }
report-open = De volgorde bovenaan staat niet vast
report-no-order =
    { $state ->
        [suppressed] Te weinig antwoorden voor een volgorde
        [no_data] Er zijn nog geen antwoorden
       *[other] Er is geen volgorde te berekenen
    }

## De twijfel: wat vaststaat en wat niet. Hij volgt op de bevinding.

report-ahead-inside =
    { $count ->
        [2] Welk van de twee eerst komt, staat niet vast.
       *[other] Hun onderlinge volgorde staat niet helemaal vast.
    }
report-ahead-sure =
    { $count ->
        [1] Wel staat vast: wie antwoordde, vindt dit doel belangrijker dan
        [2] Wel staat vast: wie antwoordde, vindt deze twee belangrijker dan
        [3] Wel staat vast: wie antwoordde, vindt deze drie belangrijker dan
        [4] Wel staat vast: wie antwoordde, vindt deze vier belangrijker dan
        [5] Wel staat vast: wie antwoordde, vindt deze vijf belangrijker dan
        [6] Wel staat vast: wie antwoordde, vindt deze zes belangrijker dan
        [7] Wel staat vast: wie antwoordde, vindt deze zeven belangrijker dan
       *[other] Wel staat vast: wie antwoordde, vindt deze { $count } belangrijker dan
    } { $others ->
        [1] het andere doel.
       *[other] de { $others } andere doelen.
    }
report-open-top = { $may } van de { $of } doelen kunnen bij de eerste { $top } horen.
report-open-names = Dit zijn:
report-no-order-why =
    { $state ->
        [suppressed] Cijfers over minder dan { $minimum } mensen laten wij niet zien.
        [no_data] Niemand heeft de vraag over de doelen beantwoord.
       *[other] Daarvoor zijn er niet genoeg antwoorden.
    }

## De kerngegevens.

report-answers = Antwoorden
report-count-like = tellen na weging als
report-returned = Afdelingen die hebben gemeld
report-of = { $n } van { $of }
report-at = Stand
report-version = Versie
report-version-of = { $number } van { $date }

## De grafiek en haar tabel.

report-first = Wat eerst moet komen
report-goal = Doel
report-field = Thema
report-wins = Wint van de 100 vergelijkingen
# Boven een smalle kolom op de telefoon, hoogstens 16 tekens.
report-wins-short = Wint van de 100
report-level = Vind ik belangrijk
report-level-short = Belangrijk
report-level-scale =
    { $marks ->
        [1] { $most } van { $most }
        [2] { $high } of { $most } van { $most }
       *[other] { $high } tot en met { $most } van { $most }
    }
report-places = Mogelijke plaatsen
report-places-short = Plaats
report-neutral = 50: even vaak voor als achter
report-tier = Groep { $number }
report-when =
    { $when ->
        [first] eerst
        [next] daarna
        [later] later
        [last] laatst
       *[open] open
    }
report-tier-when =
    Groep { $number }: { $when ->
        [first] eerst
        [next] daarna
        [later] later
        [last] laatst
       *[open] open
    }
report-tier-unplaced = Geen plaats
report-dots-description = { $goals } doelen, geordend naar mogelijke plaatsen. Dezelfde cijfers staan eronder in een tabel.
report-no-dots = Er zijn geen cijfers voor een grafiek.
report-line-wins = wint { $share } van de 100 vergelijkingen
report-line-places =
    { $count ->
        [1] plaats { $low } van { $goals }
       *[other] plaats { $low } tot en met { $high } van { $goals }
    }
report-note-wins = Wij zetten een doel naast een willekeurig ander doel. Het cijfer zegt hoe vaak van de 100 keer het wint.
report-note-neutral = 50 betekent: even vaak voor als achter.
report-note-places = Mogelijke plaatsen zijn alle plaatsen die bij de antwoorden passen. Dat geldt met 95 procent zekerheid, als het model klopt.
report-note-interval = De marge rond elk cijfer is een marge van 95 procent uit het model.
report-note-tiers = De volgorde binnen een groep staat niet vast.
report-note-finding = De zin bovenaan geldt voor alle doelen samen. Hij is daarom voorzichtiger dan de groepen.
report-note-voluntary = Meedoen was vrijwillig.
report-link-table = Als tabel lezen
report-table = Alle cijfers in een tabel
report-interval = Marge van 95 procent
report-chance = Kans op de eerste { $top }
report-more-than = meer dan { $share }
report-less-than = minder dan { $share }
report-n = Antwoorden
report-n-eff = tellen als
report-note-chance = De kans zegt hoe zeker een doel bij de eerste { $top } hoort.
report-note-n-eff = Gewogen antwoorden zijn minder precies: ze tellen als zo veel ongewogen antwoorden.

## Belangrijk en achter op schema.

report-behind =
    { $count ->
        [0] Geen doel is met zekerheid belangrijk en achter op schema
        [1] Eén belangrijk doel ligt achter op schema
        [2] Twee belangrijke doelen liggen achter op schema
        [3] Drie belangrijke doelen liggen achter op schema
        [4] Vier belangrijke doelen liggen achter op schema
        [5] Vijf belangrijke doelen liggen achter op schema
        [6] Zes belangrijke doelen liggen achter op schema
        [7] Zeven belangrijke doelen liggen achter op schema
       *[other] { $count } belangrijke doelen liggen achter op schema
    }
report-behind-unknown = Hoe ver de doelen zijn, is nog niet bekend
report-behind-list = Belangrijk en achter
report-behind-table = Hoe ver de doelen zijn
report-quadrant-description = { $goals } doelen, van onder naar boven steeds belangrijker, van links naar rechts steeds verder op schema. Dezelfde cijfers staan eronder in een tabel.
report-axis-wanted = Hoe belangrijk: wint zo vaak van de 100 vergelijkingen
# Boven een grafiek op de telefoon, hoogstens 36 tekens.
report-axis-wanted-short = Hoe belangrijk: wint van de 100
report-axis-reached = Bereikt deel van het plan
report-on-plan = { $share } = op schema
# De twee helften van een naam. Op de telefoon staan ze onder elkaar, anders naast elkaar. Elk hoogstens 15 tekens.
report-corner-wanted =
    { $is ->
        [yes] Belangrijk
       *[no] Minder gewenst
    }
report-corner-behind =
    { $is ->
        [yes] en achter
       *[no] en op schema
    }
report-value = { $value }
# Na een getal en zijn eenheid: 21 plaatsen …
report-off =
    { $side ->
        [above] te veel
       *[below] te weinig
    }
# Na de naam van een doel.
report-of-plan =
    { $way ->
        [back] raakt verder van de streefwaarde
       *[on] { $share } van het plan
    }
report-path-back = achteruit
report-reached = Bereikt deel van het plan
report-standing =
    { $is ->
        [on_track] op schema
        [behind] achter
       *[not_distinguishable] te dicht bij het plan
    }
report-indicator = Indicator
report-baseline = Beginwaarde
report-actual = Huidige waarde
report-expected = Volgens plan
report-target = Streefwaarde
report-projected = Als het zo doorgaat
report-note-plan = Het plan is de rechte lijn van de beginwaarde naar de streefwaarde. 100 procent betekent: zo ver als gepland.
report-note-wanted = Belangrijk en achter is een doel alleen als vaststaat dat het meer dan de helft van de vergelijkingen wint.
report-note-counts = De waarden komen van de afdelingen. Getelde waarden hebben geen marge.
report-note-close =
    { $count ->
        [1] Bij één doel met een open punt is de afstand tot het plan kleiner dan de onzekerheid.
       *[other] Bij { $count } doelen met een open punt is de afstand tot het plan kleiner dan de onzekerheid.
    }
report-note-beyond = Een driehoek aan de rand betekent: nog verder in die richting.
report-note-projected = Als het zo doorgaat: de waarde in het streefjaar, als de ontwikkeling sinds de beginwaarde gelijk blijft.
report-note-furthest = Heeft een doel meer indicatoren, dan staat hier de indicator die het verst achterligt. Alle staan in targets.csv.
report-without = Niet in de grafiek
report-without-all = Wat ontbreekt
report-no-share = Geen cijfer over hoe belangrijk het doel is:
report-reason =
    { $is ->
        [no_department] Geen afdeling meldt over dit doel
        [not_returned] De afdeling heeft nog niet gemeld
        [not_measurable] De afdeling zegt: dit is niet in getallen te meten
        [no_indicator] De afdeling noemde geen indicator
        [no_baseline] Er ontbreekt een beginwaarde
        [no_target] Er ontbreekt een streefwaarde
        [no_actual] Er ontbreekt een huidige waarde
        [no_year] Er ontbreekt een jaar bij een waarde
        [no_distance] De streefwaarde is gelijk aan de beginwaarde
        [no_time] Het streefjaar is niet later dan het jaar van de beginwaarde
       *[at_start] De huidige waarde is uit het jaar van de beginwaarde
    }

## Wie er antwoordde.

report-people = Wie er antwoordde
report-people-voluntary = Meedoen was vrijwillig. Wie meedeed, koos daar zelf voor.
report-people-others = Wie niet antwoordde, denkt misschien anders. De cijfers spreken niet voor iedereen die hier woont.
report-people-weighted = De antwoorden zijn gewogen: elke groep telt zo zwaar als in de bevolking.
report-people-only = Dat maakt alleen verschillen in deze kenmerken goed.
report-people-unweighted = De antwoorden zijn niet gewogen: elk antwoord telt even zwaar.
report-answer = Antwoord
report-share-answers = Deel van de antwoorden
report-share-town = Deel van de bevolking
report-unknown = niet ingevuld

## Mensen en afdelingen.

report-sides = Mensen en afdelingen naast elkaar
report-sides-largest = Grootste verschil: { $goal }
report-sides-drawn =
    Wint zo vaak van de 100 vergelijkingen. { $count ->
        [1] Het grootste verschil.
       *[other] De { $count } grootste verschillen.
    }
report-sides-none = De twee kanten zijn nog niet te vergelijken. Zo veel hebben er geantwoord:
report-gaps-description = Bij elk doel staan een rondje voor de mensen en een vierkant voor de afdelingen. Dezelfde cijfers staan eronder in een tabel.
report-residents = Mensen
report-departments = Afdelingen
report-unsure = staat niet vast
report-note-unsure = Staat niet vast betekent: het verschil kan toeval zijn.
report-note-held = Wat enkele afdelingen sinds een eerder resultaat hebben geantwoord, is hier nog niet meegeteld: wie beide resultaten vergelijkt, zou kunnen zien wat elk daarvan zegt.
report-note-complete = Alle afdelingen hebben gemeld. Hun cijfers hebben daarom geen marge.
report-sides-table = Zo vaak van de 100 vergelijkingen wint een doel
report-gap = Verschil
report-gap-sure = staat vast
report-yes = ja
report-no = nee

## De gezamenlijke score.

report-together = Alles samen
report-together-what = In de totaalscore telt elke kant met een vast gewicht. Over de gewichten is besloten, ze zijn niet berekend.
report-together-none = Er is geen totaalscore:
report-decided-by = Besloten door
report-decided-on = Besloten op
report-decided-why = Reden
report-score = Totaalscore
report-robust = Bij andere gewichten bij de eerste { $top }
report-note-robust = Wij hebben de gewichten heel vaak een beetje veranderd. Het deel zegt hoe vaak een doel dan bij de eerste { $top } hoorde.
report-flips = Wanneer twee doelen van plaats wisselen
report-flips-what =
    { $all ->
        [1] Bij een ander gewicht wisselt één paar buren van plaats.
       *[other] Bij andere gewichten wisselen { $all } paren buren van plaats.
    } { $shown ->
        [1] Hier staat wanneer dat gebeurt.
       *[other] Hier staan de { $shown } waarbij dat het snelst gebeurt.
    }
report-flips-none = Geen ander gewicht laat twee buren van plaats wisselen.
report-flip-above = staat voor
report-flip-below = volgt erna
report-flip-group = Gewicht van
report-flip-weight = Wissel bij

## Hoe wij rekenen.

report-method = Hoe wij rekenen
report-method-asked =
    { $kind ->
        [rating] Elk doel kon een cijfer van 1 tot en met { $most } krijgen.
        [ranking] Hoogstens { $most } doelen konden op volgorde worden gezet.
        [picks] Hoogstens { $most } doelen konden worden gekozen.
        [best-worst] Uit { $most } groepen van elk { $size } gelote doelen kon het belangrijkste en het minst belangrijke worden gekozen.
        [pairs] Uit { $most } paren van gelote doelen kon telkens het belangrijkere worden gekozen, of dat men niet kan kiezen.
       *[points] Er waren { $most } punten te verdelen.
    }
report-method-compared =
    { $kind ->
        [rating] Van twee doelen wint het doel met het hoogste cijfer. Bij gelijke cijfers telt de vergelijking voor beide half.
        [ranking] Van twee doelen wint het doel dat hoger staat. Doelen zonder plaats staan samen onderaan. Tussen hen telt de vergelijking half.
        [picks] Een gekozen doel wint van een niet gekozen doel. Anders telt de vergelijking voor beide half.
        [best-worst] Per doel telt hoe vaak het het belangrijkst was, min hoe vaak het minst belangrijk, gedeeld door de groepen waarin het stond. Dat is alsof het van alle andere in de groep wint, of verliest; anders telt de vergelijking half.
        [pairs] Hoe vaak een doel een paar wint, hangt af van de doelen waarnaast het stond. Een Bradley-Terry-model rekent hun sterkte eruit. “Kan niet kiezen” telt voor beide half.
       *[points] Het doel met de meeste punten wint. Bij evenveel punten telt de vergelijking voor beide half.
    }
report-method-part = Iedereen kreeg vragen over { $size } van de { $goals } doelen, door het lot bepaald. Alleen doelen waarnaar dezelfde persoon is gevraagd, worden vergeleken.
report-method-weighting =
    { $method ->
        [raking] De gewichten komen uit raking naar de bevolking. Wie iets niet invulde, vormt een eigen groep met haar deel van de antwoorden.
        [logit] De gewichten komen uit een kalibratie naar de bevolking, met grenzen voor elk gewicht. Wie iets niet invulde, vormt een eigen groep met haar deel van de antwoorden.
       *[none] Het plan van deze enquête kent geen weging.
    }
report-method-margin = Marges en mogelijke plaatsen rekenen alsof het toeval bepaalde wie antwoordt. Dat is een aanname. Wat ontbreekt doordat mensen niet antwoorden, meten ze niet.
report-method-papers = Standaardfouten: Taylor-linearisatie na de kalibratie. Mogelijke plaatsen: Mogstad, Romano, Shaikh en Wilhelm 2024. De bevinding bovenaan en het aantal doelen aan de top gelden voor alle doelen samen met 95 procent zekerheid. Verschillen tussen twee kanten zijn getoetst volgens Holm.
report-question = Vraag
report-population = Bevolking
report-deff = Design-effect van de weging
report-weights = Gewichten, vergeleken met het gemiddelde
report-bounds = Grenzen van de gewichten, vergeleken met de startwaarde
report-margin-error = Grootste afwijking van de bevolkingscijfers
report-draws = Trekkingen
report-seed = Startwaarde van het toeval
report-program = Programma
report-hash-definition = Controlegetal van de ronde
report-hash-responses = Controlegetal van de antwoorden
report-hash-returns = Controlegetal van de meldingen
report-files = Cijfers narekenen
report-files-what = Alle cijfers zijn er ook als bestand. Waar een cijfer ontbreekt, staat daar alleen het teken.

## Tekens voor cijfers die ontbreken.

report-signs = Als een cijfer ontbreekt
report-no-answers = geen antwoorden
report-sign-suppressed = Anders zijn mensen te herkennen. Cijfers over minder dan { $minimum } mensen laten wij niet zien. Soms ontbreekt een tweede cijfer, omdat het eerste anders te berekenen is.
report-sign-not-estimable = Er zijn niet genoeg gegevens.
report-sign-to-come = De afdeling heeft nog niet gemeld.
report-sign-no-answers = Niemand heeft hierop geantwoord.
report-sign-nothing = Hier valt niets te tellen.
report-contact = Vragen beantwoordt:

## Verandering sinds een eerdere ronde

report-change = Wat sinds { $year } veranderd is
report-change-unknown = Wat veranderd is, is niet bekend
report-change-none = Deze ronde moet vergeleken worden met de ronde “{ $round }”. Daarvan is er geen resultaat.
report-change-up = Belangrijker dan toen, dat staat vast:
report-change-down = Minder belangrijk dan toen, dat staat vast:
report-change-unsure = Bij geen enkel doel staat een verandering vast.
report-change-table = { $by ->
        [mean] Gemiddeld cijfer toen en nu
       *[win_share] Gewonnen van 100 vergelijkingen, toen en nu
    }
report-change-reason = { $is ->
        [other_kind] De twee rondes zijn niet te vergelijken: de vraag was van een andere soort.
        [other_scale] De twee rondes zijn niet te vergelijken: de vraag had een andere schaal, of er was een ander aantal te geven.
       *[other_list] Gewonnen vergelijkingen staan hier niet naast elkaar, want de lijsten met doelen verschillen: ze hangen van alle doelen van een lijst af.
    }
report-note-change = Staat vast betekent: met 95 % zekerheid voor alle doelen samen verklaart toeval alleen het niet. De getallen onder een verschil gelden voor dat doel alleen. Toen en nu hebben andere mensen geantwoord; elke ronde is op haar eigen bevolking gewogen.
report-change-new = Doelen waarnaar toen niet gevraagd is
report-change-dropped = Doelen waarnaar alleen toen gevraagd is, met hun kenmerken
