-- A schedule may take texts away at its moment instead of publishing them.

ALTER TABLE desk.scheduled_publication ADD COLUMN withdraws boolean NOT NULL DEFAULT false;
