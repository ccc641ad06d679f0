package org.notorturetj.api.desk.facts;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What belongs to an alert as a whole. */
public record AlertFacts(
        int rank,
        String nid,
        @JsonProperty("case") String caseCode,
        String update,
        List<String> regions,
        Instant expiresAt,
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
