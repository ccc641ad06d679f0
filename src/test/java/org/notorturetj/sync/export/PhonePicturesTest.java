package org.notorturetj.sync.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.MediaAddress;
import org.notorturetj.client.MediaOptions;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.Transport;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.offline.Picture;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.media.store.MediaHash;
import org.notorturetj.platform.RandomId;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.EN;

/** A picture of this server on a phone: over HTTP, in a pack, and gone after one sync. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhonePicturesTest {
    private static final long SEED = 1;

    @Inject Signer signer;
    @Inject MediaDocuments media;
    @Inject Newsroom newsroom;
    @Inject Pack pack;
    @Inject PackedMedia packed;
    @Inject PackWithMedia packCommand;
    @Inject ExportMirror exportCommand;

    @TestHTTPResource URI server;
    @TempDir Path folder;
    @TempDir Path other;

    @Test
    void it_is_fetched_shown_and_gone_after_the_sync_that_follows_its_redaction() throws Exception {
        String name = media.picture();
        String picture = approved(name);
        publish("news", picture);
        signer.catchUp();
        SyncClient phone = phone(folder, new HttpTransport(new TrafficCounter()));
        assertThat(phone.sync("en", Scope.ALL).outcome()).isEqualTo(SyncReport.Outcome.UPDATED);
        MediaAddress smallest =
                Picture.smallest(phone.content("en")).stream()
                        .filter(it -> it.hash().equals(hash("webp of " + name)))
                        .findFirst()
                        .orElseThrow();

        SyncReport report = phone.media().fetch(List.of(smallest), free());

        assertThat(report.outcome()).as(report.toString()).isEqualTo(SyncReport.Outcome.UPDATED);
        try (InputStream held = phone.media().find(smallest).orElseThrow().open()) {
            assertThat(held).hasContent("webp of " + name);
        }

        newsroom.redact(picture, EN);
        signer.catchUp();

        given().get("/media/" + smallest.hash() + ".webp").then().statusCode(410);
        assertThat(media.isStored(smallest.hash())).isFalse();
        assertThat(phone.sync("en", Scope.ALL).outcome()).isEqualTo(SyncReport.Outcome.UPDATED);
        assertThat(phone.media().find(smallest)).isEmpty();
        assertThat(holding(folder, "webp of " + name)).isEmpty();
        assertThat(phone.media().fetch(List.of(smallest), free()).outcome())
                .as("nothing names it")
                .isEqualTo(SyncReport.Outcome.UNCHANGED);
    }

    @Test
    void a_pack_carries_the_smallest_files_of_its_records_and_nothing_else() throws Exception {
        String shown = media.picture();
        String picture = approved(shown);
        publish("news", picture);
        signer.catchUp();
        SyncClient phone =
                phone(other, (mirror, path, headers, limit) -> Transport.Response.empty(404));

        var whole = new ByteArrayOutputStream();
        int went = pack.write(EN, org.notorturetj.sync.Scope.ALL, packed, 1 << 20, whole);

        assertThat(went).isPositive();
        byte[] bytes = whole.toByteArray();
        String header = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        assertThat(header)
                .contains("media/" + hash("webp of " + shown) + ".webp")
                .doesNotContain(hash("jpeg of " + shown));
        assertThat(phone.importPack(new ByteArrayInputStream(bytes)).outcome())
                .isEqualTo(SyncReport.Outcome.UPDATED);
        MediaAddress smallest =
                MediaAddress.of(
                                "/media/" + hash("webp of " + shown) + ".webp",
                                ("webp of " + shown).length())
                        .orElseThrow();
        try (InputStream held = phone.media().find(smallest).orElseThrow().open()) {
            assertThat(held).hasContent("webp of " + shown);
        }

        var none = new ByteArrayOutputStream();
        assertThat(pack.write(EN, org.notorturetj.sync.Scope.ESSENTIALS, packed, 1 << 20, none))
                .as("of no record of the essentials")
                .isZero();
        var few = new ByteArrayOutputStream();
        assertThat(pack.write(EN, org.notorturetj.sync.Scope.ALL, packed, 3, few)).isZero();

        newsroom.redact(picture, EN);

        String line = "{\"url\":\"/media/" + hash("webp of " + shown) + ".webp\"}";
        assertThat(packed.namedBy(List.of(line), 1 << 20, 10))
                .as("of a record of before")
                .isEmpty();
        signer.catchUp();
        var after = new ByteArrayOutputStream();
        pack.write(EN, org.notorturetj.sync.Scope.ALL, packed, 1 << 20, after);
        assertThat(after.toString(StandardCharsets.UTF_8))
                .doesNotContain(hash("webp of " + shown), "webp of " + shown);
    }

    @Test
    void the_commands_write_a_mirror_and_a_pack_with_it() throws Exception {
        String shown = media.picture();
        publish("news", approved(shown));
        signer.catchUp();
        Path file = other.resolve("en.pack");

        assertThat(exportCommand.run(List.of(folder.toString(), "2"))).isZero();
        assertThat(packCommand.run(List.of("en", "all", file.toString(), "1000000"))).isZero();

        String name = "media/" + hash("webp of " + shown) + ".webp";
        assertThat(folder.resolve(name)).hasContent("webp of " + shown);
        assertThat(folder.resolve("v1/sync/head")).exists();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains(name, "webp of " + shown);
        assertThat(packCommand.run(List.of("en", "all", other.resolve("no/en").toString(), "9")))
                .as("into a folder that is not there")
                .isOne();
    }

    private String approved(String file) {
        return newsroom.approved(
                "media", MediaDocuments.facts(file), Map.of(EN, MediaDocuments.text("A table")));
    }

    private void publish(String kind, String picture) {
        newsroom.publish(
                "article",
                Map.of("kind", kind, "section", "news", "topics", List.of(), "image", picture),
                Map.of(EN, Newsroom.text("p" + RandomId.ofDocument())));
    }

    private SyncClient phone(Path where, Transport transport) throws Exception {
        return new SyncClient(
                Files.readAllBytes(TestDatabase.keys().resolve("root.1")),
                List.of(server.resolve("/v1/sync/").toString()),
                transport,
                FileStorage.withoutFsync(where.toFile()),
                System::currentTimeMillis,
                new Random(SEED));
    }

    private static MediaOptions free() {
        return new MediaOptions().network(() -> false);
    }

    private static String hash(String content) {
        return MediaHash.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> holding(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(text))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
