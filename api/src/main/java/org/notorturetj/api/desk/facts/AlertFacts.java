package org.notorturetj.api.desk.facts;

import java.time.Instant;
import java.util.List;

import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.OneOf;
import org.notorturetj.api.desk.form.RefersTo;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What belongs to an alert as a whole. */
public record AlertFacts(
        int rank,
        @NotCopied String nid,
        @NotCopied @RefersTo(type = "case", by = RefersTo.By.CODE) @JsonProperty("case")
                String caseCode,
        @NotCopied @RefersTo(type = "case-update", by = RefersTo.By.ID) String update,
        @RefersTo(type = "region", by = RefersTo.By.CODE) List<String> regions,
        @NotCopied Instant expiresAt,
        @NotCopied
                @OneOf(
                        value = {"active", "retracted", "expired"},
                        vocabulary = "alertStates")
                String state) {
    public AlertFacts {
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    public boolean active() {
        return "active".equals(state);
    }

    public AlertFacts expired() {
        return in("expired");
    }

    /** It was not true, or should not have been said. */
    public AlertFacts retracted() {
        return in("retracted");
    }

    private AlertFacts in(String newState) {
        return new AlertFacts(rank, nid, caseCode, update, regions, expiresAt, newState);
    }
}
