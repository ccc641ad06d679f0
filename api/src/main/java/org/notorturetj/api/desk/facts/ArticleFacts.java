package org.notorturetj.api.desk.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What belongs to an article as a whole.
 *
 * @param caseCode the case it is about
 * @param image id of the picture that lists show, too
 * @param gallery ids of what stands below the text: pictures, sound, documents
 * @param publishedAt when it first appeared, for what is older than this server
 * @param feedIds of its texts in the feed of the system that they were imported from, if known:
 *     feeds go on with them for ever. Each at most 300 characters
 */
public record ArticleFacts(
        @WordOf("kinds") String kind,
        @RefersTo(type = "section", by = RefersTo.By.KEY) String section,
        @RefersTo(type = "topic", by = RefersTo.By.KEY) List<String> topics,
        @RefersTo(type = "region", by = RefersTo.By.CODE) List<String> regions,
        @RefersTo(type = "case", by = RefersTo.By.CODE) @JsonProperty("case")
                @Nullable String caseCode,
        @RefersTo(type = "media", by = RefersTo.By.ID) @Nullable String image,
        @RefersTo(type = "media", by = RefersTo.By.ID) List<String> gallery,
        @NotCopied @Past @Nullable Instant publishedAt,
        @NotCopied @Line(300) Map<Language, String> feedIds,
        @WordOf("licences") @Nullable String licence) {
    public ArticleFacts {
        topics = topics == null ? List.of() : List.copyOf(topics);
        regions = regions == null ? List.of() : List.copyOf(regions);
        gallery = gallery == null ? List.of() : List.copyOf(gallery);
        feedIds = feedIds == null ? Map.of() : Map.copyOf(feedIds);
    }
}
