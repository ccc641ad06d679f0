package org.notorturetj.page;

import java.util.List;

/** What belongs to a page as a whole. */
record PageFacts(int rank, List<String> sources) {
    PageFacts {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
