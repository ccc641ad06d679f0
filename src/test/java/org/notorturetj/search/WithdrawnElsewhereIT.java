package org.notorturetj.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.support.people.FirstAdministrator;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A text is withdrawn at the desk of one node, and another node with an index of its own, in
 * another process on the same database, finds it no more.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawnElsewhereIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEARCH = "/v1/ru/search?q=";
    private static final String SUGGEST = "/v1/ru/search/suggest?q=";
    private static final int LIMIT_MILLIS = 10_000;
    private static final int POLL_MILLIS = 20;

    @TempDir Path folder;

    @Test
    void what_is_withdrawn_on_one_node_is_found_on_none() throws Exception {
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        try (RunningJar whole = RunningJar.start(data)) {
            String token = FirstAdministrator.signIn(whole).token();
            try (RunningJar door =
                    RunningJar.startPublicDoor(
                            folder.resolve("door").resolve("data"),
                            EmbeddedDatabase.attach(data).orElseThrow().access())) {
                JsonNode article =
                        JSON.readTree(whole.get("/v1/ru/articles?limit=1")).path("items").path(0);
                String id = article.path("id").textValue();
                String title = article.path("title").textValue();
                String words = URLEncoder.encode(title, StandardCharsets.UTF_8);
                for (RunningJar node : List.of(whole, door)) {
                    awaitFound(node, SEARCH + words, id);
                    awaitFound(node, SUGGEST + words, id);
                    assertThat(node.get(SEARCH + words + "&in=article")).contains(id);
                }

                var withdrawn =
                        whole.send(
                                "POST",
                                "/desk/v1/documents/" + id + "/withdrawal",
                                token,
                                "{\"languages\":[\"tg\",\"ru\",\"en\"]}");
                long since = System.nanoTime();
                assertThat(withdrawn.statusCode()).as(withdrawn.body()).isBetween(200, 299);

                // Asked for the first time: nothing is in memory, and the index may lag behind.
                for (RunningJar node : List.of(door, whole)) {
                    assertThat(node.get(SEARCH + words + "&limit=19")).doesNotContain(id);
                    assertThat(node.get(SUGGEST + words + "&limit=7")).doesNotContain(id);
                }
                for (String path :
                        List.of(SEARCH + words, SEARCH + words + "&in=article", SUGGEST + words)) {
                    assertThat(whole.get(path)).doesNotContain(id);
                    awaitGone(door, path, id);
                }
                System.out.printf(
                        "gone from both memories after %d ms%n",
                        (System.nanoTime() - since) / 1_000_000);
            }
        }
    }

    private static void awaitFound(RunningJar node, String path, String id) throws Exception {
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS && !node.get(path).contains(id); i++) {
            Thread.sleep(POLL_MILLIS);
        }
        assertThat(node.get(path)).contains(id);
    }

    private static void awaitGone(RunningJar node, String path, String id) throws Exception {
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS && node.get(path).contains(id); i++) {
            Thread.sleep(POLL_MILLIS);
        }
        assertThat(node.get(path)).doesNotContain(id);
    }
}
