-- The address of a text that held a protected name answers 410 for a while after the name was redacted, so that caches,
-- mirrors and search engines drop the page; it leads to no document any more. Then it is forgotten and answers 404: a 410
-- for ever would confirm the name to whoever guesses it (docs/adr/046).

ALTER TABLE published.address ADD COLUMN erased_at timestamptz;
ALTER TABLE published.legacy_address ADD COLUMN erased_at timestamptz;
CREATE INDEX address_erased ON published.address (erased_at) WHERE erased_at IS NOT NULL;
CREATE INDEX legacy_address_erased ON published.legacy_address (erased_at) WHERE erased_at IS NOT NULL;
