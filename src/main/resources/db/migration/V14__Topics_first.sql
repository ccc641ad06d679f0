-- A hundred thousand devices of one urgent message must not stand before the topics of the next: 0 urgent topics, 1 urgent
-- devices, 2 all others. A lower one overtakes, always.
ALTER TABLE desk.push_target DROP CONSTRAINT push_target_priority_check;
UPDATE desk.push_target
SET priority = CASE WHEN priority = 1 THEN 2 WHEN way = 'topic' THEN 0 ELSE 1 END
WHERE priority = 1 OR way <> 'topic';
ALTER TABLE desk.push_target ADD CONSTRAINT push_target_priority_check CHECK (priority IN (0, 1, 2));
