package org.notorturetj.content.review;

import java.util.Set;

/** The document types whose texts are reviewed and show their review status. */
public final class ReviewedTypes {
    private static final Set<String> TYPES = Set.of("guide", "hotline");

    private ReviewedTypes() {}

    /** Whether texts of a type are reviewed. */
    public static boolean include(String type) {
        return TYPES.contains(type);
    }
}
