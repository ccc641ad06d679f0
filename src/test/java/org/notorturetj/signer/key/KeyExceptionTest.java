package org.notorturetj.signer.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.signer.SignedLog;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.sync.HeadStatement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.EN;

/** Keys that are lost, damaged, or ahead of the database. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyExceptionTest {
    @Inject Given given;
    @Inject Signer signer;
    @Inject Withdraw withdraw;

    private final Map<Path, String> saved = new java.util.TreeMap<>();

    @BeforeEach
    void signAndSave() throws IOException {
        signer.catchUp();
        try (Stream<Path> files = Files.list(TestDatabase.keys())) {
            for (Path file : files.toList()) {
                saved.put(file, Files.readString(file));
            }
        }
    }

    @AfterEach
    void restore() throws IOException {
        for (var file : saved.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
        signer.catchUp();
    }

    private Path key() {
        return saved.keySet().stream()
                .filter(file -> file.getFileName().toString().matches("publish-.*\\.key\\.pem"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_its_key_the_server_keeps_serving_and_refuses_publications() throws IOException {
        String head = SignedLog.text("head");
        String line = given.line(EN);
        Files.delete(key());

        assertThatThrownBy(() -> given.published(line, EN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e).hasMessageContaining("restore the file publish-"));
        assertThat(SignedLog.text("head")).isEqualTo(head);
        given().get("/v1/en/hotlines").then().statusCode(200);
    }

    @Test
    void a_file_that_is_not_a_key_is_reported_in_one_sentence() throws IOException {
        String line = given.line(EN);
        Files.writeString(key(), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        assertThatThrownBy(() -> given.published(line, EN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e).hasMessageContaining("cannot be read"));
    }

    @Test
    void a_removal_needs_no_key_and_is_signed_once_the_key_is_back() throws IOException {
        String line = given.line(EN);
        given.published(line, EN);
        signer.catchUp();
        String chunk =
                SignedLog.manifest(SignedLog.head(), EN)
                        .get("hotlines.en.v1")
                        .path("sha256")
                        .textValue();
        Files.delete(key());

        withdraw.withdraw(Given.EDITOR, line, EnumSet.allOf(Language.class));

        given().get("/v1/sync/chunk/" + chunk).then().statusCode(410);
        assertThatThrownBy(signer::catchUp).isInstanceOf(KeyException.class);
        restore();
        assertThat(SignedLog.chunk("hotlines.en.v1", EN).line(line)).isNull();
    }

    @Test
    void a_database_that_fell_behind_is_not_signed_until_the_epoch_is_raised() throws IOException {
        HeadStatement head = SignedLog.head();
        var folder = new KeyFolder(TestDatabase.keys(), java.util.Optional.empty());
        folder.remember(new LastSigned(head.epoch(), head.seq() + 5, head.issue() + 5));
        String line = given.line(EN);

        assertThatThrownBy(() -> given.published(line, EN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e).hasMessageContaining("'epoch raise'"));

        folder.remember(new LastSigned(head.epoch() + 1, 0, 0));
        given.published(line, EN);
        signer.catchUp();
        HeadStatement raised = SignedLog.head();
        assertThat(raised.epoch()).isEqualTo(head.epoch() + 1);
        assertThat(raised.seq()).isEqualTo(head.seq() + 1);
        saved.put(
                TestDatabase.keys().resolve("last-signed"),
                Files.readString(TestDatabase.keys().resolve("last-signed")));
    }
}
