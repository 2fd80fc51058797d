-- What the office has decided about a response that looks as if no person had sent it, and on which day. Empty for all
-- others; by which sign, the answers say themselves.
ALTER TABLE response ADD COLUMN decision TEXT
    CONSTRAINT response_decision CHECK (decision IN ('open', 'counted', 'left_out'));
ALTER TABLE response ADD COLUMN decided_on TEXT CONSTRAINT response_decided_on CHECK (length(decided_on) = 10);

CREATE INDEX response_flagged ON response (round, id) WHERE decision IS NOT NULL;
