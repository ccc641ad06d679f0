-- Which feeds had a text that was removed, so that they say so under the same id with neutral words: whoever reads only that
-- feed learns to delete it. Names of feeds and languages of readers, no topic, no region; forgotten after 90 days, while the
-- tombstone stays for ever and knows neither.
CREATE TABLE published.feed_removal (
    document_id text NOT NULL,
    language    text NOT NULL,
    seq         bigint NOT NULL,
    removed_at  timestamptz NOT NULL,
    -- Of the languages whose feeds had it: a fallback is in several.
    readers     text[] NOT NULL,
    feeds       text[] NOT NULL,
    PRIMARY KEY (document_id, language)
);
CREATE INDEX feed_removal_seq ON published.feed_removal (seq);

GRANT SELECT ON published.feed_removal TO desk, public_door;
GRANT INSERT, UPDATE, DELETE ON published.feed_removal TO desk;
