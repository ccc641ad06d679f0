package org.notorturetj.api.desk.facts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What belongs to an article as a whole.
 *
 * @param caseCode the case it is about
 * @param publishedAt when it first appeared, for what is older than this server
 */
public record ArticleFacts(
        String kind,
        String section,
        List<String> topics,
        List<String> regions,
        @JsonProperty("case") @Nullable String caseCode,
        @Nullable Instant publishedAt) {
    public ArticleFacts {
        topics = topics == null ? List.of() : List.copyOf(topics);
        regions = regions == null ? List.of() : List.copyOf(regions);
    }
}
