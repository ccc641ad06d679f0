package org.notorturetj.reading.record;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Feed;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.RecordText;

/**
 * Builds detail responses: finds a document by its slug, in any language of the reader's fallback
 * chain, and adds what depends on other documents.
 */
@ApplicationScoped
public class Details {
    private final PublishedRecords records;
    private final Addresses addresses;
    private final Links links;
    private final Summaries teasers;

    Details(PublishedRecords records, Addresses addresses, Links links, Summaries teasers) {
        this.records = records;
        this.addresses = addresses;
        this.links = links;
        this.teasers = teasers;
    }

    /**
     * What has a slug.
     *
     * @throws MovedException if the document has another slug for this reader
     * @throws ProblemException gone if the document was withdrawn or redacted; not found if the
     *     slug never existed
     */
    public FoundDetail bySlug(Language reader, String type, String slug) {
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

    /** A detail response whose record is sent as it is stored. */
    public <T> Detailed<T> detailed(Language reader, FoundDetail found, Class<T> contract) {
        return detailed(reader, found, new RawRecord(record(found).json()).inPlaceOf(contract));
    }

    /** A detail response with a record that was read. */
    public <T> Detailed<T> detailed(Language reader, FoundDetail found, T document) {
        FoundRecord record = record(found);
        String plainText = plainText(found, record);
        return new Detailed<>(
                document,
                record.presence(),
                links.alternates(record),
                links.canonical(record),
                plainText,
                plainText.codePointCount(0, plainText.length()),
                found.related().stream().map(item -> teasers.of(reader, item)).toList(),
                feeds(reader, record),
                found.labels().section(record),
                found.labels().topics(record));
    }

    private List<Feed> feeds(Language reader, FoundRecord record) {
        return FeedName.carrying(record.type(), record.facets()).stream()
                .flatMap(
                        feed ->
                                Arrays.stream(FeedFormat.values())
                                        .map(
                                                format ->
                                                        new Feed(
                                                                format.mediaType(),
                                                                addresses.api(
                                                                        feed.path(
                                                                                reader, format)))))
                .toList();
    }

    private static FoundRecord record(FoundDetail found) {
        return Objects.requireNonNull(found.record());
    }

    /** As stored, or made now for what was published before it was. */
    private static String plainText(FoundDetail found, FoundRecord record) {
        return Objects.requireNonNullElseGet(
                found.plainText(),
                () ->
                        Objects.requireNonNullElse(
                                RecordText.of(record.type(), CanonicalJson.tree(record.json())),
                                ""));
    }
}
