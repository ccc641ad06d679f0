package org.notorturetj.api.desk.facts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.text.PartialDate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What belongs to a case update as a whole. */
public record CaseUpdateFacts(
        @RefersTo(type = "case", by = "code") @JsonProperty("case") String caseCode,
        PartialDate happened,
        boolean urgent,
        @RefersTo(type = "region", by = "code") List<String> regions,
        @Nullable Instant publishedAt) {
    public CaseUpdateFacts {
        regions = regions == null ? List.of() : List.copyOf(regions);
    }
}
