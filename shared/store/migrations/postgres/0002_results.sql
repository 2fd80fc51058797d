-- How often a round's answers were changed other than by its open form; a result names the change it was made after.
ALTER TABLE round ADD COLUMN changes BIGINT NOT NULL DEFAULT 0;

-- A further secret link to a department's return, from a reminder; the first one goes on working.
CREATE TABLE return_link (
    token_hash BYTEA NOT NULL,
    round TEXT COLLATE "C" NOT NULL,
    department TEXT COLLATE "C" NOT NULL,
    CONSTRAINT return_link_pk PRIMARY KEY (token_hash),
    CONSTRAINT return_link_to FOREIGN KEY (round, department) REFERENCES department_return (round, department),
    CONSTRAINT return_link_token_hash CHECK (length(token_hash) = 32)
);

-- What is to be done, each thing once: claimed for a while, then done, put off or given up.
CREATE TABLE job (
    kind TEXT COLLATE "C" NOT NULL,
    round TEXT COLLATE "C" NOT NULL,
    about TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    due BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    lease UUID,
    leased_until BIGINT,
    begun_at BIGINT,
    fault TEXT COLLATE "C",
    CONSTRAINT job_pk PRIMARY KEY (kind, round, about),
    CONSTRAINT job_of FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT job_state CHECK (state IN ('waiting', 'done', 'given_up')),
    CONSTRAINT job_lease CHECK ((lease IS NULL) = (leased_until IS NULL))
);

CREATE INDEX job_due ON job (state, due);

-- What the answers came to. Never changed; answers that change make a further result.
CREATE TABLE result (
    round TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    version BIGINT NOT NULL,
    changes BIGINT NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    token_hash BYTEA NOT NULL,
    mails BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    stale_at BIGINT,
    released_at BIGINT,
    CONSTRAINT result_pk PRIMARY KEY (round, number),
    CONSTRAINT result_of FOREIGN KEY (round, version) REFERENCES round_version (round, number),
    CONSTRAINT result_token UNIQUE (token_hash),
    CONSTRAINT result_token_hash CHECK (length(token_hash) = 32)
);

-- A result as it is read, once in each language.
CREATE TABLE result_page (
    round TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    CONSTRAINT result_page_pk PRIMARY KEY (round, number, language),
    CONSTRAINT result_page_of FOREIGN KEY (round, number) REFERENCES result (round, number)
);

-- A result as tables to reckon with.
CREATE TABLE result_table (
    round TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    content BYTEA NOT NULL,
    CONSTRAINT result_table_pk PRIMARY KEY (round, number, name),
    CONSTRAINT result_table_of FOREIGN KEY (round, number) REFERENCES result (round, number)
);

-- The ledger of mails: each ends as sent, refused, given up or cancelled. The message itself, which may hold a secret
-- link, is kept no longer than it may be needed.
CREATE TABLE mail (
    id UUID NOT NULL,
    round TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    result BIGINT,
    sender TEXT COLLATE "C" NOT NULL,
    recipient TEXT COLLATE "C" NOT NULL,
    message_id TEXT COLLATE "C" NOT NULL,
    message BYTEA,
    state TEXT COLLATE "C" NOT NULL,
    queued_at BIGINT NOT NULL,
    ended_at BIGINT,
    fault TEXT COLLATE "C",
    CONSTRAINT mail_pk PRIMARY KEY (id),
    CONSTRAINT mail_of FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT mail_of_result FOREIGN KEY (round, result) REFERENCES result (round, number),
    CONSTRAINT mail_once UNIQUE (message_id),
    CONSTRAINT mail_kind CHECK (kind IN ('report', 'invitation', 'reminder')),
    CONSTRAINT mail_state CHECK (state IN ('waiting', 'sent', 'refused', 'given_up', 'cancelled')),
    CONSTRAINT mail_end CHECK ((state = 'waiting') = (ended_at IS NULL)),
    CONSTRAINT mail_message CHECK ((state IN ('waiting', 'given_up')) = (message IS NOT NULL))
);
