-- What whoever answered can find their own response by: a keyed hash of a code that only they have. The key is not in
-- the database.
ALTER TABLE response ADD COLUMN receipt BYTEA CONSTRAINT response_receipt CHECK (length(receipt) = 32);

CREATE INDEX response_by_receipt ON response (receipt);
