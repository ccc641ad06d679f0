package org.notorturetj.api.desk.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.PartialDate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What belongs to a case update as a whole.
 *
 * @param feedIds of its texts in the feed of the system that they were imported from, if known:
 *     feeds go on with them for ever. Each at most 300 characters
 */
public record CaseUpdateFacts(
        @NotCopied @RefersTo(type = "case", by = RefersTo.By.CODE) @JsonProperty("case")
                String caseCode,
        @NotCopied @Past PartialDate happened,
        boolean urgent,
        @NotCopied @RefersTo(type = "region", by = RefersTo.By.CODE) List<String> regions,
        @NotCopied @Past @Nullable Instant publishedAt,
        @NotCopied @Line(300) Map<Language, String> feedIds) {
    public CaseUpdateFacts {
        regions = regions == null ? List.of() : List.copyOf(regions);
        feedIds = feedIds == null ? Map.of() : Map.copyOf(feedIds);
    }
}
