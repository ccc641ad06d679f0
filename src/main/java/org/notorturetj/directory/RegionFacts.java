package org.notorturetj.directory;

import java.util.List;

/** What belongs to a region as a whole. */
record RegionFacts(int rank, String code, List<String> hotlines) {
    RegionFacts {
        hotlines = hotlines == null ? List.of() : List.copyOf(hotlines);
    }
}
