### Nederlands. Brieven: de uitkomst aan de stuurgroep, uitnodiging en herinnering aan afdelingen, de proef.
### Door iemand met deze moedertaal gelezen: nee (zie catalogue-reviewed).

## De uitkomst.

# $date: dag waarop deze versie is berekend.
mail-report = Prioriteitenverslag { $year }, versie { $number }, { $date }
mail-read = Verslag lezen
mail-people =
    { $n ->
        [one] { $n } persoon heeft geantwoord.
       *[other] { $n } mensen hebben geantwoord.
    }
mail-departments =
    { $n ->
        [one] { $n } van de { $of } afdelingen heeft gemeld.
       *[other] { $n } van de { $of } afdelingen hebben gemeld.
    }
mail-departments-none =
    { $state ->
        [suppressed] Te weinig afdelingen hebben gemeld om cijfers te laten zien.
       *[no_data] Er heeft nog geen afdeling gemeld.
    }
mail-answers =
    { $n ->
        [one] { $n } antwoord
       *[other] { $n } antwoorden
    }
mail-level = { $share } zegt: vind ik belangrijk
# $scale: bijvoorbeeld “4 of 5 van 5”.
mail-level-means = “Vind ik belangrijk” betekent: { $scale }.
mail-gap = Opening in de balk: 50 vergelijkingen, even vaak voor als achter.
mail-rest =
    { $count ->
        [one] Het andere doel staat verderop.
       *[other] De andere { $count } doelen staan verderop.
    }
# Onder een ingekorte tabel.
mail-table-rest =
    { $count ->
        [one] Het andere doel staat in het verslag en in de tabellen in de bijlage.
       *[other] De andere { $count } doelen staan in het verslag en in de tabellen in de bijlage.
    }
mail-behind = Belangrijk en achter op het plan
mail-missing = Wat nog ontbreekt
# Daarna volgen de namen.
mail-missing-departments =
    { $count ->
        [1] Eén afdeling heeft niet gemeld:
        [2] Twee afdelingen hebben niet gemeld:
        [3] Drie afdelingen hebben niet gemeld:
       *[other] { $count } afdelingen hebben niet gemeld:
    }
mail-picture = Alle doelen in beeld
# Staat er waar een mailprogramma geen afbeeldingen laat zien.
mail-picture-words = Dezelfde cijfers staan in deze mail als tekst.
mail-note-sure = Waar geen verschil genoemd is, kan het toeval zijn.
mail-gap-sure = verschil { $gap }, staat vast
mail-count-like = Daarna tellen ze als { $n } ongewogen antwoorden.
mail-not = Wat deze cijfers niet zeggen
mail-not-vote = Een enquête is geen stemming.
# Daarna volgen de namen van de bestanden.
mail-attached = In de bijlage, alle cijfers als tabellen:
mail-why = U krijgt deze mail als lid van de stuurgroep.
mail-count =
    { $count ->
        [one] Deze mail gaat alleen naar u.
       *[other] Deze mail gaat naar { $count } adressen.
    }

## De melding van een afdeling.

mail-return-subject =
    { $kind ->
        [reminder] Herinnering: uw melding ontbreekt nog, inleveren tot en met { $day }
       *[invitation] Uw melding over de doelen van de gemeente, inleveren tot en met { $day }
    }
mail-return-title =
    { $kind ->
        [reminder] Uw melding ontbreekt nog
       *[invitation] Meld hoe ver uw doelen zijn
    }
mail-return-lead =
    { $kind ->
        [reminder] De gemeente vraagt elke afdeling hoe ver zij met haar doelen is. Van uw afdeling is nog niets binnen.
       *[invitation] De gemeente vraagt elke afdeling hoe ver zij met haar doelen is. Zeg ook welke doelen van de gemeente volgens uw afdeling voorgaan.
    }
mail-return-until = Inleveren tot en met { $day }, { $time } uur
mail-return-open = Melding openen
mail-return-other-link = Ook de link uit onze eerste mail werkt nog.
mail-return-goals =
    { $count ->
        [one] Uw doel
       *[other] Uw { $count } doelen
    }
mail-return-way = U hebt geen account nodig. U kunt altijd opslaan en later verdergaan.
mail-return-not-you = Gaat uw afdeling hier niet over? Open de link niet. Laat het ons weten en verwijder deze mail.

## De proef.

mail-trial-subject = Proef: mail komt aan
mail-trial-title = Deze mail is een proef
mail-trial-arrived = Als u dit leest, komt mail aan. U hoeft niets te doen.
mail-trial-letters = Deze tekens moeten er goed uitzien: ä ö ü ß é ł ş ğ – “…” · العربية
mail-trial-link = De link gaat naar de startpagina van de enquêtes.
mail-trial-open = Startpagina openen
mail-trial-sent = Verstuurd op { $day }, { $time } uur.
