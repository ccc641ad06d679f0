package org.notorturetj.api.desk.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.WordOf;

/** What belongs to a page as a whole. */
public record PageFacts(
        int rank, List<String> sources, @WordOf("licences") @Nullable String licence) {
    public PageFacts {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
