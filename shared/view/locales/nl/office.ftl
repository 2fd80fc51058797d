### Nederlands. Wat het enquêtebureau op de opdrachtregel leest.
### Gelezen door iemand met deze moedertaal: nog niet (zie catalogue-reviewed).

analyse-done = { $responses ->
        [one] { $responses } antwoord is verwerkt.
       *[other] { $responses } antwoorden zijn verwerkt.
    } { $files ->
        [one] { $files } bestand is geschreven.
       *[other] { $files } bestanden zijn geschreven.
    }
analyse-refused = Er is niets verwerkt. Verbeter de genoemde regels, of sla ze over met --skip-invalid.
analyse-earlier-unplanned = De ronde noemt geen eerdere om mee te vergelijken. Schrijf het kenmerk daarvan als “earlier” onder [plan] in round.toml, of laat --earlier weg.
table-skipped = { $lines ->
        [one] { $lines } regel is overgeslagen, de rest is verwerkt.
       *[other] { $lines } regels zijn overgeslagen, de rest is verwerkt.
    }

## Waarom antwoorden niet gewogen kunnen worden. De namen zijn kenmerken uit de map.

weigh-empty-category = Niemand uit “{ $value }” (“{ $attribute }”) heeft geantwoord. Voeg deze groep samen met een andere, in de vragenlijst en in margins.csv.
weigh-unmet-category = Binnen de grenzen kan “{ $value }” (“{ $attribute }”) zijn aandeel in de bevolking niet halen. Verruim “bounds” in round.toml, of voeg groepen samen.
weigh-unmet = De randtotalen spreken elkaar tegen bij wie geantwoord heeft. Voeg kleine groepen samen.

## Waarom er geen verder resultaat is. Het getal zegt met hoeveel de antwoorden meer of minder zijn geworden.

told-too-few = Sinds een eerder resultaat zijn de antwoorden maar met { $changed } veranderd. Wie twee resultaten vergelijkt, zou kunnen zien wat deze enkelen hebben geantwoord. Voor een verder resultaat zijn er daarom { $needed } nodig. Tot dan geldt het eerdere.

## Tabellen. De tekencodering heet zoals “encoding” in map.toml haar aanneemt.

table-spelling = { $table } is gelezen als { $encoding }, gescheiden door { $delimiter ->
        [comma] komma’s
        [semicolon] puntkomma’s
       *[tab] tabs
    }.
table-unasked = { $table }: { $answers ->
        [one] { $answers } antwoord op een vraag die aan deze persoon niet wordt gesteld, telt niet mee.
       *[other] { $answers } antwoorden op vragen die aan deze mensen niet worden gesteld, tellen niet mee.
    }

## Inlezen.

import-round-first = De ronde “{ $round }” is er nu, als concept. Mensen zien haar zodra u haar opent.
import-round-version = De ronde “{ $round }” heeft nu versie { $version }. Antwoorden van tot nu toe blijven horen bij de versie waarop zij antwoorden.
import-round-same = In deze map is niets veranderd. De ronde “{ $round }” blijft bij versie { $version }.
import-round-late = De ronde “{ $round }” { $state ->
        [closed] is gesloten
       *[reported] heeft haar resultaat
    }. De map ervan kan niet meer veranderen. Kies voor een nieuwe ronde een nieuwe id in round.toml.
import-round-retention = In de open ronde “{ $round }” is mensen verteld hoe lang hun antwoorden worden bewaard. Kies bij [retention] geen latere dagen dan tot nu toe.
import-round-gaps = Er ontbreken nog teksten in toegezegde talen. De ronde kan pas open als ze er zijn.
import-draft = De ronde “{ $round }” is nog een concept. Open haar voordat u antwoorden inleest.
import-reported = De ronde “{ $round }” heeft haar resultaat al, en deze antwoorden zitten er niet in. Voeg --new-result toe als er een volgend resultaat met deze antwoorden moet komen.
import-refused = Er is niets ingelezen. Verbeter de genoemde regels, of sla ze over met --skip-invalid.
import-responses-done = { $added ->
        [0] Geen antwoord is nieuw.
        [one] { $added } antwoord is ingelezen.
       *[other] { $added } antwoorden zijn ingelezen.
    }{ $skipped ->
        [0] {""}
        [one] {" "}{ $skipped } antwoord was er al.
       *[other] {" "}{ $skipped } antwoorden waren er al.
    }
import-returns-done = { $added ->
        [0] Geen melding is nieuw.
        [one] { $added } melding is ingelezen.
       *[other] { $added } meldingen zijn ingelezen.
    }{ $skipped ->
        [0] {""}
        [one] {" "}{ $skipped } melding was er al.
       *[other] {" "}{ $skipped } meldingen waren er al.
    }
export-responses-done = { $responses ->
        [one] { $responses } antwoord staat
       *[other] { $responses } antwoorden staan
    } in { $table }, en { $map } leest ze weer in. Deze bestanden bevatten persoonlijke antwoorden: bewaar ze veilig en verwijder ze op tijd.

## Een ronde en hoe het ermee staat.

round-unknown = Er is geen ronde “{ $round }”. Controleer de id: de opdracht status noemt alle rondes.
state-changed = De ronde “{ $round }” { $state ->
        [open] is open. Zij neemt antwoorden aan tot { $closes }.
       *[closed] is gesloten. Zij neemt geen antwoorden meer aan; het bureau kan nog antwoorden inlezen die op papier kwamen.
    }
state-no-way = De ronde “{ $round }” { $state ->
        [draft] is nog een concept
        [open] is al open
        [closed] is gesloten
       *[reported] heeft haar resultaat al
    } en kan daarom niet worden { $to ->
        [open] geopend.
       *[closed] gesloten.
    }
state-too-late = De ronde “{ $round }” zou op { $closes } sluiten. Kies bij “closes” in round.toml een later tijdstip, lees de map opnieuw in en open daarna de ronde.
state-overtaken = Iemand anders heeft de ronde “{ $round }” op hetzelfde moment veranderd. Kijk hoe het ermee staat en probeer het zo nodig nog eens.

status-none = Er is nog geen ronde. Lees een map in met de opdracht import round.
status-round = { $round }: { $state ->
        [draft] concept
        [open] open
        [closed] gesloten
       *[reported] resultaat gemaakt
    }, versie { $version }, opent { $opens }, sluit { $closes }
status-responses = { $count ->
        [0] Nog geen antwoorden
        [one] { $count } antwoord
       *[other] { $count } antwoorden
    }
status-day = {"  "}{ $day }: { $count }
status-flagged = Opvallend, alsof geen mens ze verstuurd heeft: { $flagged }. { $open ->
        [0] Over alle is beslist.
        [one] 1 wacht op uw beslissing en blijft tot dan apart: flagged { $round } zegt meer.
       *[other] { $open } wachten op uw beslissing en blijven tot dan apart: flagged { $round } zegt meer.
    }
status-returns = Open meldingen: { $open } van { $all }
status-return = {"  "}{ $department }: { $standing ->
        [draft] concept opgeslagen
        [linked] heeft een link, nog niets opgeslagen
       *[not-linked] heeft nog geen link
    }

## Geheime links.

invite-done = { $made ->
        [0] Er is geen mail geschreven.
        [one] { $made } uitnodiging is geschreven. De worker verstuurt hem.
       *[other] { $made } uitnodigingen zijn geschreven. De worker verstuurt ze.
    }{ $kept ->
        [0] {""}
        [one] {" "}{ $kept } afdeling houdt haar link; --renew met haar id maakt een nieuwe.
       *[other] {" "}{ $kept } afdelingen houden hun link; --renew met een id maakt een nieuwe.
    }
invite-late = De ronde “{ $round }” { $state ->
        [closed] is gesloten
       *[reported] heeft haar resultaat
    }. Afdelingen kunnen niets meer inleveren.
invite-unknown = De ronde “{ $round }” heeft geen afdeling “{ $department }”. Schrijf een id uit departments.csv.

## Mails aan afdelingen.

invite-printed = { $made ->
        [0] Er is geen link gemaakt.
        [one] { $made } link is gemaakt. U ziet hem maar één keer, geef hem dus nu door.
       *[other] { $made } links zijn gemaakt. U ziet ze maar één keer, geef ze dus nu door.
    }{ $kept ->
        [0] {""}
        [one] {" "}{ $kept } afdeling houdt haar link; --renew met haar id maakt een nieuwe.
       *[other] {" "}{ $kept } afdelingen houden hun link; --renew met een id maakt een nieuwe.
    }
remind-done = { $reminded ->
        [0] Niemand hoeft een herinnering te krijgen.
        [one] { $reminded } herinnering is geschreven. De worker verstuurt hem.
       *[other] { $reminded } herinneringen zijn geschreven. De worker verstuurt ze.
    }

## Resultaten, en wat er van de mails wordt.

once-done = { $done ->
        [0] Er was niets te doen.
        [one] { $done } taak is klaar.
       *[other] { $done } taken zijn klaar.
    }{ $put_off ->
        [0] {""}
        [one] {" "}{ $put_off } is uitgesteld en wordt later opnieuw geprobeerd.
       *[other] {" "}{ $put_off } zijn uitgesteld en worden later opnieuw geprobeerd.
    }{ $given_up ->
        [0] {""}
        [one] {" "}{ $given_up } is opgegeven: het commando status zegt waarom, retry probeert het opnieuw.
       *[other] {" "}{ $given_up } zijn opgegeven: het commando status zegt waarom, retry probeert het opnieuw.
    }
release-done = Resultaat { $result } van de ronde “{ $round }” is nu openbaar. { $page }
release-again = Resultaat { $result } van de ronde “{ $round }” was al openbaar. { $page }
release-none = De ronde “{ $round }” heeft nog geen resultaat. Het commando status zegt hoe ver het is.
release-stale = Antwoorden van de ronde “{ $round }” zijn sinds { $since } veranderd. Resultaat { $result } is dus verouderd. Er komt een nieuw resultaat; geef dat vrij.
retry-done = { $jobs ->
        [0] Er was niets opgegeven.
        [one] { $jobs } taak wordt opnieuw geprobeerd. De worker doet dat.
       *[other] { $jobs } taken worden opnieuw geprobeerd. De worker doet dat.
    }
status-result = Resultaat { $result }, gemaakt op { $made }{ $standing ->
        [stale] : verouderd sinds { $since }
        [released] : openbaar sinds { $since }
       *[made] : nog niet vrijgegeven
    }
status-uncounted = {"  "}Het geldt. { $changes ->
        [one] { $changes } verandering sindsdien is nog niet geteld
       *[other] { $changes } veranderingen sindsdien zijn nog niet geteld
    }: het zijn er te weinig, en wie twee resultaten vergelijkt, zou ze kunnen zien. Er komt een verder resultaat zodra het er genoeg zijn.
status-analysis-waiting = De analyse begint om { $at }.
status-analysis-put-off = De analyse is uitgesteld tot { $at }. { $fault }
status-analysis-running = De analyse loopt sinds { $at }.
status-given-up = Opgegeven: { $job ->
        [analyse] de analyse
        [send] een mail
       *[tidy] het verwijderen na afloop van de termijn
    }. { $fault } Is dat opgelost: retry { $round }.
outbox-mail = { $at } { $kind ->
        [report] rapport { $result }
        [invitation] uitnodiging
       *[reminder] herinnering
    } aan { $recipient }: { $state ->
        [waiting] wacht
        [sent] verstuurd
        [refused] geweigerd
        [given_up] opgegeven
       *[cancelled] ingetrokken
    } { $fault }
outbox-sum = { $all ->
        [0] Nog geen mails.
        [one] { $all } mail
       *[other] { $all } mails
    }{ $all ->
        [0] {""}
       *[other] : { $sent } verstuurd, { $waiting } wachten, { $refused } geweigerd, { $given_up } opgegeven, { $cancelled } ingetrokken
    }
outbox-result = Rapport { $result }: { $sent } van { $expected } verstuurd, { $written } in deze lijst
test-mail-done = Er is een mail onderweg naar { $address }. Kijk of hij aankomt.
test-mail-failed = De mail aan { $address } is niet aangenomen: { $fault }. Controleer het onderdeel [mail] van de instellingen.

## Antwoorden die eruitzien alsof geen mens ze heeft verstuurd.

flagged-none = Geen antwoord op “{ $round }” valt zo op.
flagged-by = { $flags ->
        [honeypot] Het veld ingevuld dat niemand ziet
        [too-soon] Eerder verstuurd dan iemand door de pagina’s kan klikken
       *[both] Allebei
    }: { $count }
flagged-decision = { $decision ->
        [open] Nog niet over beslist en daarom apart gehouden
        [counted] Telt mee, beslist op { $day }
       *[left_out] Telt niet mee, beslist op { $day }
    }: { $count }
decide-none = Geen antwoord op “{ $round }” heeft dit kenmerk.
decide-unknown = Geen opvallend antwoord op “{ $round }” heeft de id { $id }. Er is niets beslist. De ids (_id) en kenmerken (_flags) staan in de tabel van export responses.
decide-done = { $decision ->
        [counted] Beslist: { $chosen ->
            [one] 1 antwoord telt mee
           *[other] { $chosen } antwoorden tellen mee
        }.
       *[left_out] Beslist: { $chosen ->
            [one] 1 antwoord telt niet mee
           *[other] { $chosen } antwoorden tellen niet mee
        }.
    } { $changed ->
        [0] Dat was al zo.
        [one] Voor 1 is dat nieuw.
       *[other] Voor { $changed } is dat nieuw.
    }

## Onderhoud.

migrate-done = De tabellen van de database zijn bijgewerkt.
withdrawals-none = Er hoefde niets opnieuw te worden ingetrokken.
withdrawals-reapplied = { $round }: { $amount ->
        [one] { $amount } antwoord is opnieuw ingetrokken.
       *[other] { $amount } antwoorden zijn opnieuw ingetrokken.
    }
tidy-nothing = Er was niets te verwijderen.
tidy-deleted = { $round }: { $kind ->
        [answers] { $amount ->
            [one] { $amount } antwoord is verwijderd.
           *[other] { $amount } antwoorden zijn verwijderd.
        }
        [drafts] { $amount ->
            [one] { $amount } concept is verwijderd.
           *[other] { $amount } concepten zijn verwijderd.
        }
        [mails] { $amount ->
            [one] { $amount } mail is uit de lijst verwijderd.
           *[other] { $amount } mails zijn uit de lijst verwijderd.
        }
       *[links] { $amount ->
            [one] { $amount } geheime link is verwijderd.
           *[other] { $amount } geheime links zijn verwijderd.
        }
    }

## Talen en vertalingen.

languages-line = { $tag }: { $name }, { $parts }{ $reviewed ->
        [yes] {""}
       *[no] ; nog door niemand met deze moedertaal gelezen
    }
languages-part = { $part ->
        [residents] pagina’s voor de mensen die antwoorden
        [report] het rapport
       *[administration] mails, meldingen en opdrachten
    }
texts-exported = { $texts ->
        [one] { $texts } tekst staat
       *[other] { $texts } teksten staan
    } in { $table }. { $open ->
        [0] Alle teksten zijn vertaald.
        [one] { $open } daarvan is nog niet vertaald.
       *[other] { $open } daarvan zijn nog niet vertaald.
    }
texts-imported = { $files ->
        [0] Er is niets veranderd.
        [one] Er is { $files } bestand veranderd.
       *[other] Er zijn { $files } bestanden veranderd.
    } { $open ->
        [0] In de taal “{ $language }” is nu elke tekst er.
        [one] In de taal “{ $language }” ontbreekt nog { $open } tekst.
       *[other] In de taal “{ $language }” ontbreken nog { $open } teksten.
    }
