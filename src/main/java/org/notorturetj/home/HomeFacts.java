package org.notorturetj.home;

import java.util.List;

import org.notorturetj.api.home.Feature;

/** What the front page shows, and in which order. */
record HomeFacts(int rank, List<Feature> features, List<String> sections) {
    HomeFacts {
        features = features == null ? List.of() : List.copyOf(features);
        sections = sections == null ? List.of() : List.copyOf(sections);
    }
}
