package org.notorturetj.api.feed;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.api.text.Language;

/**
 * The feeds: which documents each one carries. A name never changes: newsrooms keep it for years.
 */
public enum FeedName {
    ARTICLES("article", Set.of()),
    PRESS("article", Set.of("kind:press-release", "kind:press-review")),
    ANALYSIS("article", Set.of("kind:analysis")),
    INTERVIEWS("article", Set.of("kind:interview")),
    REPORTS("article", Set.of("kind:report")),
    STATEMENTS("article", Set.of("kind:statement")),
    CASE_UPDATES("case-update", Set.of()),
    URGENT("case-update", Set.of("urgent:true"));

    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> anyOf;

    FeedName(String type, Set<String> anyOf) {
        this.type = type;
        this.anyOf = anyOf;
    }

    /** Its name in addresses: {@code case-updates}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of its documents. */
    public String type() {
        return type;
    }

    /** Facets of which a document must have one; empty for all documents of the type. */
    public Set<String> anyOf() {
        return anyOf;
    }

    /** The path of the feed in a language and a format. */
    public String path(Language language, FeedFormat format) {
        return "/feeds/" + language.tag() + "/" + word() + "." + format.extension();
    }

    /** The path of what was removed, for readers of a language, in a format. */
    public static String removed(Language language, FeedFormat format) {
        return "/feeds/" + language.tag() + "/removed." + format.extension();
    }

    /** The feeds that carry a document with some facets. */
    public static List<FeedName> carrying(String type, Collection<String> facets) {
        return Arrays.stream(values())
                .filter(feed -> feed.type.equals(type))
                .filter(
                        feed ->
                                feed.anyOf.isEmpty()
                                        || feed.anyOf.stream().anyMatch(facets::contains))
                .toList();
    }

    /** The feed of a name in an address. */
    public static Optional<FeedName> ofWord(String word) {
        return Arrays.stream(values()).filter(feed -> feed.word().equals(word)).findFirst();
    }
}
