package org.notorturetj.edge.cache;

import java.sql.SQLException;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.EN;

/** What another node commits: this one sees it only in the database. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherNodesTest {
    private static final String LIST = "/v1/en/articles?limit=11";
    private static final String CUT =
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'";

    /** As a publication of the document writes it, with another title in lists. */
    private static final String PUBLICATION =
            """
            DO $$
            DECLARE next bigint;
            BEGIN
                UPDATE published.head SET seq = seq + 1 RETURNING seq INTO next;
                INSERT INTO published.publication VALUES (next, now());
                INSERT INTO published.change VALUES (next, '%1$s', 'en', 'articles', 'put');
                UPDATE published.record SET seq = next,
                       item = regexp_replace(item, '"title":"[^"]*"', '"title":"of another node"')
                WHERE document_id = '%1$s';
                %2$s
            END
            $$
            """;

    @Inject Given given;
    @Inject Withdraw withdraw;
    @Inject Owner owner;

    @TestHTTPResource("/")
    String server;

    private String article;

    @BeforeEach
    void publish() {
        article = given.article(EN);
        given.published(article, EN);
    }

    @AfterEach
    void withdraw() {
        withdraw.withdraw(Given.EDITOR, article, Set.of(EN));
    }

    @ParameterizedTest(name = "announced: {0}")
    @ValueSource(booleans = {true, false})
    void a_publication_of_another_node_is_seen_soon(boolean announced) throws Exception {
        assertThat(list()).contains(article).doesNotContain("of another node");
        commit(announced);
        assertSeenSoon();
    }

    @ParameterizedTest(name = "announced: {0}")
    @ValueSource(booleans = {true})
    void when_listening_is_cut_the_log_is_asked(boolean announced) throws Exception {
        assertThat(list()).contains(article);
        owner.number(CUT);
        commit(announced);
        assertSeenSoon();
    }

    @ParameterizedTest(name = "announced: {0}")
    @ValueSource(booleans = {false})
    void a_response_that_shows_it_first_drops_the_old_ones(boolean announced) throws Exception {
        for (int i = 0; i < 20; i++) {
            String kept = list();
            commit(announced);
            // not kept, so read from the database: it may show the publication already
            String fresh = text("/v1/en/articles?limit=" + (40 + i));
            if (fresh.contains("of another node")) {
                assertThat(list()).as("after %s", kept.length()).contains("of another node");
            }
        }
    }

    private void commit(boolean announced) throws SQLException {
        owner.execute(
                PUBLICATION.formatted(
                        article, announced ? "PERFORM pg_notify('publication', 'x');" : ""));
    }

    private void assertSeenSoon() throws Exception {
        String seen = list();
        for (int i = 0; i < 250 && !seen.contains("of another node"); i++) {
            Thread.sleep(20);
            seen = list();
        }
        assertThat(seen).contains("of another node");
    }

    private String list() throws Exception {
        return text(LIST);
    }

    private String text(String path) throws Exception {
        return ExactRequest.get().send(server.substring(0, server.length() - 1) + path).text();
    }
}
