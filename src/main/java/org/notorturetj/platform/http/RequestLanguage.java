package org.notorturetj.platform.http;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * The language of a request: the segment after {@code /v1}, {@code /feeds} or {@code /read}, or
 * {@code Accept-Language}.
 */
public final class RequestLanguage {
    private static final int SEGMENT = 2;
    private static final Set<String> ROOTS = Set.of("v1", "feeds", "read");

    private RequestLanguage() {}

    /** The language in the path; empty if there is none. */
    public static Optional<Language> ofPath(String path) {
        return segment(path).flatMap(Language::ofTag);
    }

    /** The language of a response to a path: that of the path, or English. */
    public static Language ofResponse(String path) {
        return ofPath(path).orElse(Language.EN);
    }

    /**
     * The language of a response: that of the path, or that of {@code Accept-Language} at the desk
     * and for devices, whose paths have none; else English.
     */
    public static Language ofResponse(String path, @Nullable String acceptLanguage) {
        return DeskPath.holds(path) || DevicePath.holds(path) || NoStorePath.isForOneRequest(path)
                ? AcceptLanguage.of(acceptLanguage)
                : ofResponse(path);
    }

    /** The language that {@code Accept-Language} asks the desk for. */
    public static Language ofDesk(@Nullable String acceptLanguage) {
        return AcceptLanguage.of(acceptLanguage);
    }

    public static Optional<String> segment(String path) {
        String[] segments = path.split("/", -1);
        return segments.length > SEGMENT && ROOTS.contains(segments[1])
                ? Optional.of(segments[SEGMENT])
                : Optional.empty();
    }
}
