package org.notorturetj.api.desk.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What belongs to a guide as a whole: for whom it is, and whom it tells to call. */
public record GuideFacts(
        int rank,
        String level,
        List<String> audience,
        List<String> topics,
        List<String> regions,
        List<String> hotlines,
        List<String> contacts,
        @Nullable String lawAsOf) {
    public GuideFacts {
        audience = audience == null ? List.of() : List.copyOf(audience);
        topics = topics == null ? List.of() : List.copyOf(topics);
        regions = regions == null ? List.of() : List.copyOf(regions);
        hotlines = hotlines == null ? List.of() : List.copyOf(hotlines);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }
}
