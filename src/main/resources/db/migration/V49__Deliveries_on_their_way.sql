-- Until when a node that took a delivery has it for itself. News that come meanwhile wait for its outcome: to be due at once
-- had another node, or the same one, send the feed a second time beside the first (docs/adr/041).
ALTER TABLE device.hub_subscription ADD COLUMN held_until timestamptz;
