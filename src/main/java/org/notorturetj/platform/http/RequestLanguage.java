package org.notorturetj.platform.http;

import java.util.Optional;

import org.notorturetj.api.text.Language;

/** The language of a path: the segment after {@code /v1}. */
public final class RequestLanguage {
    private static final int SEGMENT = 2;

    private RequestLanguage() {}

    /** The language a path is in; empty when it has none. */
    public static Optional<Language> ofPath(String path) {
        return segment(path).flatMap(Language::ofTag);
    }

    /** The language to speak in an answer to a path: its own, or English. */
    public static Language spoken(String path) {
        return ofPath(path).orElse(Language.EN);
    }

    static Optional<String> segment(String path) {
        String[] segments = path.split("/", -1);
        return segments.length > SEGMENT && "v1".equals(segments[1])
                ? Optional.of(segments[SEGMENT])
                : Optional.empty();
    }
}
