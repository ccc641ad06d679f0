-- What lawyers and second translators said of texts. A review belongs to the exact bytes of one language's text: the
-- digest says which, so that one of another text counts for nothing.

CREATE TABLE desk.legal_review (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id text NOT NULL REFERENCES desk.document,
    language    text NOT NULL CHECK (language IN ('tg', 'ru', 'en')),
    text_sha256 text NOT NULL CHECK (text_sha256 ~ '^[0-9a-f]{64}$'),
    reviewer    text NOT NULL,
    law_as_of   date NOT NULL,
    reviewed_at timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    CHECK (due_at > reviewed_at)
);
CREATE INDEX legal_review_text ON desk.legal_review (document_id, language, text_sha256);

CREATE TABLE desk.translation_review (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id text NOT NULL REFERENCES desk.document,
    language    text NOT NULL CHECK (language IN ('tg', 'ru', 'en')),
    text_sha256 text NOT NULL CHECK (text_sha256 ~ '^[0-9a-f]{64}$'),
    reviewer    text NOT NULL,
    reviewed_at timestamptz NOT NULL
);
CREATE INDEX translation_review_text ON desk.translation_review (document_id, language, text_sha256);

-- When what the public reads of a text's reviews is to be rendered again: the next moment at which time alone changes
-- it, or the moment at which it was reviewed. No row: time changes nothing.
CREATE TABLE desk.standing_watch (
    document_id text NOT NULL REFERENCES desk.document,
    language    text NOT NULL CHECK (language IN ('tg', 'ru', 'en')),
    changes_at  timestamptz NOT NULL,
    PRIMARY KEY (document_id, language)
);
CREATE INDEX standing_watch_changes_at ON desk.standing_watch (changes_at);

-- Reviews are added and never changed; those of a redacted text are erased with it, because a digest proves a text to
-- whoever guesses it.
GRANT SELECT, INSERT, DELETE ON desk.legal_review, desk.translation_review TO desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.standing_watch TO desk;
