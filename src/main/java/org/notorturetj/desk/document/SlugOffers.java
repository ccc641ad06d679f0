package org.notorturetj.desk.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.content.document.Document;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.platform.text.Slugs;

import static java.util.stream.Collectors.toMap;

/**
 * Offers slugs made from titles, which no other document has or ever had in public. Two people who
 * are offered the same one at the same moment: the second is refused at publication, as ever.
 */
@ApplicationScoped
public class SlugOffers {
    private static final String SLUG = "slug";
    private static final String TITLE = "title";

    /** Numbered endings that are tried before a random one. */
    private static final int NUMBERED = 9;

    /** Characters of a document's id that make an ending nobody else has. */
    private static final int OF_ID = 6;

    private final DeskDatabase database;

    SlugOffers(DeskDatabase database) {
        this.database = database;
    }

    /** A slug for a text that has a title and lacks one; empty when its type has no slugs. */
    Optional<String> of(Document document, Map<String, ?> text) {
        if (!DocumentType.is(document.type(), Trait.SLUG)
                || isSomething(text.get(SLUG))
                || !isSomething(text.get(TITLE))) {
            return Optional.empty();
        }
        List<String> candidates = candidates(document, (String) text.get(TITLE));
        Set<String> taken = taken(document, candidates);
        return candidates.stream().filter(candidate -> !taken.contains(candidate)).findFirst();
    }

    /** A text with the slug it is offered, if it is offered one. */
    public Map<String, Object> filled(Document document, Map<String, Object> text) {
        return of(document, text)
                .<Map<String, Object>>map(
                        slug -> {
                            Map<String, Object> filled = new HashMap<>(text);
                            filled.put(SLUG, slug);
                            return filled;
                        })
                .orElse(text);
    }

    private static boolean isSomething(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof String text && !text.isBlank();
    }

    private static List<String> candidates(Document document, String title) {
        String words = Slugs.of(title).isEmpty() ? document.type() : title;
        List<String> candidates = new ArrayList<>();
        candidates.add(Slugs.of(words));
        for (int number = 2; number <= NUMBERED; number++) {
            candidates.add(Slugs.of(words, Integer.toString(number)));
        }
        candidates.add(Slugs.of(words, document.id().substring(0, OF_ID)));
        candidates.add(Slugs.of(words, document.id()));
        return candidates;
    }

    /** Those that a draft of another document has, or that were ever another one's in public. */
    private Set<String> taken(Document document, List<String> candidates) {
        Map<String, String> byHash =
                candidates.stream()
                        .collect(
                                toMap(
                                        slug -> hex(Digest.sha256(slug)),
                                        slug -> slug,
                                        (one, same) -> one));
        return database.withHandle(
                handle -> {
                    Set<String> taken =
                            new HashSet<>(
                                    handle.createQuery(
                                                    """
                                                    SELECT content::json ->> 'slug' FROM desk.edition
                                                    WHERE content::json ->> 'slug' = ANY (?) AND document_id <> ?
                                                    """)
                                            .bindArray(0, String.class, candidates)
                                            .bind(1, document.id())
                                            .mapTo(String.class)
                                            .list());
                    handle.createQuery(
                                    """
                                    SELECT encode(slug_hash, 'hex') FROM published.address
                                    WHERE type = ANY (?)
                                      AND slug_hash = ANY (SELECT decode(one, 'hex') FROM unnest(?::text[]) one)
                                      AND document_id <> ?
                                    """)
                            .bindArray(0, String.class, TypeLists.words(Trait.SLUG))
                            .bindArray(1, String.class, List.copyOf(byHash.keySet()))
                            .bind(2, document.id())
                            .mapTo(String.class)
                            .forEach(hash -> taken.add(byHash.get(hash)));
                    return taken;
                });
    }

    private static String hex(byte[] hash) {
        return java.util.HexFormat.of().formatHex(hash);
    }
}
