-- What residents saved to go on later, sealed with a key that is in no database: only whoever has the code can read it.
CREATE TABLE response_draft (
    round TEXT NOT NULL,
    id BLOB NOT NULL,
    sealed BLOB NOT NULL,
    CONSTRAINT response_draft_pk PRIMARY KEY (round, id),
    CONSTRAINT response_draft_of FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT response_draft_id CHECK (length(id) = 32)
) STRICT, WITHOUT ROWID;
