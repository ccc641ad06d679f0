package org.notorturetj.api.desk.facts;

import java.util.List;

/** What belongs to a page as a whole. */
public record PageFacts(int rank, List<String> sources) {
    public PageFacts {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
