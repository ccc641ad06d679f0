package org.notorturetj.api.desk.facts;

import java.util.List;

import org.notorturetj.api.desk.form.Matches;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.text.Words;

/** What belongs to a region as a whole. */
public record RegionFacts(
        int rank,
        @NotCopied @Matches(Words.REGION) String code,
        @RefersTo(type = "hotline", by = RefersTo.By.ID) List<String> hotlines) {
    public RegionFacts {
        hotlines = hotlines == null ? List.of() : List.copyOf(hotlines);
    }
}
