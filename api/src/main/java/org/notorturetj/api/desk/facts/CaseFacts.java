package org.notorturetj.api.desk.facts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.PartialDate;

/**
 * What belongs to a case as a whole: no name, no place finer than a region.
 *
 * @param verdict against those who are accused: none, first-instance or final; null when not known.
 *     Desk only: it tells whether an official may be named
 */
public record CaseFacts(
        String code,
        String status,
        List<String> regions,
        List<String> topics,
        PartialDate began,
        @Nullable String verdict,
        @Nullable Instant publishedAt) {
    public CaseFacts {
        regions = regions == null ? List.of() : List.copyOf(regions);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }
}
