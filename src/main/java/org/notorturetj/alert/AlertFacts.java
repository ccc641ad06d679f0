package org.notorturetj.alert;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What belongs to an alert as a whole. */
record AlertFacts(
        int rank,
        String nid,
        @JsonProperty("case") String caseCode,
        String update,
        List<String> regions,
        Instant expiresAt,
        String state) {
    AlertFacts {
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    boolean active() {
        return "active".equals(state);
    }

    AlertFacts expired() {
        return new AlertFacts(rank, nid, caseCode, update, regions, expiresAt, "expired");
    }
}
