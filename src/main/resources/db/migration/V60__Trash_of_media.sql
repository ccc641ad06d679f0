-- Since when bytes of media that nothing names are in the trash of the store. Asked after two days, and then erased.

CREATE TABLE desk.media_trash (
    hash  bytea PRIMARY KEY CHECK (length(hash) = 32),
    since timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.media_trash TO desk;
