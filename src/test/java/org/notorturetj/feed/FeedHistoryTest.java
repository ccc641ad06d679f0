package org.notorturetj.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A history of ten thousand entries, read to its end by a client written from RFC 5005. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedHistoryTest {
    @Inject Newsroom newsroom;
    @Inject Owner owner;

    private final String topic = "y" + RandomId.ofDocument();

    @Test
    void ten_thousand_entries_are_read_completely_through_the_archives() throws Exception {
        String id =
                newsroom.publish(
                        "article",
                        Map.of(
                                "kind", "statement",
                                "section", "news",
                                "topics", List.of(topic),
                                "publishedAt", "1999-11-05T10:00:00Z"),
                        Map.of(Language.RU, Newsroom.text("first-" + topic)));
        try {
            copy(id, 10_000);
            long pages = 0;
            Set<String> ids = new HashSet<>();
            String address = "/feeds/ru/articles.atom?topic=" + topic;
            while (!address.isEmpty()) {
                Document document = ParsedXml.of(FeedReader.body(address));
                for (Element entry : ParsedXml.elements(document, "entry")) {
                    ids.add(entry.getElementsByTagName("id").item(0).getTextContent());
                }
                address = ParsedXml.link(document, "prev-archive");
                pages++;
            }
            assertThat(ids).hasSize(10_001);
            assertThat(pages).isBetween(200L, 400L);
        } finally {
            owner.execute(
                    "DELETE FROM published.record WHERE document_id LIKE 'zzzz%'",
                    "DELETE FROM published.listing WHERE document_id LIKE 'zzzz%'");
            newsroom.withdraw(id, Language.RU);
        }
    }

    /** The same article at other moments of ten years, as the log writes it. */
    private void copy(String id, int number) throws Exception {
        owner.execute(
                """
                INSERT INTO published.record (document_id, language, collection, type, seq, slug, record, item, plain_text)
                SELECT 'zzzz' || lpad(n::text, 12, '0'), language, collection, type, seq, slug || n, record, item, plain_text
                FROM published.record, generate_series(1, %d) n WHERE document_id = '%s'
                """
                        .formatted(number, id),
                """
                INSERT INTO published.listing (reader, type, rank, document_id, language, available, facets, seq, updated)
                SELECT reader, type, rank + n * 31536000::bigint, 'zzzz' || lpad(n::text, 12, '0'), language, available,
                       facets, seq, updated + n * 31536000::bigint
                FROM published.listing, generate_series(1, %d) n WHERE document_id = '%s'
                """
                        .formatted(number, id));
    }
}
