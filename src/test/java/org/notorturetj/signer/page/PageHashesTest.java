package org.notorturetj.signer.page;

import java.sql.SQLException;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.sync.page.PageSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes that come and go make the same hashes, one at a time, each page once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageHashesTest {
    private static final String PENDING =
            "SELECT count(*) FROM published.page p, published.page_state t WHERE p.generation < t.generation";

    @Inject PageTables tables;
    @Inject PageRows rows;
    @Inject PageChanges changes;
    @Inject PageListFiles lists;
    @Inject PageSource source;
    @Inject Newsroom newsroom;
    @Inject Owner owner;

    @BeforeEach
    @AfterEach
    void finish() throws SQLException {
        endLease();
        finish(node());
        endLease();
    }

    /** As a process that begins. */
    private PageHashes node() {
        return new PageHashes(tables, rows, changes, lists, source);
    }

    private static void finish(PageHashes node) {
        while (node.step()) {
            // everything is made
        }
    }

    /** The time is over that a killed node had for itself. */
    private void endLease() throws SQLException {
        owner.execute("UPDATE published.page_state SET leased_until = '-infinity'");
    }

    private Map<String, String> indexes() {
        return tables.indexes(tables.published()).orElseThrow();
    }

    private void makeAllAnew() {
        tables.makeAllAnew(source.template());
    }

    @Test
    void a_node_that_is_killed_after_any_step_loses_that_step_only() throws Exception {
        Map<String, String> before = indexes();
        makeAllAnew();
        long pages = owner.number(PENDING);
        long left = pages;
        int kills = 0;
        while (tables.indexes(tables.published()).isEmpty()) {
            PageHashes killed = node();
            for (int step = 0; step < 3; step++) {
                killed.step();
            }
            endLease();
            kills++;
            assertThat(owner.number(PENDING)).isLessThanOrEqualTo(left);
            left = owner.number(PENDING);
        }
        assertThat(pages).isPositive();
        assertThat(kills).isGreaterThan(2);
        assertThat(indexes()).isEqualTo(before);
    }

    @Test
    void of_two_nodes_one_works_and_the_other_goes_on_when_it_is_gone() throws Exception {
        Map<String, String> before = indexes();
        makeAllAnew();
        PageHashes first = node();
        PageHashes second = node();
        assertThat(first.step()).isTrue();
        assertThat(second.step()).isFalse();
        assertThat(first.step()).isTrue();
        assertThat(second.step()).isFalse();
        endLease();
        finish(second);
        assertThat(first.step()).isFalse();
        assertThat(indexes()).isEqualTo(before);
    }

    @Test
    void the_node_that_starts_last_decides_which_templates_are_in_force() throws Exception {
        PageHashes old = node();
        finish(old);
        owner.execute("UPDATE published.page_state SET template = template + 1");
        endLease();
        assertThat(old.step()).isFalse();
        PageHashes last = node();
        assertThat(last.step()).isTrue();
        assertThat(tables.indexes(tables.published())).isEmpty();
        finish(last);
        assertThat(tables.indexes(tables.published())).isPresent();
    }

    @Test
    void what_the_code_or_a_setting_has_changed_is_found_after_a_start() throws Exception {
        Map<String, String> before = indexes();
        owner.execute(
                "UPDATE published.page SET sha256 = repeat('0', 64) WHERE stage = 0",
                "UPDATE published.page_shard SET sha256 = NULL WHERE shard <> ''",
                "UPDATE published.page_state SET complete = false");
        finish(node());
        assertThat(indexes()).isEqualTo(before);
    }

    @Test
    void a_step_that_was_begun_before_a_removal_brings_nothing_back() throws Exception {
        String slug = "k" + RandomId.ofDocument();
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        finish(node());
        PageTables.State state = tables.state();
        PageRows.Row row =
                rows.some(Language.EN, id, 1).stream()
                        .filter(it -> it.key().equals(id))
                        .findFirst()
                        .orElseThrow();
        var made = new PageRows.Made(row, source.document(Language.EN, id).orElseThrow());

        newsroom.redact(id, Language.EN);
        rows.store(state, java.util.List.of(made));
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM published.page WHERE file LIKE '%"
                                        + slug
                                        + "%'"))
                .isZero();
        // and the lists of that state are not stored any more
        owner.execute("UPDATE published.page_shard SET sha256 = NULL WHERE shard = 'lists'");
        lists.write(state);
        assertThat(tables.indexes(tables.published())).isEmpty();
        assertThat(owner.number("SELECT count(*) FROM published.page_shard WHERE sha256 IS NULL"))
                .isPositive();
    }
}
