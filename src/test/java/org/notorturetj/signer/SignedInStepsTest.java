package org.notorturetj.signer;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.removal.Redact;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.signer.archive.Archive;
import org.notorturetj.signer.archive.ArchiveTables;
import org.notorturetj.signer.archive.PendingTables;
import org.notorturetj.signer.archive.UnitBuilder;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LinesFile;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** What is urgent is signed first, the rest is stored step by step and named by a later head. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedInStepsTest {
    private static final String INDEX = "articles-index.ru.v1";

    @Inject Given given;
    @Inject Signer signer;
    @Inject HeadSigner heads;
    @Inject ArchiveTables archive;
    @Inject PendingTables pending;
    @Inject Withdraw withdraw;
    @Inject Redact redact;
    @Inject Owner owner;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    private String article(String date, String title) {
        String article = given.document("article");
        given.facts(article, Map.of("kind", "news", "section", "news", "publishedAt", date));
        given.text(article, RU, Invented.articleText(article, title));
        given.published(article, RU);
        return article;
    }

    /** As during an import: a head is signed before the archive is built. */
    private void signUrgent() {
        var build = new UnitBuilder(archive, pending);
        pending.urgentUnits().forEach(build::build);
        assertThat(heads.sign(false)).isTrue();
    }

    /** Builds the archive without signing it, as a signer does that is killed then. */
    private void buildArchive() {
        pending.assignSome();
        var build = new UnitBuilder(archive, pending);
        pending.units(100).forEach(build::build);
    }

    private static JsonNode shard(String quarter, String kind) {
        return CanonicalJson.tree(SignedLog.chunk(INDEX, RU).line(quarter)).path(kind);
    }

    @Test
    void a_hotline_does_not_wait_for_the_archive_which_a_later_head_has() {
        // given
        String article = article("1987-02-03T04:05:06Z", "Old");
        String line = given.line(RU);
        given.published(line, RU);
        // when
        signUrgent();
        // then
        HeadStatement first = SignedLog.head();
        String manifest = SignedLog.text("manifest/ru/" + first.seq());
        assertThat(SignedLog.chunk("hotlines.ru.v1", RU).line(line)).isNotNull();
        assertThat(SignedLog.chunk(INDEX, RU).line("1987-q1")).isNull();
        // and when
        signer.catchUp();
        // then
        assertThat(SignedLog.head().seq()).isEqualTo(first.seq() + 1);
        assertThat(SignedLog.text("manifest/ru/" + first.seq())).isEqualTo(manifest);
        assertThat(SignedLog.chunk(shard("1987-q1", "articles")).ids()).containsExactly(article);
        assertThat(SignedLog.text("update/ru/all/%d/%d".formatted(first.seq(), first.seq() + 1)))
                .contains(article)
                .doesNotContain("hotlines.ru.v1\"");
    }

    @Test
    void an_ordinary_publication_has_one_head() {
        long before = SignedLog.head().seq();
        String article = article("2001-05-03T04:05:06Z", "Spring");

        signer.catchUp();

        assertThat(SignedLog.head().seq()).isEqualTo(before + 1);
        assertThat(SignedLog.chunk(shard("2001-q2", "articles")).ids()).containsExactly(article);
    }

    @Test
    void no_head_is_signed_before_what_was_withdrawn_is_out_of_the_archive() {
        // given
        String gone = article("2002-02-03T04:05:06Z", "Gone");
        String stays = article("2002-02-04T04:05:06Z", "Stays");
        signer.catchUp();
        String withBoth = shard("2002-q1", "articles").path("sha256").textValue();
        // when
        withdraw.withdraw(Given.EDITOR, gone, EnumSet.allOf(Language.class));
        // then
        assertThat(given().get("/v1/sync/chunk/" + withBoth).statusCode()).isEqualTo(410);
        assertThat(heads.sign(false)).isFalse();
        // and when
        signUrgent();
        // then
        assertThat(SignedLog.chunk(shard("2002-q1", "articles")).ids()).containsExactly(stays);
        assertThat(SignedLog.chunk("tombstones.v1", RU).line(gone + ".ru")).isNotNull();
    }

    @Test
    void what_was_built_before_a_kill_is_not_built_again() throws SQLException {
        // given
        String article = article("2003-02-03T04:05:06Z", "Built");
        buildArchive();
        long written = transactionsOf("articles.ru.2003-q1.v1");
        // when
        signer.catchUp();
        // then
        assertThat(SignedLog.chunk(shard("2003-q1", "articles")).ids()).containsExactly(article);
        assertThat(
                        owner.number(
                                "SELECT c.xmin::text::bigint FROM published.chunk c JOIN published.chunk_version v USING (sha256) WHERE v.name = 'articles.ru.2003-q1.v1'"))
                .isEqualTo(written);
    }

    private long transactionsOf(String name) throws SQLException {
        return owner.number(
                "SELECT c.xmin::text::bigint FROM published.chunk c JOIN published.built_file b USING (sha256) WHERE b.name = '"
                        + name
                        + "'");
    }

    @Test
    void a_redaction_erases_what_is_built_but_not_signed() {
        // given
        String secret = "Zarbulatov";
        String article = article("2004-02-03T04:05:06Z", secret);
        String other = article("2004-02-04T04:05:06Z", "Other");
        buildArchive();
        assertThat(Dump.ofEveryTable()).contains(secret);
        // when
        redact.redact(Given.EDITOR, article, Set.of(RU));
        // then
        assertThat(Dump.ofEveryTable()).doesNotContain(secret);
        // and when
        signer.catchUp();
        // then
        assertThat(SignedLog.chunk(shard("2004-q1", "articles")).ids()).containsExactly(other);
        assertThat(Dump.ofEveryTable()).doesNotContain(secret);
    }

    @Test
    void an_article_that_is_withdrawn_while_it_is_built_is_built_without_it() {
        // given what was read before the withdrawal
        String article = article("2005-02-03T04:05:06Z", "Withdrawn");
        pending.assignSome();
        String unit = "articles/2005-q1";
        long asOf = archive.published();
        List<Archive.BuiltFile> files =
                List.of(
                        new Archive.BuiltFile(
                                "articles.ru.2005-q1.v1",
                                LinesFile.address("{\"id\":\"" + article + "\"}\n"),
                                "{\"id\":\"" + article + "\"}\n",
                                new java.util.TreeMap<>(Map.of(article, "ru"))));
        // when
        withdraw.withdraw(Given.EDITOR, article, EnumSet.allOf(Language.class));
        // then
        assertThat(archive.stage(unit, asOf, files)).isFalse();
        assertThat(archive.next("articles.ru.2005-q1.v1")).isEmpty();
        signer.catchUp();
        assertThat(SignedLog.chunk(INDEX, RU).line("2005-q1")).isNull();
    }

    @Test
    void an_archive_of_which_everything_was_withdrawn_is_empty() {
        String one = article("2006-02-03T04:05:06Z", "One");
        String two = article("2006-02-04T04:05:06Z", "Two");
        signer.catchUp();
        for (String article : List.of(one, two)) {
            withdraw.withdraw(Given.EDITOR, article, EnumSet.allOf(Language.class));
        }
        signer.catchUp();

        assertThat(SignedLog.chunk(INDEX, RU).line("2006-q1")).isNull();

        given.text(one, RU, Invented.articleText(one, "Back"));
        given.published(one, RU);
        signer.catchUp();

        assertThat(SignedLog.chunk(shard("2006-q1", "articles")).ids()).containsExactly(one);
        assertThat(SignedLog.chunk("tombstones.v1", TG).line(one + ".ru")).isNotNull();
    }
}
