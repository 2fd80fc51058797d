-- How often a round's answers were changed other than by its open form; a result names the change it was made after.
ALTER TABLE round ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;

-- A further secret link to a department's return, from a reminder; the first one goes on working.
CREATE TABLE return_link (
    token_hash BLOB NOT NULL,
    round TEXT NOT NULL,
    department TEXT NOT NULL,
    CONSTRAINT return_link_pk PRIMARY KEY (token_hash),
    CONSTRAINT return_link_to FOREIGN KEY (round, department) REFERENCES department_return (round, department),
    CONSTRAINT return_link_token_hash CHECK (length(token_hash) = 32)
) STRICT;

-- What is to be done, each thing once: claimed for a while, then done, put off or given up.
CREATE TABLE job (
    kind TEXT NOT NULL,
    round TEXT NOT NULL,
    about TEXT NOT NULL,
    state TEXT NOT NULL,
    due INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    lease BLOB,
    leased_until INTEGER,
    begun_at INTEGER,
    fault TEXT,
    CONSTRAINT job_pk PRIMARY KEY (kind, round, about),
    CONSTRAINT job_of FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT job_state CHECK (state IN ('waiting', 'done', 'given_up')),
    CONSTRAINT job_lease CHECK ((lease IS NULL) = (leased_until IS NULL))
) STRICT;

CREATE INDEX job_due ON job (state, due);

-- What the answers came to. Never changed; answers that change make a further result.
CREATE TABLE result (
    round TEXT NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    document TEXT NOT NULL,
    token_hash BLOB NOT NULL,
    mails INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    stale_at INTEGER,
    released_at INTEGER,
    CONSTRAINT result_pk PRIMARY KEY (round, number),
    CONSTRAINT result_of FOREIGN KEY (round, version) REFERENCES round_version (round, number),
    CONSTRAINT result_token UNIQUE (token_hash),
    CONSTRAINT result_token_hash CHECK (length(token_hash) = 32)
) STRICT;

-- A result as it is read, once in each language.
CREATE TABLE result_page (
    round TEXT NOT NULL,
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT result_page_pk PRIMARY KEY (round, number, language),
    CONSTRAINT result_page_of FOREIGN KEY (round, number) REFERENCES result (round, number)
) STRICT;

-- A result as tables to reckon with.
CREATE TABLE result_table (
    round TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT result_table_pk PRIMARY KEY (round, number, name),
    CONSTRAINT result_table_of FOREIGN KEY (round, number) REFERENCES result (round, number)
) STRICT;

-- The ledger of mails: each ends as sent, refused, given up or cancelled. The message itself, which may hold a secret
-- link, is kept no longer than it may be needed.
CREATE TABLE mail (
    id BLOB NOT NULL,
    round TEXT NOT NULL,
    kind TEXT NOT NULL,
    result INTEGER,
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    message_id TEXT NOT NULL,
    message BLOB,
    state TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    ended_at INTEGER,
    fault TEXT,
    CONSTRAINT mail_pk PRIMARY KEY (id),
    CONSTRAINT mail_of FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT mail_of_result FOREIGN KEY (round, result) REFERENCES result (round, number),
    CONSTRAINT mail_once UNIQUE (message_id),
    CONSTRAINT mail_kind CHECK (kind IN ('report', 'invitation', 'reminder')),
    CONSTRAINT mail_state CHECK (state IN ('waiting', 'sent', 'refused', 'given_up', 'cancelled')),
    CONSTRAINT mail_end CHECK ((state = 'waiting') = (ended_at IS NULL)),
    CONSTRAINT mail_message CHECK ((state IN ('waiting', 'given_up')) = (message IS NOT NULL))
) STRICT;
