### English. What the survey office reads at the command line.
### Read by a native speaker: not yet (see catalogue-reviewed).

analyse-done = { $responses ->
        [one] { $responses } response was analysed.
       *[other] { $responses } responses were analysed.
    } { $files ->
        [one] { $files } file was written.
       *[other] { $files } files were written.
    }
analyse-refused = Nothing was analysed. Correct the lines named above, or leave them out with --skip-invalid.
analyse-earlier-unplanned = The round names no earlier one to compare with. Write its id as “earlier” under [plan] in round.toml, or leave --earlier out.
table-skipped = { $lines ->
        [one] { $lines } line was left out, the rest was taken.
       *[other] { $lines } lines were left out, the rest was taken.
    }

## Why responses cannot be weighted. The names are ids from the folder.

weigh-empty-category = Nobody who lives in “{ $value }” (“{ $attribute }”) has answered. Merge this category with another, in the questionnaire and in margins.csv.
weigh-unmet-category = Within the bounds, “{ $value }” (“{ $attribute }”) cannot reach its share of the population. Widen “bounds” in round.toml, or merge categories.
weigh-unmet = The margins contradict each other among those who answered. Merge small categories.

## Why there is no further result. The number is by how many the responses have become more or less.

told-too-few = Since an earlier result the responses have changed by { $changed } only. Whoever compares two results could learn what these few answered, so a further result needs { $needed }. Until then the earlier one stands.

## Tables. The name of the encoding is the one that “encoding” in map.toml takes.

table-spelling = { $table } was read as { $encoding }, separated by { $delimiter ->
        [comma] commas
        [semicolon] semicolons
       *[tab] tabs
    }.
table-unasked = { $table }: { $answers ->
        [one] { $answers } answer to a question that this person is not asked does not count.
       *[other] { $answers } answers to questions that these people are not asked do not count.
    }

## Taking in.

import-round-first = The round “{ $round }” is there now, as a draft. Residents see it once you open it.
import-round-version = The round “{ $round }” now has version { $version }. Answers given so far stay with the version they answered.
import-round-same = Nothing has changed in this folder. The round “{ $round }” stays at version { $version }.
import-round-late = The round “{ $round }” { $state ->
        [closed] is closed
       *[reported] has its result
    }. Its folder can no longer change. For a new round, choose a new id in round.toml.
import-round-retention = In the open round “{ $round }” people were told how long their answers are kept. Choose dates under [retention] that are no later than those so far.
import-round-gaps = Texts are still missing in promised languages. The round cannot open until they are there.
import-draft = The round “{ $round }” is still a draft. Open it before you import answers.
import-reported = The round “{ $round }” already has its result, and these answers are not in it. If there is to be a further result with them, add --new-result.
import-refused = Nothing was imported. Correct the lines named above, or leave them out with --skip-invalid.
import-responses-done = { $added ->
        [0] No response is new.
        [one] { $added } response was imported.
       *[other] { $added } responses were imported.
    }{ $skipped ->
        [0] {""}
        [one] {" "}{ $skipped } response was there already.
       *[other] {" "}{ $skipped } responses were there already.
    }
import-returns-done = { $added ->
        [0] No return is new.
        [one] { $added } return was imported.
       *[other] { $added } returns were imported.
    }{ $skipped ->
        [0] {""}
        [one] {" "}{ $skipped } return was there already.
       *[other] {" "}{ $skipped } returns were there already.
    }
export-responses-done = { $responses ->
        [one] { $responses } response is
       *[other] { $responses } responses are
    } in { $table }, and { $map } reads them back. These files hold personal answers: keep them safe and delete them in time.

## A round and where it stands.

round-unknown = There is no round “{ $round }”. Check the id: the command status names every round.
state-changed = The round “{ $round }” { $state ->
        [open] is open. It takes answers until { $closes }.
       *[closed] is closed. It no longer takes answers; the office can still import some that came on paper.
    }
state-no-way = The round “{ $round }” { $state ->
        [draft] is still a draft
        [open] is open already
        [closed] is closed
       *[reported] has its result already
    }, so it cannot be { $to ->
        [open] opened.
       *[closed] closed.
    }
state-too-late = The round “{ $round }” was to close on { $closes }. Choose a later time at “closes” in round.toml, import the folder again, then open the round.
state-overtaken = Somebody else has changed the round “{ $round }” at the same moment. Look at its status, then try again if need be.

status-none = There is no round yet. Import a folder with the command import round.
status-round = { $round }: { $state ->
        [draft] draft
        [open] open
        [closed] closed
       *[reported] result made
    }, version { $version }, opens { $opens }, closes { $closes }
status-responses = { $count ->
        [0] No responses yet
        [one] { $count } response
       *[other] { $count } responses
    }
status-day = {"  "}{ $day }: { $count }
status-flagged = Flagged as if no person had sent them: { $flagged }. { $open ->
        [0] All of them are decided about.
        [one] 1 waits for your decision and is kept apart until then: flagged { $round } tells more.
       *[other] { $open } wait for your decision and are kept apart until then: flagged { $round } tells more.
    }
status-returns = Open returns: { $open } of { $all }
status-return = {"  "}{ $department }: { $standing ->
        [draft] draft saved
        [linked] has a link, nothing saved yet
       *[not-linked] has no link yet
    }

## Secret links.

invite-done = { $made ->
        [0] No mail was written.
        [one] { $made } invitation was written. The worker sends it.
       *[other] { $made } invitations were written. The worker sends them.
    }{ $kept ->
        [0] {""}
        [one] {" "}{ $kept } department keeps the link it has; --renew with its id makes a new one.
       *[other] {" "}{ $kept } departments keep the links they have; --renew with an id makes a new one.
    }
invite-late = The round “{ $round }” { $state ->
        [closed] is closed
       *[reported] has its result
    }. Departments can no longer return anything.
invite-unknown = The round “{ $round }” has no department “{ $department }”. Write an id from its departments.csv.

## Mails to departments.

invite-printed = { $made ->
        [0] No link was made.
        [one] { $made } link was made. It cannot be shown again, so pass it on now.
       *[other] { $made } links were made. They cannot be shown again, so pass them on now.
    }{ $kept ->
        [0] {""}
        [one] {" "}{ $kept } department keeps the link it has; --renew with its id makes a new one.
       *[other] {" "}{ $kept } departments keep the links they have; --renew with an id makes a new one.
    }
remind-done = { $reminded ->
        [0] Nobody has to be reminded.
        [one] { $reminded } reminder was written. The worker sends it.
       *[other] { $reminded } reminders were written. The worker sends them.
    }

## Results and what becomes of mails.

once-done = { $done ->
        [0] Nothing was due.
        [one] { $done } job was done.
       *[other] { $done } jobs were done.
    }{ $put_off ->
        [0] {""}
        [one] {" "}{ $put_off } was put off and is tried again later.
       *[other] {" "}{ $put_off } were put off and are tried again later.
    }{ $given_up ->
        [0] {""}
        [one] {" "}{ $given_up } was given up: the command status tells why, and retry tries again.
       *[other] {" "}{ $given_up } were given up: the command status tells why, and retry tries again.
    }
release-done = Result { $result } of the round “{ $round }” is public now. { $page }
release-again = Result { $result } of the round “{ $round }” was public already. { $page }
release-none = The round “{ $round }” has no result yet. The command status tells how far it is.
release-stale = Answers of the round “{ $round }” have changed since { $since }, so result { $result } is out of date. A new one is on its way; release that one.
retry-done = { $jobs ->
        [0] Nothing had been given up.
        [one] { $jobs } job will be tried again. The worker does so.
       *[other] { $jobs } jobs will be tried again. The worker does so.
    }
status-result = Result { $result }, made { $made }{ $standing ->
        [stale] : out of date since { $since }
        [released] : public since { $since }
       *[made] : not released yet
    }
status-uncounted = {"  "}It stands. { $changes ->
        [one] { $changes } change since then is not counted yet
       *[other] { $changes } changes since then are not counted yet
    }: they are too few, and whoever compared two results could learn them. A further result is made once enough have come.
status-analysis-waiting = The analysis begins at { $at }.
status-analysis-put-off = The analysis was put off until { $at }. { $fault }
status-analysis-running = The analysis has been running since { $at }.
status-given-up = Given up: { $job ->
        [analyse] the analysis
        [send] a mail
       *[tidy] deleting what may not be kept
    }. { $fault } Once that is put right, run retry { $round }.
outbox-mail = { $at } { $kind ->
        [report] report { $result }
        [invitation] invitation
       *[reminder] reminder
    } to { $recipient }: { $state ->
        [waiting] waiting
        [sent] sent
        [refused] refused
        [given_up] given up
       *[cancelled] cancelled
    } { $fault }
outbox-sum = { $all ->
        [0] No mails yet.
        [one] { $all } mail
       *[other] { $all } mails
    }{ $all ->
        [0] {""}
       *[other] : { $sent } sent, { $waiting } waiting, { $refused } refused, { $given_up } given up, { $cancelled } cancelled
    }
outbox-result = Report { $result }: { $sent } of { $expected } sent, { $written } in this list
test-mail-done = A mail is on its way to { $address }. Look whether it arrives.
test-mail-failed = The mail to { $address } was not taken: { $fault }. Check the section [mail] of the settings.

## Responses that look as if no person had sent them.

flagged-none = No response to “{ $round }” is flagged.
flagged-by = { $flags ->
        [honeypot] Filled in the field that nobody sees
        [too-soon] Sent sooner than anybody can press through the pages
       *[both] Both of these
    }: { $count }
flagged-decision = { $decision ->
        [open] Not decided about, and so kept apart
        [counted] Counted, as decided on { $day }
       *[left_out] Left out, as decided on { $day }
    }: { $count }
decide-none = No response to “{ $round }” bears this flag.
decide-unknown = No flagged response to “{ $round }” has the id { $id }. Nothing was decided. The table of export responses tells the ids (_id) and flags (_flags).
decide-done = { $decision ->
        [counted] Decided: { $chosen ->
            [one] 1 response counts
           *[other] { $chosen } responses count
        }.
       *[left_out] Decided: { $chosen ->
            [one] 1 response is left out
           *[other] { $chosen } responses are left out
        }.
    } { $changed ->
        [0] It was so before.
        [one] For 1 this is new.
       *[other] For { $changed } this is new.
    }

## Upkeep.

migrate-done = The tables of the database are up to date.
withdrawals-none = Nothing had to be withdrawn again.
withdrawals-reapplied = { $round }: { $amount ->
        [one] { $amount } response was withdrawn again.
       *[other] { $amount } responses were withdrawn again.
    }
tidy-nothing = Nothing had to be deleted.
tidy-deleted = { $round }: { $kind ->
        [answers] { $amount ->
            [one] { $amount } response was deleted.
           *[other] { $amount } responses were deleted.
        }
        [drafts] { $amount ->
            [one] { $amount } draft was deleted.
           *[other] { $amount } drafts were deleted.
        }
        [mails] { $amount ->
            [one] { $amount } mail was deleted from the list.
           *[other] { $amount } mails were deleted from the list.
        }
       *[links] { $amount ->
            [one] { $amount } secret link was deleted.
           *[other] { $amount } secret links were deleted.
        }
    }

## Languages and translations.

languages-line = { $tag }: { $name }, { $parts }{ $reviewed ->
        [yes] {""}
       *[no] ; no native speaker has read it yet
    }
languages-part = { $part ->
        [residents] pages for residents
        [report] the report
       *[administration] mails, returns and commands
    }
texts-exported = { $texts ->
        [one] { $texts } text is
       *[other] { $texts } texts are
    } in { $table }. { $open ->
        [0] All of them are translated.
        [one] { $open } of them has no translation yet.
       *[other] { $open } of them have no translation yet.
    }
texts-imported = { $files ->
        [0] Nothing has changed.
        [one] { $files } file was changed.
       *[other] { $files } files were changed.
    } { $open ->
        [0] Every text is there in the language “{ $language }” now.
        [one] { $open } text is still missing in the language “{ $language }”.
       *[other] { $open } texts are still missing in the language “{ $language }”.
    }
