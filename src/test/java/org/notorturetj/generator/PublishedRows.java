package org.notorturetj.generator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.LanguageFallback;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.json.CanonicalJson;

/** Writes documents as if the first publication had published them. */
final class PublishedRows implements AutoCloseable {
    private static final int BATCH = 500;
    private static final int OWN_WORDS = 200;

    private static final List<String> IN_FEEDS = TypeLists.words(Trait.NEWS);

    /** Later than all dates, so that all numbers are above 0. */
    private static final long EPOCH_OF_FEEDS = 9_000_000_000_000L;

    private final InventedWords invented = new InventedWords();
    private final PreparedStatement record;
    private final PreparedStatement listing;
    private int added;

    PublishedRows(Connection owner) throws SQLException {
        this.record =
                owner.prepareStatement(
                        "INSERT INTO published.record (document_id, language, collection, type, seq, slug, record, item, plain_text)"
                                + " VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)");
        this.listing =
                owner.prepareStatement(
                        "INSERT INTO published.listing (reader, type, rank, document_id, language, available, facets, seq, told)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)");
    }

    /** Adds a document in all its languages, which goes to the database with others. */
    void add(GeneratedDocument document) throws SQLException {
        String type = document.folder().replaceAll("s/.*", "");
        Dice dice = Dice.of(1, document.folder());
        String id = dice.base32(16);
        List<String> available = new ArrayList<>();
        for (var text : document.texts().entrySet()) {
            available.add(text.getKey().tag());
            write(type, id, text.getKey(), text.getValue(), dice);
        }
        Object at = document.facts().get("publishedAt");
        long rank =
                at == null ? dice.between(1, 900) : -Instant.parse(at.toString()).toEpochMilli();
        String[] facets = facets(document.facts());
        for (Language reader : Language.values()) {
            listing.setString(1, reader.tag());
            listing.setString(2, type);
            listing.setLong(3, rank);
            listing.setString(4, id);
            listing.setString(
                    5,
                    LanguageFallback.served(reader, document.texts().keySet()).orElseThrow().tag());
            listing.setArray(6, listing.getConnection().createArrayOf("text", available.toArray()));
            listing.setArray(7, listing.getConnection().createArrayOf("text", facets));
            // as what was published before feeds had numbers, the newest first
            listing.setObject(
                    8, IN_FEEDS.contains(type) ? EPOCH_OF_FEEDS + rank : null, Types.BIGINT);
            listing.addBatch();
        }
        if (++added % BATCH == 0) {
            send();
        }
    }

    private void send() throws SQLException {
        record.executeBatch();
        listing.executeBatch();
    }

    /** Sends what is left. */
    @Override
    public void close() throws SQLException {
        send();
        record.close();
        listing.close();
    }

    private static String[] facets(Map<String, Object> facts) {
        List<String> facets = new ArrayList<>();
        Map.of("kind", "kind", "topics", "topic", "regions", "region")
                .forEach(
                        (member, facet) -> {
                            Object value = facts.get(member);
                            List<?> values =
                                    value instanceof List<?> list
                                            ? list
                                            : value == null ? List.of() : List.of(value);
                            values.forEach(it -> facets.add(facet + ":" + it));
                        });
        return facets.toArray(String[]::new);
    }

    private void write(
            String type, String id, Language language, Map<String, Object> text, Dice dice)
            throws SQLException {
        Map<String, Object> content = new LinkedHashMap<>(text);
        String body =
                text.getOrDefault("body", "")
                        + "\n\n"
                        + invented.text(OWN_WORDS, () -> dice.between(0, 1_000_000) / 1e6);
        content.remove("body");
        content.put("type", type);
        content.put("id", id);
        content.put("publishedAt", "2026-01-01T00:00:00Z");
        String json = CanonicalJson.write(content); // without its HTML, which no search reads
        record.setString(1, id);
        record.setString(2, language.tag());
        record.setString(3, type + "s");
        record.setString(4, type);
        record.setString(5, text.get("slug") == null ? null : text.get("slug").toString());
        record.setString(6, json);
        record.setString(7, json);
        record.setString(8, body);
        record.addBatch();
    }
}
