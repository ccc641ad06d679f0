-- Who asked for what gave an account its voice (making it, a new password, a role, undoing a freezing): for a while the
-- two do not count as two people.
CREATE TABLE desk.sponsorship (
    account_id text NOT NULL REFERENCES desk.account,
    sponsor    text NOT NULL REFERENCES desk.account CHECK (sponsor <> account_id),
    given_at   timestamptz NOT NULL,
    PRIMARY KEY (account_id, given_at, sponsor)
);

-- One of the first two who may approve, enrolled at the server's console: does not wait before approving.
ALTER TABLE desk.account ADD COLUMN founder boolean NOT NULL DEFAULT false;

-- In these the whole first password had been shown to whoever asked: to be asked for anew.
UPDATE desk.proposal SET state = 'expired'
    WHERE state = 'waiting' AND kind IN ('account.create', 'account.reset');

GRANT SELECT, INSERT ON desk.sponsorship TO desk;
