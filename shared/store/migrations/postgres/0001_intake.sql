-- A round, and where it stands. Instants are microseconds since 1970 in UTC. Ids sort by their bytes, as on SQLite.
CREATE TABLE round (
    id TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    opens BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    preview_hash BYTEA,
    changed_at BIGINT NOT NULL,
    CONSTRAINT round_pk PRIMARY KEY (id),
    CONSTRAINT round_state CHECK (state IN ('draft', 'open', 'closed', 'reported')),
    CONSTRAINT round_preview_hash CHECK (length(preview_hash) = 32)
);

-- Every folder a round was ever read from; never changed once written.
CREATE TABLE round_version (
    round TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    imported_at BIGINT NOT NULL,
    CONSTRAINT round_version_pk PRIMARY KEY (round, number),
    CONSTRAINT round_version_of FOREIGN KEY (round) REFERENCES round (id)
);

CREATE TABLE round_file (
    round TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    content BYTEA NOT NULL,
    CONSTRAINT round_file_pk PRIMARY KEY (round, version, name),
    CONSTRAINT round_file_of FOREIGN KEY (round, version) REFERENCES round_version (round, number)
);

-- A person's answers. A random id and a day. What PostgreSQL keeps of a row besides (its place
-- in the table, its transaction) still tells roughly in which order rows came.
CREATE TABLE response (
    round TEXT COLLATE "C" NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT response_pk PRIMARY KEY (round, id),
    CONSTRAINT response_answers FOREIGN KEY (round, version) REFERENCES round_version (round, number),
    CONSTRAINT response_day CHECK (length(day) = 10)
);

-- Keys of forms already sent. Deliberately without the response they were sent with.
CREATE TABLE response_key (
    round TEXT COLLATE "C" NOT NULL,
    key UUID NOT NULL,
    CONSTRAINT response_key_pk PRIMARY KEY (round, key),
    CONSTRAINT response_key_of FOREIGN KEY (round) REFERENCES round (id)
);

-- Rows of tables already imported, by the office's own id and what they held. Without the response, as above.
CREATE TABLE response_import (
    round TEXT COLLATE "C" NOT NULL,
    external_id TEXT COLLATE "C" NOT NULL,
    digest BYTEA NOT NULL,
    CONSTRAINT response_import_pk PRIMARY KEY (round, external_id),
    CONSTRAINT response_import_of FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT response_import_digest CHECK (length(digest) = 32)
);

-- A department's return: its link, and what is saved but not sent.
CREATE TABLE department_return (
    round TEXT COLLATE "C" NOT NULL,
    department TEXT COLLATE "C" NOT NULL,
    token_hash BYTEA,
    revision BIGINT NOT NULL,
    submissions BIGINT NOT NULL,
    draft TEXT,
    draft_version BIGINT,
    draft_saved_at BIGINT,
    CONSTRAINT department_return_pk PRIMARY KEY (round, department),
    CONSTRAINT department_return_of FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT department_return_token UNIQUE (token_hash),
    CONSTRAINT department_return_answers FOREIGN KEY (round, draft_version) REFERENCES round_version (round, number),
    CONSTRAINT department_return_token_hash CHECK (length(token_hash) = 32),
    CONSTRAINT department_return_draft CHECK (
        (draft IS NULL) = (draft_version IS NULL) AND (draft IS NULL) = (draft_saved_at IS NULL)
    )
);

-- What departments sent, one row each time; the last one counts and none is ever changed.
CREATE TABLE return_submission (
    round TEXT COLLATE "C" NOT NULL,
    department TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    version BIGINT NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    submitted_at BIGINT NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT return_submission_pk PRIMARY KEY (round, department, number),
    CONSTRAINT return_submission_of FOREIGN KEY (round, department)
        REFERENCES department_return (round, department),
    CONSTRAINT return_submission_answers FOREIGN KEY (round, version) REFERENCES round_version (round, number),
    CONSTRAINT return_submission_source CHECK (source IN ('department', 'office'))
);

-- That something was deleted, and how much, but not what.
CREATE TABLE deletion (
    round TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    deleted_at BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    CONSTRAINT deletion_pk PRIMARY KEY (round, kind, deleted_at),
    CONSTRAINT deletion_of FOREIGN KEY (round) REFERENCES round (id)
);
