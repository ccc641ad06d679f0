package org.notorturetj.api.desk.facts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Matches;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.OneOf;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.text.PartialDate;
import org.notorturetj.api.text.Words;

/**
 * What belongs to a case as a whole: no name, no place finer than a region.
 *
 * @param verdict against those who are accused: none, first-instance or final; null when not known.
 *     Desk only: it tells whether an official may be named
 */
public record CaseFacts(
        @NotCopied @Matches(Words.CASE_CODE) String code,
        @WordOf("caseStatuses") String status,
        @NotCopied @RefersTo(type = "region", by = RefersTo.By.CODE) List<String> regions,
        @RefersTo(type = "topic", by = RefersTo.By.KEY) List<String> topics,
        @NotCopied @Past PartialDate began,
        @NotCopied @OneOf({"none", "first-instance", "final"}) @Nullable String verdict,
        @NotCopied @Past @Nullable Instant publishedAt,
        @WordOf("licences") @Nullable String licence) {
    public CaseFacts {
        regions = regions == null ? List.of() : List.copyOf(regions);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }
}
