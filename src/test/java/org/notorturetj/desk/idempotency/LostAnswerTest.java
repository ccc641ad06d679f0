package org.notorturetj.desk.idempotency;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.database.Backup;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.log.RecordedLog;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/** Whatever happens between a request and its answer, one thing is made, and little is kept. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostAnswerTest {
    private static final int AT_ONCE = 8;
    private static final Map<String, Object> ARTICLE = Map.of("type", "article");

    @Inject Staff staff;
    @Inject Owner owner;
    @Inject MeterRegistry meters;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private Staff.Member member;
    private Colleague editor;

    @BeforeEach
    void sign_in() {
        member = staff.with(Role.EDITOR);
        editor = new Colleague(member.token());
    }

    @Test
    void of_many_at_once_one_creates() throws Exception {
        String key = key();
        var start = new CyclicBarrier(AT_ONCE);
        List<CompletableFuture<Response>> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sent.add(
                    CompletableFuture.supplyAsync(
                            () -> together(start, key), task -> new Thread(task).start()));
        }
        List<String> ids = new ArrayList<>();
        for (CompletableFuture<Response> one : sent) {
            Response answer = one.get();
            if (answer.statusCode() == 201) {
                ids.add(Json.of(answer).path("id").textValue());
            } else {
                assertProblem(answer, ProblemType.STILL_RUNNING, key);
            }
        }
        assertThat(ids).isNotEmpty().containsOnly(ids.get(0));
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void while_the_first_one_runs_the_second_is_told_so() throws Exception {
        String key = key();
        CompletableFuture<Response> first;
        try (Connection slow =
                        TestDatabase.access()
                                .connect(org.notorturetj.platform.database.Role.OWNER);
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("LOCK TABLE desk.document IN EXCLUSIVE MODE");
            first = CompletableFuture.supplyAsync(() -> create(key));
            awaitWriter();
            assertProblem(create(key), ProblemType.STILL_RUNNING, key);
            slow.rollback();
        }
        String id = Json.of(first.get()).path("id").textValue();
        assertThat(Json.of(create(key)).path("id").textValue()).isEqualTo(id);
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void an_answer_that_nobody_read_is_given_again() throws Exception {
        String key = key();
        String body = "{\"type\":\"article\"}";
        try (RawConnection cut = RawConnection.to(port)) {
            cut.head(
                            "POST /desk/v1/documents",
                            """
                            Authorization: Bearer %s
                            Idempotency-Key: %s
                            Content-Type: application/json
                            Content-Length: %d
                            """
                                    .formatted(member.token(), key, body.length()))
                    .text(body);
            for (int i = 0; created() == 0 && i < 500; i++) {
                Thread.sleep(20);
            }
            // closed without having read anything
        }
        create(key).then().statusCode(201);
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void key_and_document_are_written_in_one_transaction() throws Exception {
        String id = Json.of(create(key())).path("id").textValue();
        assertThat(
                        owner.number(
                                """
                                SELECT count(*) FROM desk.document d JOIN desk.idempotency_key k
                                ON k.made_id = d.id AND k.xmin = d.xmin WHERE d.id = '%s'
                                """
                                        .formatted(id)))
                .isEqualTo(1);
    }

    @Test
    void the_key_is_in_no_table_no_backup_no_log_and_no_meter(@TempDir Path folder)
            throws Exception {
        String secret = UUID.randomUUID().toString();
        RecordedLog log = RecordedLog.open();
        try {
            create('"' + secret + '"').then().statusCode(201);
            create('"' + secret + '"').then().statusCode(201);
            assertThat(log.text()).doesNotContain(secret);
        } finally {
            log.close();
        }
        assertThat(Dump.ofEveryTable()).doesNotContain(secret);
        assertThat(
                        meters.getMeters().stream()
                                .map(meter -> meter.getId().toString())
                                .collect(Collectors.joining("\n")))
                .doesNotContain(secret);
        Path backup = folder.resolve("backup.zip");
        Backup.write(TestDatabase.access(), backup);
        try (var zip = new ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains("desk.document")
                    .noneMatch(name -> name.contains("idempotency"));
        }
    }

    private void awaitWriter() throws Exception {
        String waiting =
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'desk.document'::regclass";
        for (int i = 0; owner.number(waiting) == 0 && i < 500; i++) {
            Thread.sleep(20);
        }
    }

    private Response together(CyclicBarrier start, String key) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return create(key);
    }

    private Response create(String key) {
        return editor.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(ARTICLE)
                .post("/desk/v1/documents");
    }

    private long created() throws SQLException {
        return owner.number(
                "SELECT count(*) FROM desk.audit WHERE action = 'document.create' AND actor = '%s'"
                        .formatted(member.id()));
    }

    private static String key() {
        return '"' + UUID.randomUUID().toString() + '"';
    }
}
