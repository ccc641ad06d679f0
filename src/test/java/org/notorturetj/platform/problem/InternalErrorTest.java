package org.notorturetj.platform.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.Owner;
import org.notorturetj.support.TestDatabase;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InternalErrorTest {
    /** One word for a JSON parser, which repeats the word it cannot read in its message. */
    private static final String SECRET = "aSecretNobodyMayRead";

    private static final String ID = "0123456789abcdef";

    @Inject Owner owner;

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Collecting();

    @BeforeEach
    void a_record_that_cannot_be_read_stands_in_a_list() throws Exception {
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
    void mend() throws Exception {
        Logger.getLogger("").removeHandler(handler);
        owner.execute(
                "DELETE FROM published.listing WHERE document_id = '" + ID + "'",
                "DELETE FROM published.record WHERE document_id = '" + ID + "'");
    }

    @Test
    void an_internal_error_tells_nothing() {
        Response answer = given().get("/v1/ru/articles?section=broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder("type", "status", "title", "detail");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/internal-error");
        assertThat(answer.header("Content-Language")).isEqualTo("ru");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).doesNotContain(SECRET, "Exception", "java.", "\tat ");
    }

    @Test
    void the_log_says_where_it_happened_and_not_what_was_read_or_asked() {
        given().get("/v1/ru/articles?section=broken&topic=asked-for");
        given().get("/v1/ru/articles?section=broken");
        String log = logged.stream().map(InternalErrorTest::text).collect(Collectors.joining("\n"));
        assertThat(log).contains("Internal error").contains("org.notorturetj.reading");
        assertThat(log).doesNotContain(SECRET, "asked-for", "127.0.0.1", "section=");
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
