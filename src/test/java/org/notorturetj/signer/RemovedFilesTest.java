package org.notorturetj.signer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.ApplyRestraint;
import org.notorturetj.publication.removal.Redact;
import org.notorturetj.publication.removal.Restraint;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.sync.HeadStatement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovedFilesTest {
    @Inject Given given;
    @Inject Signer signer;
    @Inject Withdraw withdraw;
    @Inject Redact redact;
    @Inject ApplyRestraint restraints;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    private String line() {
        String line = given.line(TG, RU);
        given.published(line, TG, RU);
        signer.catchUp();
        return line;
    }

    private static String address(String chunk, Language language) {
        return SignedLog.manifest(SignedLog.head(), language).get(chunk).path("sha256").textValue();
    }

    private static int status(String path) {
        return given().get("/v1/sync/" + path).statusCode();
    }

    @Test
    @ExpectServerError(503)
    void every_file_with_a_withdrawn_record_is_gone_before_anything_is_signed() {
        // given
        String line = line();
        String first = address("hotlines.tg.v1", TG);
        long firstSeq = SignedLog.head().seq();
        given.facts(line, Invented.lineFacts(Given.number()));
        given.published(line);
        signer.catchUp();
        String second = address("hotlines.tg.v1", TG);
        long seq = SignedLog.head().seq();
        // when
        withdraw.withdraw(Given.EDITOR, line, EnumSet.allOf(Language.class));
        // then
        assertThat(status("chunk/" + first)).isEqualTo(410);
        assertThat(status("chunk/" + second)).isEqualTo(410);
        assertThat(status("changes/hotlines.tg.v1/0/" + seq)).isEqualTo(410);
        assertThat(status("changes/hotlines.tg.v1/0/" + firstSeq)).isEqualTo(410);
        assertThat(status("update/tg/essentials/0/" + seq)).isEqualTo(410);
        assertThat(status("pack/tg")).isEqualTo(503);
        // and when
        signer.catchUp();
        // then
        assertThat(status("chunk/" + first)).isEqualTo(410);
        assertThat(status("chunk/" + second)).isEqualTo(410);
        assertThat(status("pack/tg")).isEqualTo(200);
        assertThat(SignedLog.chunk("hotlines.tg.v1", TG).line(line)).isNull();
    }

    @Test
    void every_file_with_a_compromised_number_is_gone_and_the_other_lines_come_back() {
        // given
        String line = line();
        String tajik = address("hotlines.tg.v1", TG);
        String russian = address("hotlines.ru.v1", RU);
        String number =
                CanonicalJson.tree(SignedLog.chunk("hotlines.tg.v1", TG).line(line))
                        .at("/channels/0/number")
                        .textValue();
        long since = SignedLog.head().seq();
        // when
        restraints.apply(Actor.of("0000000000000009"), line, Restraint.COMPROMISED);
        // then
        assertThat(status("chunk/" + tajik)).isEqualTo(410);
        assertThat(status("chunk/" + russian)).isEqualTo(410);
        // and when
        signer.catchUp();
        // then
        assertThat(status("chunk/" + tajik)).isEqualTo(410);
        for (Language language : List.of(TG, RU)) {
            String chunk = "hotlines." + language.tag() + ".v1";
            assertThat(SignedLog.text("chunk/" + address(chunk, language)))
                    .contains(line, "+992")
                    .doesNotContain(number);
            assertThat(
                            SignedLog.text(
                                    "changes/%s/%d/%d"
                                            .formatted(chunk, since, SignedLog.head().seq())))
                    .contains(line)
                    .doesNotContain("\"deleted\"", number)
                    .hasLineCount(2);
            assertThat(SignedLog.text("card/" + language.tag())).doesNotContain(number);
        }
    }

    @Test
    void a_removal_is_published_as_a_tombstone_and_a_deletion() {
        String line = line();
        HeadStatement before = SignedLog.head();
        withdraw.withdraw(Given.EDITOR, line, EnumSet.allOf(Language.class));
        signer.catchUp();

        long seq = SignedLog.head().seq();
        String tombstone = SignedLog.chunk("tombstones.v1", TG).line(line + ".tg");
        assertThat(tombstone).isEqualTo("{\"id\":\"" + line + ".tg\",\"seq\":" + seq + "}");
        String header =
                SignedLog.text("changes/hotlines.tg.v1/" + before.seq() + "/" + seq)
                        .lines()
                        .findFirst()
                        .orElseThrow();
        assertThat(CanonicalJson.tree(header).path("deleted")).hasSize(1);
        assertThat(CanonicalJson.tree(header).path("deleted").get(0).textValue()).isEqualTo(line);
        assertThat(CanonicalJson.tree(header).path("lines").intValue()).isZero();
    }

    @Test
    void the_fallback_replaces_a_single_removed_language() {
        String line = line();
        String tajik = address("hotlines.tg.v1", TG);
        String russian = address("hotlines.ru.v1", RU);
        withdraw.withdraw(Given.EDITOR, line, Set.of(TG));

        assertThat(status("chunk/" + tajik)).isEqualTo(410);
        assertThat(status("chunk/" + russian)).isEqualTo(200);
        signer.catchUp();
        assertThat(
                        CanonicalJson.tree(SignedLog.chunk("hotlines.tg.v1", TG).line(line))
                                .path("language")
                                .textValue())
                .isEqualTo("ru");
    }

    @Test
    void a_record_published_again_is_served_again() {
        String line = line();
        String withIt = address("hotlines.ru.v1", RU);
        withdraw.withdraw(Given.EDITOR, line, Set.of(RU));
        signer.catchUp();
        given.text(line, RU, Invented.lineText(RU));
        given.published(line, RU);
        signer.catchUp();

        assertThat(SignedLog.chunk("hotlines.ru.v1", RU).line(line)).isNotNull();
        assertThat(address("hotlines.ru.v1", RU)).isEqualTo(withIt);
        assertThat(status("chunk/" + withIt)).isEqualTo(200);
    }

    @Test
    void the_database_contains_nothing_of_a_redacted_text() {
        String secret = "Zarbandarov";
        String article = given.article();
        given.text(article, RU, Invented.articleText(article, secret));
        given.published(article, RU);
        signer.catchUp();
        assertThat(Dump.ofEveryTable()).contains(secret);

        redact.redact(Given.EDITOR, article, Set.of(RU));
        assertThat(Dump.ofEveryTable()).doesNotContain(secret);

        signer.catchUp();
        assertThat(Dump.ofEveryTable()).doesNotContain(secret);
    }
}
