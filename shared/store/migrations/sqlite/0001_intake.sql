-- A round, and where it stands. Instants are microseconds since 1970 in UTC.
CREATE TABLE round (
    id TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    opens INTEGER NOT NULL,
    closes INTEGER NOT NULL,
    preview_hash BLOB,
    changed_at INTEGER NOT NULL,
    CONSTRAINT round_pk PRIMARY KEY (id),
    CONSTRAINT round_state CHECK (state IN ('draft', 'open', 'closed', 'reported')),
    CONSTRAINT round_preview_hash CHECK (length(preview_hash) = 32)
) STRICT;

-- Every folder a round was ever read from; never changed once written.
CREATE TABLE round_version (
    round TEXT NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    CONSTRAINT round_version_pk PRIMARY KEY (round, number),
    CONSTRAINT round_version_of FOREIGN KEY (round) REFERENCES round (id)
) STRICT;

CREATE TABLE round_file (
    round TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT round_file_pk PRIMARY KEY (round, version, name),
    CONSTRAINT round_file_of FOREIGN KEY (round, version) REFERENCES round_version (round, number)
) STRICT;

-- A person's answers. A random id, a day and no row number: nothing here tells in which order people answered.
CREATE TABLE response (
    round TEXT NOT NULL,
    id BLOB NOT NULL,
    version INTEGER NOT NULL,
    day TEXT NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT response_pk PRIMARY KEY (round, id),
    CONSTRAINT response_answers FOREIGN KEY (round, version) REFERENCES round_version (round, number),
    CONSTRAINT response_day CHECK (length(day) = 10),
    CONSTRAINT response_no_nul CHECK (instr(content, char(0)) = 0)
) STRICT, WITHOUT ROWID;

-- Keys of forms already sent. Deliberately without the response they were sent with.
CREATE TABLE response_key (
    round TEXT NOT NULL,
    key BLOB NOT NULL,
    CONSTRAINT response_key_pk PRIMARY KEY (round, key),
    CONSTRAINT response_key_of FOREIGN KEY (round) REFERENCES round (id)
) STRICT, WITHOUT ROWID;

-- Rows of tables already imported, by the office's own id and what they held. Without the response, as above.
CREATE TABLE response_import (
    round TEXT NOT NULL,
    external_id TEXT NOT NULL,
    digest BLOB NOT NULL,
    CONSTRAINT response_import_pk PRIMARY KEY (round, external_id),
    CONSTRAINT response_import_of FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT response_import_digest CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

-- A department's return: its link, and what is saved but not sent.
CREATE TABLE department_return (
    round TEXT NOT NULL,
    department TEXT NOT NULL,
    token_hash BLOB,
    revision INTEGER NOT NULL,
    submissions INTEGER NOT NULL,
    draft TEXT,
    draft_version INTEGER,
    draft_saved_at INTEGER,
    CONSTRAINT department_return_pk PRIMARY KEY (round, department),
    CONSTRAINT department_return_of FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT department_return_token UNIQUE (token_hash),
    CONSTRAINT department_return_answers FOREIGN KEY (round, draft_version) REFERENCES round_version (round, number),
    CONSTRAINT department_return_token_hash CHECK (length(token_hash) = 32),
    CONSTRAINT department_return_draft CHECK (
        (draft IS NULL) = (draft_version IS NULL) AND (draft IS NULL) = (draft_saved_at IS NULL)
    ),
    CONSTRAINT department_return_no_nul CHECK (instr(draft, char(0)) = 0)
) STRICT;

-- What departments sent, one row each time; the last one counts and none is ever changed.
CREATE TABLE return_submission (
    round TEXT NOT NULL,
    department TEXT NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    source TEXT NOT NULL,
    submitted_at INTEGER NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT return_submission_pk PRIMARY KEY (round, department, number),
    CONSTRAINT return_submission_of FOREIGN KEY (round, department)
        REFERENCES department_return (round, department),
    CONSTRAINT return_submission_answers FOREIGN KEY (round, version) REFERENCES round_version (round, number),
    CONSTRAINT return_submission_source CHECK (source IN ('department', 'office')),
    CONSTRAINT return_submission_no_nul CHECK (instr(content, char(0)) = 0)
) STRICT;

-- That something was deleted, and how much, but not what.
CREATE TABLE deletion (
    round TEXT NOT NULL,
    kind TEXT NOT NULL,
    deleted_at INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    CONSTRAINT deletion_pk PRIMARY KEY (round, kind, deleted_at),
    CONSTRAINT deletion_of FOREIGN KEY (round) REFERENCES round (id)
) STRICT;
