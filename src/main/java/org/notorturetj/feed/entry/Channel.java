package org.notorturetj.feed.entry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.text.Language;

/**
 * A feed as it is written, in any format.
 *
 * @param self its address
 * @param hub where to subscribe to it; null for an archive
 * @param home the front page
 * @param current the feed that an archive belongs to; null for the feed itself
 * @param previous the next older archive; null if there is none
 * @param next the next page of a feed in pages (RFC 5005, section 3); null if there is none
 * @param removed the feed of all that was removed; null in that feed itself
 * @param alternates the same feed in other languages
 */
@MadeByName
public record Channel(
        String id,
        Language language,
        String title,
        String description,
        String self,
        @Nullable String hub,
        String home,
        @Nullable String current,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String removed,
        List<Alternate> alternates,
        List<Entry> entries) {
    /** What leads to earlier entries, for readers that know pages and no archives. */
    public @Nullable String earlier() {
        return next == null ? previous : next;
    }

    /** When something in it changed last; the epoch for an empty feed. */
    public Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
