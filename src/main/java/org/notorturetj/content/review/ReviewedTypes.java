package org.notorturetj.content.review;

import java.util.Set;

/** The kinds of documents whose texts are reviewed, and say so in public. */
public final class ReviewedTypes {
    private static final Set<String> TYPES = Set.of("guide", "hotline");

    private ReviewedTypes() {}

    /** Whether texts of a type are reviewed. */
    public static boolean include(String type) {
        return TYPES.contains(type);
    }
}
