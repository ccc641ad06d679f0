package org.notorturetj.feed.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.text.Attachment;
import org.notorturetj.api.text.Correction;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.RemovedEntries.RemovedEntry;
import org.notorturetj.platform.authenticity.RecordSignature;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.platform.text.markdown.PlacedPictures;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes entries of published records. */
@ApplicationScoped
public class Entries {
    private static final String CASE = "case";

    private final Addresses addresses;

    Entries(Addresses addresses) {
        this.addresses = addresses;
    }

    public List<Entry> of(Language reader, List<FeedRecord> records) {
        return records.stream().map(record -> of(reader, record)).toList();
    }

    private Entry of(Language reader, FeedRecord found) {
        JsonNode record = CanonicalJson.tree(found.json());
        Language language = found.language();
        List<Correction> corrections =
                list(record.path("corrections")).stream()
                        .map(one -> CanonicalJson.read(one.toString(), Correction.class))
                        .toList();
        return EntryBuilder.builder()
                .id(EntryId.of(found.documentId(), language, found.importedId()))
                .language(language)
                .fallback(language != reader)
                .link(link(found, record))
                .title(record.path("title").asText())
                .summary(record.path("summary").asText())
                .html(notes(corrections, language) + absolute(record.path("html").asText()))
                .published(Instant.parse(record.path("publishedAt").asText()))
                .updated(updated(found, record))
                .categories(categories(record))
                .author(text(record, "author"))
                .licence(text(record, "licence"))
                .attribution(
                        Objects.requireNonNullElse(
                                text(record, "attribution"), Phrase.ATTRIBUTION.in(language)))
                .corrections(corrections)
                .alternates(alternates(found, record))
                .signature(signature(found))
                .picture(EntryPicture.of(record, addresses::api).orElse(null))
                .files(files(record))
                .removed(false)
                .build();
    }

    /**
     * What stands in a feed for a while under the id of a text that is gone.
     *
     * @param language of the neutral words
     */
    public Entry ofRemoved(RemovedEntry removed, Language language) {
        String words = Phrase.REMOVED_TEXT.in(language);
        return EntryBuilder.builder()
                .id(EntryId.of(removed.documentId(), removed.language(), removed.importedId()))
                .language(language)
                .fallback(false)
                .link(addresses.home(language))
                .title(Phrase.REMOVED_TITLE.in(language))
                .summary(words)
                .html("<p>" + Xml.escaped(words) + "</p>")
                .published(removed.at())
                .updated(removed.at())
                .categories(List.of())
                .author(null)
                .licence(null)
                .attribution(Phrase.ATTRIBUTION.in(language))
                .corrections(List.of())
                .alternates(List.of())
                .signature(null)
                .picture(null)
                .files(List.of())
                .removed(true)
                .build();
    }

    /** Readers that order by it show what is news first, whatever its date. */
    private static Instant updated(FeedRecord found, JsonNode record) {
        return found.toldAt() == null
                ? Instant.parse(record.path("updatedAt").asText())
                : found.toldAt().toInstant();
    }

    private static @Nullable String signature(FeedRecord found) {
        return found.signature() == null
                ? null
                : RecordSignature.of(
                                found.documentId(),
                                found.language(),
                                found.seq(),
                                found.json(),
                                found.signature())
                        .text();
    }

    private List<Attachment> files(JsonNode record) {
        return list(record.path("attachments")).stream()
                .map(one -> CanonicalJson.read(one.toString(), Attachment.class))
                .filter(it -> it.bytes() != null && it.url().startsWith("/"))
                .map(
                        it ->
                                new Attachment(
                                        addresses.api(it.url()),
                                        it.title(),
                                        it.mediaType(),
                                        it.bytes()))
                .toList();
    }

    /** An article has a page of its own, a case update is on that of its case. */
    private String link(FeedRecord found, JsonNode record) {
        String slug = found.slugs().get(found.language());
        return slug == null
                ? addresses.update(found.language(), record.path(CASE).asText(), found.documentId())
                : addresses.canonical(record.path("type").asText(), found.language(), slug);
    }

    private List<Alternate> alternates(FeedRecord found, JsonNode record) {
        return found.slugs().entrySet().stream()
                .filter(other -> other.getKey() != found.language())
                .map(
                        other -> {
                            String page =
                                    addresses.canonical(
                                            record.path("type").asText(),
                                            other.getKey(),
                                            other.getValue());
                            return new Alternate(other.getKey(), other.getValue(), page, page);
                        })
                .toList();
    }

    private static List<String> categories(JsonNode record) {
        List<String> categories = new ArrayList<>();
        if (record.hasNonNull("kind")) {
            categories.add(record.path("kind").asText());
        }
        record.path("topics").forEach(topic -> categories.add(topic.asText()));
        record.path("regions").forEach(region -> categories.add(region.asText()));
        return categories;
    }

    /** Corrections stand first: newsrooms that printed the mistake must not overlook them. */
    private static String notes(List<Correction> corrections, Language language) {
        var notes = new StringBuilder();
        for (Correction correction : corrections) {
            notes.append("<p><strong>")
                    .append(Phrase.CORRECTION.in(language))
                    .append(" (")
                    .append(correction.date())
                    .append("):</strong> ")
                    .append(Xml.escaped(correction.text()))
                    .append("</p>\n");
        }
        return notes.toString();
    }

    /**
     * Readers show a text far from where its relative links lead. Pictures in it have licences of
     * their own: of them there are the words.
     */
    private String absolute(String html) {
        return PlacedPictures.asWords(html).replace("href=\"/", "href=\"" + addresses.site("/"));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static @Nullable String text(JsonNode record, String member) {
        return record.hasNonNull(member) ? record.path(member).asText() : null;
    }
}
