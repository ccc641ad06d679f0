package org.notorturetj.platform.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** The language of a request: the segment after {@code /v1}, or what the caller asks for. */
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

    /**
     * The language to speak in an answer: that of the path; at the desk and for devices, whose
     * paths have none, that of {@code Accept-Language}; else English.
     */
    public static Language spoken(String path, @Nullable String acceptLanguage) {
        return DeskPath.holds(path) || DevicePath.holds(path)
                ? AskedLanguage.of(acceptLanguage)
                : spoken(path);
    }

    public static Optional<String> segment(String path) {
        String[] segments = path.split("/", -1);
        return segments.length > SEGMENT && "v1".equals(segments[1])
                ? Optional.of(segments[SEGMENT])
                : Optional.empty();
    }
}
