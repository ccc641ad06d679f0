package org.notorturetj.signer;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After an import thousands of texts get signatures of their own, and phones do not wait for it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewsBeforeSignaturesTest {
    private static final int IMPORTED = 6_000;

    private static final String IMPORT =
            """
            INSERT INTO published.record (document_id, language, collection, type, seq, slug, record, item, plain_text)
            SELECT 'zzzy' || lpad(n::text, 12, '0'), language, collection, type, seq, slug || n, record, item, plain_text
            FROM published.record, generate_series(1, %d) n WHERE document_id = '%s'
            """;

    private static final String UNSIGNED =
            "SELECT count(*) FROM published.record WHERE document_id LIKE 'zzzy%' AND signature IS NULL";

    private static final String SIGNED = "SELECT max(seq) FROM published.signed_head";
    private static final String PUBLISHED = "SELECT seq FROM published.head";

    @Inject Newsroom newsroom;
    @Inject Signer signer;
    @Inject Owner owner;

    @Test
    void what_is_published_meanwhile_has_its_head_before_all_of_them_are_signed() throws Exception {
        String first = publish();
        String second = "";
        signer.catchUp();
        try {
            owner.execute(IMPORT.formatted(IMPORTED, first));
            var signing = CompletableFuture.runAsync(signer::catchUp);
            await(() -> owner.number(UNSIGNED) < IMPORTED);
            second = publish();
            long published = owner.number(PUBLISHED);
            await(() -> owner.number(SIGNED) >= published);
            assertThat(owner.number(UNSIGNED)).isPositive();
            signing.get(5, TimeUnit.MINUTES);
            assertThat(owner.number(UNSIGNED)).isZero();
        } finally {
            owner.execute("DELETE FROM published.record WHERE document_id LIKE 'zzzy%'");
            newsroom.withdraw(first, Language.RU);
            if (!second.isEmpty()) {
                newsroom.withdraw(second, Language.RU);
            }
        }
    }

    private String publish() {
        return newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "news", "publishedAt", "1998-03-05T10:00:00Z"),
                Map.of(Language.RU, Newsroom.text("n" + RandomId.ofDocument())));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        for (int i = 0; i < 12_000 && !condition.holds(); i++) {
            Thread.sleep(5);
        }
        assertThat(condition.holds()).isTrue();
    }
}
