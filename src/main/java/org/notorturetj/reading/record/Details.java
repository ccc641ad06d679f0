package org.notorturetj.reading.record;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Builds detail responses: finds a document by its slug, in any language of the reader's fallback
 * chain, and adds what depends on other documents.
 */
@ApplicationScoped
public class Details {
    private static final int RELATED = 4;

    private final PublishedRecords records;
    private final Addresses addresses;
    private final Summaries teasers;

    Details(PublishedRecords records, Addresses addresses, Summaries teasers) {
        this.records = records;
        this.addresses = addresses;
        this.teasers = teasers;
    }

    /**
     * The record with a slug.
     *
     * @throws MovedException if the document has another slug for this reader
     * @throws ProblemException gone if the document was withdrawn or redacted; not found if the
     *     slug never existed
     */
    public FoundRecord bySlug(Language reader, String type, String slug) {
        Map<Language, PublishedRecords.Holder> holders = records.holders(type, slug);
        boolean gone = false;
        for (Language language : reader.fallbackChain()) {
            PublishedRecords.Holder holder = holders.get(language);
            if (holder == null) {
                continue;
            }
            if (!holder.published()) {
                // languages can share a slug (cases share their code): try the next one
                gone = true;
                continue;
            }
            FoundRecord found =
                    records.one(reader, holder.documentId())
                            .orElseThrow(() -> new ProblemException(ProblemType.GONE));
            if (!slug.equals(found.slug())) {
                throw new MovedException(
                        301, addresses.document(type, reader, String.valueOf(found.slug())));
            }
            return found;
        }
        throw new ProblemException(gone ? ProblemType.GONE : ProblemType.NOT_FOUND);
    }

    public <T> Detailed<T> detailed(
            Language reader,
            FoundRecord found,
            T document,
            String plainText,
            Set<String> relatedBy) {
        String slug = String.valueOf(found.slug());
        Language language = found.presence().language();
        return new Detailed<>(
                document,
                found.presence(),
                alternates(found),
                addresses.canonical(found.type(), language, slug),
                plainText,
                plainText.codePointCount(0, plainText.length()),
                records
                        .related(reader, found.type(), found.documentId(), relatedBy, RELATED)
                        .stream()
                        .map(item -> teasers.of(reader, item))
                        .toList(),
                List.of());
    }

    private List<Alternate> alternates(FoundRecord found) {
        return records.slugs(found.documentId()).entrySet().stream()
                .filter(other -> other.getKey() != found.presence().language())
                .map(
                        other ->
                                new Alternate(
                                        other.getKey(),
                                        other.getValue(),
                                        addresses.document(
                                                found.type(), other.getKey(), other.getValue())))
                .toList();
    }
}
