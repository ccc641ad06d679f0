package org.notorturetj.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditReaderTest {
    private static final Instant MOMENT = Instant.parse("2026-11-24T09:30:00.123456Z");

    @Inject AuditReader log;
    @Inject AuditTrail audit;
    @Inject SettableClock clock;

    private final String editor = RandomId.ofDocument();
    private final String lawyer = RandomId.ofDocument();
    private final String document = RandomId.ofDocument();

    @BeforeEach
    void record() {
        clock.stopAt(MOMENT);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            record(editor, "edition.edit", document);
                            record(editor, "edition.submit", document);
                            record(lawyer, "edition.approve", document);
                            record(lawyer, "account.freeze", editor);
                            record(lawyer, "edition.approve", RandomId.ofDocument());
                        });
    }

    @AfterEach
    void restoreTheClock() {
        clock.letGo();
    }

    private void record(String actor, String action, String id) {
        audit.record(actor, action, id, "ru", Set.of("body"));
    }

    private List<String> actions(
            @Nullable String documentId, @Nullable String actor, @Nullable String action) {
        return log
                .page(new AuditFilter(documentId, actor, action), null, AuditReader.MAX_PAGE_SIZE)
                .items()
                .stream()
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void the_newest_row_comes_first_with_all_its_members() {
        AuditEntry newest = log.page(AuditFilter.ALL, null, 1).items().get(0);

        assertThat(newest.n()).isEqualTo(log.end().orElseThrow().n());
        assertThat(newest.actor()).isEqualTo(lawyer);
        assertThat(newest.action()).isEqualTo("edition.approve");
        assertThat(newest.language()).isEqualTo("ru");
        assertThat(newest.fields()).containsExactly("body");
        assertThat(newest.at()).isEqualTo("2026-11-24T09:30:00.123Z");
    }

    @Test
    void rows_are_filtered_by_document_actor_and_action() {
        assertThat(actions(document, null, null))
                .containsExactly("edition.approve", "edition.submit", "edition.edit");
        assertThat(actions(null, lawyer, null))
                .containsExactly("edition.approve", "account.freeze", "edition.approve");
        assertThat(actions(null, lawyer, "account.freeze")).containsExactly("account.freeze");
        assertThat(actions(editor, null, null)).containsExactly("account.freeze");
        assertThat(actions(document, lawyer, "edition.edit")).isEmpty();
    }

    @Test
    void pages_have_every_row_once_while_new_ones_are_added() {
        List<Long> seen = new ArrayList<>();
        AuditFilter filter = new AuditFilter(document, null, null);
        AuditPage page = log.page(filter, null, 2);
        while (true) {
            page.items().forEach(entry -> seen.add(entry.n()));
            QuarkusTransaction.requiringNew().run(() -> record(editor, "edition.edit", document));
            if (page.next() == null) {
                break;
            }
            page = log.page(filter, page.next(), 2);
        }

        assertThat(seen)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void a_full_last_page_has_no_next_page() {
        assertThat(log.page(new AuditFilter(document, null, null), null, 3).next()).isNull();
    }

    @Test
    void a_page_size_out_of_range_is_rejected() {
        assertThatThrownBy(() -> log.page(AuditFilter.ALL, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.page(AuditFilter.ALL, null, AuditReader.MAX_PAGE_SIZE + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
