-- Links to accounts of Facebook, Instagram, X and the like are contact points now. Texts that hold one are read again
-- when somebody next asks which texts name what; the others hold nothing new that could be masked.
DELETE FROM desk.record_mention m
USING published.record p
WHERE p.document_id = m.document_id
  AND p.language = m.language
  AND p.record ~* '(facebook|fb|instagram|instagr|twitter|x|vk|ok|tiktok|linkedin|threads)\.(com|ru|me|am|net)/';
