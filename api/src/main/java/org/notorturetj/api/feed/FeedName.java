package org.notorturetj.api.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;

/**
 * The feeds: one for each type that is news, and those of some of its documents. A name never
 * changes: newsrooms keep it for years.
 *
 * @param word its name in addresses: {@code case-updates}
 * @param documentType the type of its documents
 * @param anyOf facets of which a document must have one; empty for all documents of the type
 */
public record FeedName(String word, DocumentType documentType, Set<String> anyOf) {
    public static final FeedName ARTICLES = whole(DocumentType.ARTICLE);

    private static final List<FeedName> NARROWER =
            List.of(
                    articles("press", "press-release", "press-review"),
                    articles("analysis", "analysis"),
                    articles("interviews", "interview"),
                    articles("reports", "report"),
                    articles("statements", "statement"),
                    new FeedName("urgent", DocumentType.CASE_UPDATE, Set.of("urgent:true")));

    private static final List<FeedName> ALL = all();

    private static List<FeedName> all() {
        List<FeedName> feeds = new ArrayList<>();
        TypeLists.with(Trait.NEWS)
                .sorted(Comparator.comparing(type -> !type.is(Trait.SITEMAP_OF_NEWS)))
                .forEach(
                        type -> {
                            feeds.add(whole(type));
                            NARROWER.stream()
                                    .filter(feed -> feed.documentType == type)
                                    .forEach(feeds::add);
                        });
        return List.copyOf(feeds);
    }

    private static FeedName whole(DocumentType type) {
        return new FeedName(type.path(), type, Set.of());
    }

    private static FeedName articles(String word, String... kinds) {
        return new FeedName(
                word,
                DocumentType.ARTICLE,
                Set.copyOf(Stream.of(kinds).map(kind -> "kind:" + kind).toList()));
    }

    /** All feeds, in the order of indexes. */
    public static List<FeedName> values() {
        return ALL;
    }

    /** The name of the type of its documents. */
    public String type() {
        return documentType.word();
    }

    /** The path of the feed in a language and a format. */
    public String path(Language language, FeedFormat format) {
        return "/feeds/" + language.tag() + "/" + word + "." + format.extension();
    }

    /** The path of what was removed, for readers of a language, in a format. */
    public static String removed(Language language, FeedFormat format) {
        return "/feeds/" + language.tag() + "/removed." + format.extension();
    }

    /** The feeds that carry a document with some facets. */
    public static List<FeedName> carrying(String type, Collection<String> facets) {
        return ALL.stream()
                .filter(feed -> feed.type().equals(type))
                .filter(
                        feed ->
                                feed.anyOf.isEmpty()
                                        || feed.anyOf.stream().anyMatch(facets::contains))
                .toList();
    }

    /** The feed of a name in an address. */
    public static Optional<FeedName> ofWord(String word) {
        return ALL.stream().filter(feed -> feed.word.equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
