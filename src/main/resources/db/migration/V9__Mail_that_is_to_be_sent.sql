-- Mail that is to be sent, so that none is lost between a commit and the mail server: to whom and of which kind, never a
-- word of it. An address is looked up when the mail is sent.

CREATE TABLE desk.mail (
    -- No foreign key, and so no lock on the account: whoever proposes must not wait for whoever signs in.
    account_id text NOT NULL CHECK (account_id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    kind       text NOT NULL CHECK (kind IN ('proposal')),
    -- How often it was asked for, and how much of that the last mail answered: what is asked for while one is on its way
    -- is not lost. A row with nothing to send only keeps the time until the next mail, and is deleted after it.
    asked      integer NOT NULL DEFAULT 1,
    answered   integer NOT NULL DEFAULT 0,
    attempts   integer NOT NULL DEFAULT 0,
    next_at    timestamptz NOT NULL,
    PRIMARY KEY (account_id, kind)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.mail TO desk;
