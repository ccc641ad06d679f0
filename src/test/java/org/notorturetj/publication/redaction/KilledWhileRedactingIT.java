package org.notorturetj.publication.redaction;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.support.content.NamedArticles;
import org.notorturetj.support.people.TwoPeople;
import org.notorturetj.support.process.LoadingServer;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A server that dies in the middle of a redaction: the next one goes on with it to its end. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWhileRedactingIT {
    private static final int ARTICLES = 8;
    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 50;
    private static final String SURNAME = "Дотесинаров";
    private static final String QUICK =
            "notorturetj.names.search-pause=1ms notorturetj.names.search-share=100";

    /** So that there is a middle. */
    private static final List<String> SLOW =
            List.of(
                    "CREATE FUNCTION desk.slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.4); RETURN NEW; END $$",
                    "CREATE TRIGGER slow BEFORE UPDATE ON desk.edition FOR EACH ROW EXECUTE FUNCTION desk.slow()");

    @TempDir Path folder;

    @Test
    void a_redaction_goes_on_after_a_kill_and_is_done_when_nothing_is_left() throws Exception {
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        Path content = folder.resolve("content");
        List<String> articles =
                NamedArticles.write(
                        content,
                        IntStream.range(0, ARTICLES)
                                .mapToObj(
                                        i ->
                                                new NamedArticles.Named(
                                                        "about-" + i,
                                                        "Сегодня освобождён Балкемар "
                                                                + SURNAME
                                                                + "."))
                                .toList());
        var load = LoadingServer.start(Path.of(System.getProperty("jar")), data, content);
        assertThat(load.exitCode()).isZero();
        String name;
        try (RunningJar server = RunningJar.start(data, QUICK.split(" "))) {
            TwoPeople people = TwoPeople.at(server, data);
            name = people.protect("Балкемар", SURNAME);
            onDatabase(data, SLOW);
            people.redact(name, ARTICLES);
            awaitSomeClean(server, articles);
            server.kill();
        }
        try (RunningJar next = RunningJar.start(data, QUICK.split(" "))) {
            awaitClean(next, articles, ARTICLES);
            awaitDone(data, name);
        }
    }

    private static void awaitSomeClean(RunningJar server, List<String> articles) throws Exception {
        awaitClean(server, articles, 2);
        assertThat(clean(server, articles)).isLessThan(ARTICLES);
    }

    private static void awaitClean(RunningJar server, List<String> articles, int most)
            throws Exception {
        for (int waited = 0; clean(server, articles) < most; waited += POLL_MILLIS) {
            assertThat(waited).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static int clean(RunningJar server, List<String> articles) throws Exception {
        int clean = 0;
        for (int i = 0; i < articles.size(); i++) {
            JsonNode article =
                    new ObjectMapper().readTree(server.get("/v1/ru/articles/about-" + i));
            clean += article.toString().contains(SURNAME) ? 0 : 1;
        }
        return clean;
    }

    private static void awaitDone(Path data, String name) throws Exception {
        String state = "";
        for (int waited = 0; !state.equals("done 0"); waited += POLL_MILLIS) {
            assertThat(waited).as(state).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
            state =
                    onDatabase(
                            data,
                            List.of(
                                    """
                                    SELECT state || ' ' || (
                                        SELECT count(*) FROM desk.name_finding
                                        WHERE name_id = '%1$s' AND cleaned_at IS NULL)
                                    FROM desk.name_redaction WHERE name_id = '%1$s'
                                    """
                                            .formatted(name)));
        }
    }

    /** Runs statements as the owner; returns what the last one says, if it says anything. */
    private static String onDatabase(Path data, List<String> statements) throws SQLException {
        try (var connection =
                        EmbeddedDatabase.attach(data).orElseThrow().access().connect(Role.OWNER);
                var statement = connection.createStatement()) {
            String said = "";
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    var rows = statement.getResultSet();
                    said = rows.next() ? rows.getString(1) : "";
                }
            }
            return said;
        }
    }
}
