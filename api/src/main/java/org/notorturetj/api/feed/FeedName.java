package org.notorturetj.api.feed;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;

/**
 * The feeds: which documents each one carries. A name never changes: newsrooms keep it for years.
 */
public enum FeedName {
    ARTICLES(DocumentType.ARTICLE, Set.of()),
    PRESS(DocumentType.ARTICLE, Set.of("kind:press-release", "kind:press-review")),
    ANALYSIS(DocumentType.ARTICLE, Set.of("kind:analysis")),
    INTERVIEWS(DocumentType.ARTICLE, Set.of("kind:interview")),
    REPORTS(DocumentType.ARTICLE, Set.of("kind:report")),
    STATEMENTS(DocumentType.ARTICLE, Set.of("kind:statement")),
    CASE_UPDATES(DocumentType.CASE_UPDATE, Set.of()),
    URGENT(DocumentType.CASE_UPDATE, Set.of("urgent:true"));

    private final DocumentType type;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> anyOf;

    FeedName(DocumentType type, Set<String> anyOf) {
        this.type = type;
        this.anyOf = anyOf;
    }

    /** Its name in addresses: {@code case-updates}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of its documents. */
    public String type() {
        return type.word();
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
                .filter(feed -> feed.type().equals(type))
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
