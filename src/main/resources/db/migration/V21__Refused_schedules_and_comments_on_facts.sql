-- A schedule that is refused at its moment waits for somebody to act: with its reasons, and for whom.

ALTER TABLE desk.scheduled_publication DROP CONSTRAINT scheduled_publication_state_check;
ALTER TABLE desk.scheduled_publication
    ADD CONSTRAINT scheduled_publication_state_check
        CHECK (state IN ('waiting', 'published', 'refused', 'cancelled', 'dismissed', 'renewed')),
    -- Keys of rules and names of members, told in the language of whoever asks.
    ADD COLUMN reasons text CHECK (reasons IS JSON ARRAY),
    ADD COLUMN refused_at timestamptz,
    -- Accounts: who asked for it, answers for it, and wrote or approved what it was to publish.
    ADD COLUMN people text[] NOT NULL DEFAULT '{}';

-- Nobody was shown these.
UPDATE desk.scheduled_publication SET refused_at = due_at WHERE state = 'refused';
UPDATE desk.scheduled_publication SET people = array_remove(ARRAY[actor, second_actor], NULL)
    WHERE state IN ('waiting', 'refused');

CREATE INDEX scheduled_publication_refused ON desk.scheduled_publication (refused_at) WHERE state = 'refused';

-- Facts are commented on too, where language is null.
ALTER TABLE desk.comment ALTER COLUMN language DROP NOT NULL;
