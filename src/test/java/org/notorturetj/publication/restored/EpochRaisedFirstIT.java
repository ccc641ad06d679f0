package org.notorturetj.publication.restored;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.SharedBinaries;
import org.notorturetj.support.content.NamedArticles;
import org.notorturetj.support.content.NamedArticles.Named;
import org.notorturetj.support.database.FolderCopy;
import org.notorturetj.support.people.TwoPeople;
import org.notorturetj.support.process.LoadingServer;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever restores a backup may raise the epoch before any server was started on it: what was
 * erased since is erased again by that command already.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EpochRaisedFirstIT {
    private static final String NO_STARTER_CONTENT = "notorturetj.starter-content=none";
    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 100;

    @TempDir Path folder;

    @Test
    void an_erased_text_is_gone_on_all_its_addresses_when_the_first_server_starts()
            throws Exception {
        // given a text that was erased after a backup
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        Path content = folder.resolve("content");
        List<String> ids =
                NamedArticles.write(
                        content,
                        List.of(
                                new Named("erased", "Здесь стоит Пеледорук."),
                                new Named("stays", "Здесь стоит Ломепутодин.")));
        var load = LoadingServer.start(Path.of(System.getProperty("jar")), data, content);
        assertThat(load.exitCode()).isZero();
        Path backup = folder.resolve("backup.zip");
        try (RunningJar server = RunningJar.start(data, NO_STARTER_CONTENT)) {
            TwoPeople people = TwoPeople.at(server, data);
            for (String address : addresses("erased", ids.get(0))) {
                assertThat(status(server, address)).as(address).isEqualTo(200);
            }
            ended(RunningJar.start(data, "--", "backup", "--to", backup.toString()));
            people.agree("/documents/" + ids.get(0) + "/redaction", "{\"languages\":[\"ru\"]}");
        }
        Path restored = folder.resolve("restored");
        SharedBinaries.linkIn(restored);
        FolderCopy.of(data.resolve("keys"), restored.resolve("keys"));
        ended(RunningJar.start(restored, "--", "restore", "--from", backup.toString()));

        // when the first that uses the database is the command
        List<String> said = ended(RunningJar.start(restored, "--", "epoch", "raise"));

        // then a server finds nothing to take away, and has nothing of it
        assertThat(String.join("\n", said)).contains("Epoch 2");
        try (RunningJar server = RunningJar.start(restored, NO_STARTER_CONTENT)) {
            for (String address : addresses("erased", ids.get(0))) {
                assertThat(status(server, address)).as(address).isEqualTo(410);
            }
            for (String address : addresses("stays", ids.get(1))) {
                assertThat(status(server, address)).as(address).isEqualTo(200);
            }
            assertThat(String.join("\n", server.lines())).doesNotContain("older than");
            awaitEpoch(server);
            for (String list : List.of("/v1/ru/articles?limit=100", "/feeds/ru/articles.json")) {
                assertThat(server.get(list)).contains("stays").doesNotContain("erased");
            }
        }
    }

    /** Wherever the public reads an article that was written in Russian. */
    private static List<String> addresses(String slug, String id) {
        return List.of(
                "/v1/ru/articles/" + slug,
                "/v1/en/articles/" + slug,
                "/v1/ru/articles/" + slug + "/republish",
                "/feeds/ru/items/" + id + ".ninjs",
                "/read/ru/articles/" + slug + ".html",
                "/v1/resolve?url="
                        + URLEncoder.encode(
                                "https://notorturetj.org/news/" + slug, StandardCharsets.UTF_8));
    }

    private static List<String> ended(RunningJar command) throws Exception {
        try (command) {
            assertThat(command.exitCode()).as("%s", command.lines()).isZero();
            return command.lines();
        }
    }

    private static void awaitEpoch(RunningJar server) throws Exception {
        for (int waited = 0;
                !server.get("/v1/sync/head").contains("\"epoch\":2");
                waited += POLL_MILLIS) {
            assertThat(waited).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static int status(RunningJar server, String address) throws Exception {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + address)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
