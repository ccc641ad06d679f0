package org.notorturetj.reading.record;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Finds a document by its slug, in any language of the reader's fallback chain: the document, its
 * new address if the slug is a former one, or that it is gone.
 */
@ApplicationScoped
public class SlugResolver {
    private final PublishedRecords records;
    private final Addresses addresses;
    private final Links links;

    SlugResolver(PublishedRecords records, Addresses addresses, Links links) {
        this.records = records;
        this.addresses = addresses;
        this.links = links;
    }

    /**
     * What has a slug.
     *
     * @throws MovedException if the document has another slug for this reader
     * @throws ProblemException gone if the document was withdrawn or redacted; not found if the
     *     slug never existed
     */
    public FoundDetail resolve(Language reader, String type, String slug) {
        List<FoundDetail> holders = records.details(reader, type, slug);
        for (Language language : reader.fallbackChain()) {
            for (FoundDetail holder : holders) {
                // languages can share a slug (cases share their code)
                if (holder.published().contains(language)) {
                    return current(reader, type, slug, holder);
                }
            }
        }
        if (holders.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        throw gone(holders);
    }

    /**
     * The text that had this address is gone; the languages that are left are told, each with the
     * address that any list shows.
     */
    private ProblemException gone(List<FoundDetail> holders) {
        List<Alternate> left =
                holders.stream()
                        .map(FoundDetail::record)
                        .filter(Objects::nonNull)
                        .flatMap(record -> links.alternates(record.type(), record.slugs()))
                        .toList();
        return goneBut(left);
    }

    private static ProblemException goneBut(List<Alternate> left) {
        return left.isEmpty()
                ? new ProblemException(ProblemType.GONE)
                : ProblemException.withMember(ProblemType.GONE, "alternates", left);
    }

    /**
     * For a document that is no longer published in a language.
     *
     * @return gone, with the languages in which it still is
     */
    public ProblemException gone(String documentId) {
        return goneBut(
                records.slugs(documentId).entrySet().stream()
                        .flatMap(type -> links.alternates(type.getKey(), type.getValue()))
                        .toList());
    }

    private FoundDetail current(Language reader, String type, String slug, FoundDetail found) {
        FoundRecord record = found.record();
        if (record == null) {
            throw new ProblemException(ProblemType.GONE);
        }
        if (!slug.equals(record.slug())) {
            throw new MovedException(
                    301, addresses.document(type, reader, String.valueOf(record.slug())));
        }
        return found;
    }
}
