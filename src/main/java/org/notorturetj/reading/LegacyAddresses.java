package org.notorturetj.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Teaser;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.LegacyAddress;
import org.notorturetj.reading.record.PublishedRecords;
import org.notorturetj.reading.record.SlugResolver;
import org.notorturetj.reading.record.Summaries;

/**
 * Resolves URLs of the previous website. Its Russian pages have no prefix, the English ones /en/,
 * the Tajik ones /tj/. Slugs were kept; any other address is recorded with its document.
 */
@ApplicationScoped
class LegacyAddresses {
    private static final Map<String, Language> PREFIXES =
            Map.of("en", Language.EN, "tj", Language.TG);

    private final PublishedRecords records;
    private final SlugResolver slugs;
    private final Summaries teasers;

    LegacyAddresses(PublishedRecords records, SlugResolver slugs, Summaries teasers) {
        this.records = records;
        this.slugs = slugs;
        this.teasers = teasers;
    }

    /**
     * Finds the document a legacy URL leads to.
     *
     * @throws ProblemException bad parameter, not found, or gone
     */
    Teaser resolve(String url) {
        String address = normalized(url);
        return records.legacy(address)
                .map(target -> teaser(target.getKey(), target.getValue()))
                .orElseGet(() -> bySlug(address));
    }

    private Teaser bySlug(String address) {
        List<String> segments = List.of(address.split("/", -1));
        Language language =
                segments.size() > 1
                        ? PREFIXES.getOrDefault(segments.get(1), Language.RU)
                        : Language.RU;
        String slug = segments.get(segments.size() - 1);
        // articles first: they were most of it
        for (DocumentType type :
                TypeLists.with(Trait.SLUG).sorted(Comparator.reverseOrder()).toList()) {
            PublishedRecords.Holder holder = records.holders(type.word(), slug).get(language);
            if (holder != null) {
                return teaser(language, holder.documentId());
            }
        }
        throw new ProblemException(ProblemType.NOT_FOUND);
    }

    private Teaser teaser(Language language, String documentId) {
        if (!records.isPublished(documentId, language)) {
            throw slugs.gone(documentId);
        }
        return teasers.of(language, records.items(language, List.of(documentId)).get(documentId));
    }

    private static String normalized(String url) {
        try {
            return LegacyAddress.normalized(url);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "url", Rule.ADDRESS);
        }
    }
}
