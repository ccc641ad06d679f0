package org.notorturetj.client.offline;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.notorturetj.client.Content;

/** The guides of a language. */
public final class Guides {
    private static final List<String> LEVELS = Arrays.asList("urgent", "basic", "advanced");

    private Guides() {}

    /** All guides by level, urgent first and unknown levels last, then by title. */
    public static List<Guide> all(Content content) {
        List<Guide> guides = PublishedRecord.all(content, "guides", Guide::new);
        Comparator<Guide> byLevel = Comparator.comparingInt(guide -> rank(guide.level()));
        Collections.sort(guides, byLevel.thenComparing(Guide::title));
        return guides;
    }

    /** A guide by its id. */
    public static Optional<Guide> find(Content content, String id) {
        for (Guide guide : all(content)) {
            if (guide.id().equals(id)) {
                return Optional.of(guide);
            }
        }
        return Optional.empty();
    }

    private static int rank(String level) {
        int place = LEVELS.indexOf(level);
        return place < 0 ? LEVELS.size() : place;
    }
}
