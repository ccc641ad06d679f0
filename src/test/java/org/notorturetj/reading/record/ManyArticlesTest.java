package org.notorturetj.reading.record;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.support.content.ManyArticles;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** With 20,000 articles no list and no article looks at them all, whatever is asked for. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ManyArticlesTest {
    @Inject ManyArticles articles;

    @BeforeAll
    void write_20000_articles() throws SQLException {
        articles.write();
    }

    @AfterAll
    void take_them_away() throws SQLException {
        articles.takeAway();
    }

    @ParameterizedTest
    @CsvSource({
        "topic:invented, 0",
        "topic:alone, 1",
        "topic:old, 21",
        "topic:common-3, 21",
        "topic:common-3 region:3, 21",
        "topic:common-3 topic:common-4, 0",
        "topic:alone region:3, 0",
    })
    void a_filtered_list_looks_at_a_bounded_part(String facets, int found) throws SQLException {
        PageQuery page = page(Set.of(facets.split(" ")), ListPosition.START, null);
        assertThat(articles.column(1, page.sql(), page.values())).hasSize(found);
        assertThat(articles.pages(page.sql(), page.values()))
                .isLessThan(ManyArticles.PAGES_OF_A_PART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic:invented", "topic:old", "topic:common-3", "topic:alone"})
    void so_does_a_list_of_what_changed(String facet) throws SQLException {
        PageQuery page =
                page(Set.of(facet), ListPosition.START, Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(articles.pages(page.sql(), page.values()))
                .isLessThan(ManyArticles.PAGES_OF_A_PART);
    }

    @Test
    void pages_of_a_filtered_list_join_without_gap_or_double() throws SQLException {
        for (String facet : List.of("topic:old", "topic:common-9", "case:invented")) {
            int count = 0;
            ListPosition after = ListPosition.START;
            List<String> ids;
            do {
                PageQuery page = page(Set.of(facet), after, null);
                ids = articles.column(1, page.sql(), page.values());
                for (String id : ids) {
                    assertThat(id).isGreaterThan(after.documentId());
                }
                assertThat(ids).isSorted();
                count += ids.size();
                if (!ids.isEmpty()) {
                    List<String> ranks = articles.column(6, page.sql(), page.values());
                    after =
                            new ListPosition(
                                    Long.parseLong(ranks.get(ranks.size() - 1)),
                                    ids.get(ids.size() - 1));
                }
            } while (ids.size() == 21);
            assertThat((long) count)
                    .as(facet)
                    .isEqualTo(
                            Long.parseLong(
                                    articles.column(
                                                    1,
                                                    "SELECT count(*) FROM published.listing WHERE type = 'article'"
                                                            + " AND reader = 'ru' AND ? = ANY (facets)",
                                                    List.of(facet))
                                            .get(0)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "10, 0", "5000, 3", "7, 4", "19999, 4"})
    void an_article_looks_for_related_ones_in_a_bounded_part(int number, int related)
            throws SQLException {
        List<Object> values =
                List.of("article", Digest.sha256(ManyArticles.id(number)), Language.RU.tag());
        String pairs = articles.column(13, DetailRow.QUERY, values).get(0);
        assertThat(pairs.split("many", -1)).hasSize(related + 1);
        assertThat(articles.pages(DetailRow.QUERY, values))
                .isLessThan(ManyArticles.PAGES_OF_A_PART);
    }

    private static PageQuery page(
            Set<String> facets, ListPosition after, @Nullable Instant changedSince) {
        Query query = Query.of("article", facets);
        if (changedSince != null) {
            query = query.changedSince(changedSince.atOffset(ZoneOffset.UTC));
        }
        return PageQuery.of(Language.RU, query, after, 21, false);
    }
}
