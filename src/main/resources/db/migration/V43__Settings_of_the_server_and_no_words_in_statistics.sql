-- The settings by which commands must do as the server does (docs/adr/057): a server keeps its own here when it starts.
-- No secrets.

CREATE TABLE desk.server_setting (
    name  text PRIMARY KEY,
    value text NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.server_setting TO desk;

-- PostgreSQL keeps samples of what columns hold, whole short texts among them, for its planner: until the next ANALYZE
-- also of rows that are gone, and for every role that may read the column. No column that can hold what somebody wrote
-- is sampled any more, and what was sampled goes. A new column says the same (NoWordsInStatisticsTest).
DO $$
DECLARE
    place text;
    parts text[];
BEGIN
    FOREACH place IN ARRAY ARRAY[
        'desk.document.key', 'desk.document.licence',
        'desk.edition.content', 'desk.edition.title', 'desk.edition_words.words',
        'desk.facts.content', 'desk.revision.content',
        'desk.scheduled_publication.request', 'desk.scheduled_publication.refusal',
        'desk.scheduled_publication.reasons',
        'desk.retired_contact_point.value', 'desk.retired_contact_point.key', 'desk.record_mention.keys',
        'desk.name_finding.key', 'desk.name_finding.members', 'desk.name_search_place.after_key',
        'desk.name_redaction_failure.key',
        'desk.server_setting.value',
        -- sealed, and secrets that are hashed
        'desk.account.login', 'desk.account.email', 'desk.account.password', 'desk.account.totp_secret',
        'desk.account.totp_pending', 'desk.account.display_name',
        'desk.comment.body', 'desk.consent.note', 'desk.proposal.statement', 'desk.protected_name.sealed',
        'device.registration.sealed', 'device.hub_request.sealed', 'device.hub_subscription.sealed',
        -- published
        'published.record.slug', 'published.record.record', 'published.record.item', 'published.record.plain_text',
        'published.record.signature', 'published.chunk.body', 'published.chunk.br', 'published.chunk.gz',
        'published.card.file', 'published.feed_id.entry_id', 'published.root.file', 'published.signed_head.file',
        'desk.push_message.signature']
    LOOP
        parts := string_to_array(place, '.');
        EXECUTE format(
            'ALTER TABLE %I.%I ALTER COLUMN %I SET STATISTICS 0', parts[1], parts[2], parts[3]);
        PERFORM pg_clear_attribute_stats(parts[1], parts[2], parts[3], false);
    END LOOP;
END $$;

-- An index of an expression is sampled by itself.
ALTER INDEX desk.edition_slug ALTER COLUMN 1 SET STATISTICS 0;
SELECT pg_clear_attribute_stats('desk', 'edition_slug', 'expr', false);
