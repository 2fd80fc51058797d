-- How many forms reached a stage of the questionnaire on a day, and how many passed it. Counts only: no form has an id
-- here, and no count tells of an answer.
CREATE TABLE passage (
    round TEXT NOT NULL,
    day TEXT NOT NULL,
    stage TEXT NOT NULL,
    reached INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    CONSTRAINT passage_pk PRIMARY KEY (round, day, stage),
    CONSTRAINT passage_of FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT passage_day CHECK (length(day) = 10)
) STRICT, WITHOUT ROWID;
