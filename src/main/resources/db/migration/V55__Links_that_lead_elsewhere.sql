-- Whether addresses of others, to which published texts lead, still answer: a keyed hash, a class of statuses and days.
CREATE TABLE desk.outside_link (
    address_hash bytea PRIMARY KEY CHECK (length(address_hash) = 32),
    -- 2 to 5; 0: no answer. Null: being asked for the first time.
    status_class smallint,
    day          date NOT NULL,
    -- The first day of those on which it was dead; null while it lives.
    dead_since   date
);
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.outside_link TO desk;
