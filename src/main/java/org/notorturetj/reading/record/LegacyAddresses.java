package org.notorturetj.reading.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Teaser;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.http.OldWebsiteConfig;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.platform.text.LegacyAddress;

/**
 * Resolves URLs of the previous website. Its Russian pages have no prefix, the English ones /en/,
 * the Tajik ones /tj/. Slugs were kept; any other address is recorded with its document.
 */
@ApplicationScoped
public class LegacyAddresses {
    private static final Map<String, Language> PREFIXES =
            Map.of("en", Language.EN, "tj", Language.TG);

    /** Articles first: they were most of it. */
    private static final String[] TYPES =
            TypeLists.with(Trait.SLUG)
                    .sorted(Comparator.reverseOrder())
                    .map(DocumentType::word)
                    .toArray(String[]::new);

    /** By keys alone, however little is found: strangers invent addresses. */
    private static final String FIND =
            """
            SELECT old.document_id, old.language, EXISTS (
                SELECT FROM published.record r WHERE r.document_id = old.document_id AND r.language = old.language)
            FROM (
                SELECT 0 AS place, document_id, language FROM published.legacy_address WHERE address_hash = ?
                UNION ALL
                SELECT array_position(?, type), document_id, language FROM published.address
                WHERE type = ANY (?) AND slug_hash = ? AND language = ?) old
            ORDER BY old.place LIMIT 1
            """;

    private final ContentReads reads;
    private final PublishedRecords records;
    private final SlugResolver slugs;
    private final Summaries teasers;
    private final OldWebsiteConfig config;

    LegacyAddresses(
            ContentReads reads,
            PublishedRecords records,
            SlugResolver slugs,
            Summaries teasers,
            OldWebsiteConfig config) {
        this.reads = reads;
        this.records = records;
        this.slugs = slugs;
        this.teasers = teasers;
        this.config = config;
    }

    /**
     * The text that had an address.
     *
     * @param published whether it is still there in exactly this language
     */
    public record OldText(String documentId, Language language, boolean published) {}

    /**
     * Finds the document a legacy URL leads to.
     *
     * @throws ProblemException bad parameter, not found, or gone
     */
    public Teaser resolve(String url) {
        try {
            return teaser(
                    find(LegacyAddress.normalized(url))
                            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "url", Rule.ADDRESS);
        }
    }

    /**
     * What the previous website had at a path.
     *
     * @param path from its root, with what is escaped in it, without a query
     */
    public Optional<OldText> atPath(String path) {
        return LegacyAddress.isValid(path)
                ? find(LegacyAddress.normalized(LegacyAddress.absolute(path, config.oldWebsite())))
                : Optional.empty();
    }

    /**
     * The document that a text is of.
     *
     * @throws ProblemException gone
     */
    public Teaser teaser(OldText text) {
        if (!text.published()) {
            throw slugs.gone(text.documentId());
        }
        return teasers.of(
                text.language(),
                records.items(text.language(), List.of(text.documentId())).get(text.documentId()));
    }

    private Optional<OldText> find(String address) {
        List<String> segments = List.of(address.split("/", -1));
        Language language =
                segments.size() > 1
                        ? PREFIXES.getOrDefault(segments.get(1), Language.RU)
                        : Language.RU;
        String slug = segments.get(segments.size() - 1);
        for (String type : TYPES) {
            reads.list(type, Set.of()); // one may come that has the address
        }
        List<OldText> found = new ArrayList<>();
        records.ask(
                FIND,
                List.of(Digest.sha256(address), TYPES, TYPES, Digest.sha256(slug), language.tag()),
                row ->
                        found.add(
                                new OldText(
                                        row.getString(1),
                                        Language.fromString(row.getString(2)),
                                        row.getBoolean(3))));
        found.forEach(text -> reads.document(text.documentId()));
        return found.stream().findFirst();
    }
}
