package org.notorturetj.reading.record;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.DetailedBuilder;
import org.notorturetj.api.paging.Feed;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.RecordText;

/** Builds detail responses: a record, and what depends on other documents. */
@ApplicationScoped
public class Details {
    private final Addresses addresses;
    private final Links links;
    private final Summaries teasers;

    Details(Addresses addresses, Links links, Summaries teasers) {
        this.addresses = addresses;
        this.links = links;
        this.teasers = teasers;
    }

    /** A detail response whose record is sent as it is stored. */
    public <T> Detailed<T> detailed(Language reader, FoundDetail found, Class<T> contract) {
        return detailed(reader, found, new RawRecord(record(found).json()).declaredAs(contract));
    }

    /** A detail response with a record that was read. */
    public <T> Detailed<T> detailed(Language reader, FoundDetail found, T document) {
        FoundRecord record = record(found);
        String plainText = plainText(found, record);
        return DetailedBuilder.<T>builder()
                .document(document)
                .presence(record.presence())
                .alternates(links.alternates(record))
                .canonical(links.canonical(record))
                .plainText(plainText)
                .characters(plainText.codePointCount(0, plainText.length()))
                .related(found.related().stream().map(item -> teasers.of(reader, item)).toList())
                .feeds(feeds(reader, record))
                .sectionLabel(found.labels().section(record))
                .topicLabels(found.labels().topics(record))
                .build();
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
