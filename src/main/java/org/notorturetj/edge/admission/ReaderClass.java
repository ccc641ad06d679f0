package org.notorturetj.edge.admission;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.http.NoStorePath;

/** Who reads, by what is read. */
public enum ReaderClass {
    /** Lists, details, packs of everything: what can wait. */
    ORDINARY,
    /** Searches: more work than other reads, so that they have bounds of their own. */
    SEARCHING,
    /** Hotlines, alerts and what a phone synchronizes, from its first pack on: what cannot. */
    VITAL,
    /** Not a read of the public door: not limited here. */
    OTHER;

    private static final String MEDIA = "/media/";
    private static final String MEDIA_OF_PAGES = "/read/media/";

    private static final String VERSION = "/v1/";
    private static final String PAGES = "/read/";
    private static final String PACKS = "/v1/sync/pack/";

    /**
     * What a phone begins with: numbers, alerts and guides. The other pack is megabytes of
     * everything, for those who carry it on.
     */
    private static final Pattern FIRST_PACK =
            Pattern.compile(PACKS + "[a-z]{2}(?:/essentials)?/?(?:\\?.*)?");

    private static final int LANGUAGE = "tg/".length();
    private static final List<String> VITAL_LISTS =
            TypeLists.with(Trait.VITAL).map(DocumentType::path).toList();
    private static final Set<String> VITAL_PAGES =
            Stream.concat(
                            Stream.of("", "index.html"),
                            VITAL_LISTS.stream().map(list -> list + ".html"))
                    .collect(Collectors.toUnmodifiableSet());

    /** Numbers and alerts, and the front page that leads to them. */
    private static ReaderClass ofPage(String path) {
        if (NoStorePath.SEARCH.holds(path)) {
            return SEARCHING;
        }
        return VITAL_PAGES.contains(
                        path.substring(Math.min(path.length(), PAGES.length() + LANGUAGE)))
                ? VITAL
                : ORDINARY;
    }

    /** What is sent from files: it waits for a place as others do, and is sent without one. */
    public static boolean isFile(String path) {
        return path.startsWith(MEDIA) || path.startsWith(MEDIA_OF_PAGES);
    }

    /** The class of a path as it was sent. */
    public static ReaderClass of(String path) {
        if (path.startsWith("/feeds/") || isFile(path)) {
            return ORDINARY;
        }
        if (path.startsWith(PAGES)) {
            return ofPage(path);
        }
        if (!path.startsWith(VERSION) || path.startsWith("device", VERSION.length())) {
            return OTHER;
        }
        if (path.startsWith("sync/", VERSION.length())) {
            return path.startsWith(PACKS) && !FIRST_PACK.matcher(path).matches() ? ORDINARY : VITAL;
        }
        if (NoStorePath.SEARCH.holds(path)) {
            return SEARCHING;
        }
        int rest = VERSION.length() + LANGUAGE;
        return VITAL_LISTS.stream().anyMatch(list -> path.startsWith(list, rest))
                ? VITAL
                : ORDINARY;
    }
}
