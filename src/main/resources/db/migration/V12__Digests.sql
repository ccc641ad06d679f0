-- Ordinary news are told together, some time after the last of them; null: at once.
ALTER TABLE desk.push_message ADD COLUMN not_before timestamptz;
