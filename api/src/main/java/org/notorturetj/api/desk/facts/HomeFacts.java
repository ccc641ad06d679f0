package org.notorturetj.api.desk.facts;

import java.util.List;

import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.home.Feature;

/** What the front page shows, and in which order. */
public record HomeFacts(
        int rank,
        List<Feature> features,
        @RefersTo(type = "section", by = RefersTo.By.KEY) List<String> sections) {
    public HomeFacts {
        features = features == null ? List.of() : List.copyOf(features);
        sections = sections == null ? List.of() : List.copyOf(sections);
    }
}
