package org.notorturetj.platform.problem;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InternalErrorTest {
    /** A single token: a JSON parser repeats a token it cannot read in its message. */
    private static final String SECRET = "aSecretNobodyMayRead";

    private static final String ID = "0123456789abcdef";

    @Inject Owner owner;

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Collecting();

    @BeforeEach
    void insert_an_unreadable_record() throws Exception {
        Logger.getLogger("").addHandler(handler);
        owner.execute(
                "INSERT INTO published.record (document_id, language, collection, type, seq, record, item)"
                        + " SELECT '"
                        + ID
                        + "', 'ru', 'topics', 'broken', seq, '"
                        + SECRET
                        + "', '"
                        + SECRET
                        + "' FROM published.head",
                "INSERT INTO published.listing (reader, type, rank, document_id, language, available, facets)"
                        + " SELECT 'ru', 'article', -99999999999999, '"
                        + ID
                        + "', 'ru', '{ru}', '{section:broken}'");
    }

    @AfterEach
    void delete_it() throws Exception {
        Logger.getLogger("").removeHandler(handler);
        owner.execute(
                "DELETE FROM published.listing WHERE document_id = '" + ID + "'",
                "DELETE FROM published.record WHERE document_id = '" + ID + "'");
    }

    @Test
    @ExpectServerError(500)
    void an_internal_error_reveals_nothing() {
        Response response = given().get("/v1/ru/articles?section=broken");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder("type", "status", "title", "detail");
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/internal-error");
        assertThat(response.header("Content-Language")).isEqualTo("ru");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.asString()).doesNotContain(SECRET, "Exception", "java.", "\tat ");
    }

    @Test
    @ExpectServerError(500)
    void the_log_has_the_place_but_neither_the_data_nor_the_request() {
        given().get("/v1/ru/articles?section=broken&topic=requested");
        given().get("/v1/ru/articles?section=broken");
        String log = logged.stream().map(InternalErrorTest::text).collect(Collectors.joining("\n"));
        assertThat(log).contains("Internal error").contains("org.notorturetj.reading");
        assertThat(log).doesNotContain(SECRET, "requested", "127.0.0.1", "section=");
    }

    private static String text(LogRecord entry) {
        var text = new StringWriter();
        text.append(entry.getMessage()).append(Arrays.toString(entry.getParameters()));
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }

    private final class Collecting extends Handler {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
