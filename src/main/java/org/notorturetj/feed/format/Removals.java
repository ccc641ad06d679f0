package org.notorturetj.feed.format;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.feed.FeedWords;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.EntryId;
import org.notorturetj.feed.entry.Xml;
import org.notorturetj.feed.websub.HubAddress;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.text.Phrase;

/**
 * The feed of what was removed: for readers that know deleted entries (RFC 6721), and, under the id
 * that a text had in its feeds, as an entry with neutral words for all others. It tells an id and a
 * moment, nothing else: that is all that a tombstone knows.
 */
@ApplicationScoped
public class Removals {
    private static final String DELETED = "http://purl.org/atompub/tombstones/1.0";

    private static final String QUERY =
            """
            SELECT found.*, head.seq FROM published.head head LEFT JOIN (
            SELECT t.document_id, p.published_at, i.entry_id
            FROM (SELECT document_id, language, seq FROM published.tombstone WHERE language = ?
                  ORDER BY seq DESC LIMIT 400) t
            JOIN published.publication p USING (seq)
            LEFT JOIN published.feed_id i ON i.document_id = t.document_id AND i.language = ?
            WHERE (i.id_hash IS NULL OR i.entry_id IS NOT NULL) AND EXISTS (SELECT FROM published.change c
                          WHERE c.seq = t.seq AND c.document_id = t.document_id AND c.language = t.language
                            AND c.collection IN ('articles', 'cases'))
              AND NOT EXISTS (SELECT FROM published.record r
                              WHERE r.document_id = t.document_id AND r.language = t.language)
            ORDER BY t.seq DESC, t.document_id LIMIT 200) found ON true
            """;

    private final PublicDatabase database;
    private final ContentReads reads;
    private final Addresses addresses;
    private final HubAddress hub;

    Removals(PublicDatabase database, ContentReads reads, Addresses addresses, HubAddress hub) {
        this.database = database;
        this.reads = reads;
        this.addresses = addresses;
        this.hub = hub;
    }

    /** As Atom. */
    public String write(Language language) {
        Page page = page(language, "removed.atom");
        return Xml.document(xml -> feed(xml, page));
    }

    /** The last removals of a language, newest first. */
    public Page page(Language language, String file) {
        reads.query();
        reads.removals();
        List<Removed> removed = new ArrayList<>();
        database.useHandle(
                handle ->
                        handle.select(QUERY, language.tag(), language.tag())
                                .map((row, context) -> read(row, language, removed))
                                .list());
        removed.sort(Comparator.comparing(Removed::at).reversed().thenComparing(Removed::id));
        return new Page(language, "/feeds/" + language.tag() + "/" + file, removed);
    }

    private boolean read(ResultSet row, Language language, List<Removed> removed)
            throws SQLException {
        reads.sawPublication(row.getLong(4));
        String document = row.getString(1);
        if (document != null) {
            reads.document(document); // it may come back
            removed.add(
                    new Removed(
                            EntryId.of(document, language, row.getString(3)),
                            row.getObject(2, OffsetDateTime.class).toInstant()));
        }
        return true;
    }

    private void feed(Xml xml, Page page) throws XMLStreamException {
        Language language = page.language();
        List<Removed> removed = page.removed();
        xml.open("feed", "xmlns", AtomWriter.ATOM, "xmlns:at", DELETED, "xml:lang", language.tag());
        xml.element("id", page.id())
                .element(
                        "title",
                        Phrase.COALITION.in(language) + ": " + Phrase.FEED_REMOVED.in(language))
                .element("updated", page.updated().toString());
        xml.open("author").element("name", Phrase.COALITION.in(language)).close();
        xml.empty(
                "link", "rel", "self", "type", FeedWords.ATOM, "href", addresses.api(page.path()));
        xml.empty("link", "rel", "hub", "href", hub.get());
        for (Removed one : removed) {
            xml.empty("at:deleted-entry", "ref", one.id(), "when", one.at().toString());
        }
        for (Removed one : removed) {
            xml.open("entry")
                    .element("id", one.id())
                    .element("title", Phrase.REMOVED_TITLE.in(language))
                    .element("updated", one.at().toString())
                    .element("content", Phrase.REMOVED_TEXT.in(language))
                    .close();
        }
        xml.close();
    }

    /** A text that is gone, and since when. */
    record Removed(String id, Instant at) {}

    /** The last removals of a language. */
    record Page(Language language, String path, List<Removed> removed) {
        String id() {
            return EntryId.ofFeed(path);
        }

        /** When something was removed last; the epoch if nothing was. */
        Instant updated() {
            return removed.isEmpty() ? Instant.EPOCH : removed.get(0).at();
        }
    }
}
