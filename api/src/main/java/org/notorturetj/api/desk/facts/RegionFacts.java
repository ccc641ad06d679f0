package org.notorturetj.api.desk.facts;

import java.util.List;

/** What belongs to a region as a whole. */
public record RegionFacts(int rank, String code, List<String> hotlines) {
    public RegionFacts {
        hotlines = hotlines == null ? List.of() : List.copyOf(hotlines);
    }
}
