package org.notorturetj.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.text.Language;
import org.notorturetj.media.serving.CopiedFiles;
import org.notorturetj.media.store.MediaHash;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.sync.export.Export;
import org.notorturetj.sync.export.VerifyCommand;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.EN;

import picocli.CommandLine;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportTest {
    private static final int REFUSED = 77;

    @Inject Encodings encodings;
    @Inject Signer signer;
    @Inject Given given;
    @Inject Withdraw withdraw;
    @Inject CopiedFiles media;
    @Inject MediaDocuments pictures;
    @Inject Newsroom newsroom;

    @TempDir Path folder;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    private MirrorFolder export() throws IOException {
        var mirror = new MirrorFolder(folder, encodings);
        new Export(new FileQueries(TestDatabase.publicDoor()), media, mirror).write(2);
        return mirror;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void every_file_is_byte_for_byte_what_the_server_sends() throws IOException {
        export();

        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(100);
        for (Path file : files) {
            String path = folder.relativize(file).toString();
            String coding =
                    path.endsWith(".br") ? "br" : path.endsWith(".gz") ? "gzip" : "identity";
            assertThat(sent("/" + path.replaceFirst("\\.(br|gz)$", ""), coding))
                    .as(path)
                    .isEqualTo(Files.readAllBytes(file));
        }
    }

    private static byte[] sent(String path, String coding) {
        return given().config(
                        RestAssured.config()
                                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", coding)
                .get(path)
                .asByteArray();
    }

    @Test
    void unchanged_files_are_not_written_again() throws IOException {
        assertThat(export().changed()).isPositive();

        assertThat(export().changed()).isZero();
    }

    @Test
    void files_with_removed_records_are_deleted_and_other_old_files_stay() throws IOException {
        String line = given.line(EN);
        given.published(line, EN);
        signer.catchUp();
        export();
        Path withLine = chunk("hotlines.en.v1");
        Path tajik = chunk("hotlines.tg.v1");
        given.published(given.line(Language.TG), Language.TG);
        signer.catchUp();
        withdraw.withdraw(Given.EDITOR, line, EnumSet.of(EN));
        signer.catchUp();

        export();

        assertThat(withLine).doesNotExist();
        assertThat(chunk("hotlines.en.v1")).exists().isNotEqualTo(withLine);
        assertThat(tajik.getFileName()).isNotEqualTo(chunk("hotlines.tg.v1").getFileName());
    }

    @Test
    void a_mirror_has_the_files_that_phones_ask_for_and_loses_them_with_their_removal()
            throws Exception {
        String file = pictures.picture();
        String picture =
                newsroom.approved(
                        "media",
                        MediaDocuments.facts(file),
                        Map.of(EN, MediaDocuments.text("A table")));
        newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "news", "topics", List.of(), "image", picture),
                Map.of(EN, Newsroom.text("m" + RandomId.ofDocument())));
        signer.catchUp();
        Path notes = folder.resolve("media/notes.txt");
        Files.createDirectories(notes.getParent());
        Files.writeString(notes, "mine");

        export();

        Path webp = inMirror("webp of " + file, ".webp");
        Path jpeg = inMirror("jpeg of " + file, ".jpg");
        assertThat(webp).hasContent("webp of " + file);
        assertThat(jpeg).hasContent("jpeg of " + file);
        assertThat(verify()).as("notes.txt was never signed").isEqualTo(REFUSED);
        Files.move(notes, folder.resolve("notes.txt"));
        assertThat(verify()).isZero();
        Files.move(folder.resolve("notes.txt"), notes);
        Files.writeString(jpeg, "short");
        Files.delete(notes);
        assertThat(verify()).as("a changed file").isEqualTo(REFUSED);
        Files.writeString(notes, "mine");
        export();
        assertThat(jpeg).as("what was cut").hasContent("jpeg of " + file);

        newsroom.redact(picture, EN);
        signer.catchUp();
        given().get("/media/" + webp.getFileName()).then().statusCode(410);
        export();

        assertThat(webp).doesNotExist();
        assertThat(jpeg).doesNotExist();
        assertThat(notes).exists();
    }

    private Path inMirror(String content, String ending) {
        return folder.resolve(
                "media/" + MediaHash.of(content.getBytes(StandardCharsets.UTF_8)) + ending);
    }

    private Path chunk(String name) throws IOException {
        String head = Files.readString(folder.resolve("v1/sync/head"));
        long seq = HeadStatement.of(head).seq();
        String language = name.split("\\.", -1)[1];
        String manifest =
                Files.readString(folder.resolve("v1/sync/manifest/" + language + "/" + seq));
        String entry =
                manifest.lines().filter(line -> line.contains(name)).findFirst().orElseThrow();
        return folder.resolve(
                "v1/sync/chunk/"
                        + org.notorturetj.platform.json.CanonicalJson.tree(entry)
                                .path("sha256")
                                .textValue());
    }

    @Test
    void an_interrupted_export_leaves_the_previous_mirror() throws IOException {
        export();
        String yesterday = Files.readString(folder.resolve("v1/sync/head"));
        given.published(given.line(EN), EN);
        signer.catchUp();
        // writing fails: a folder is in the place of the card
        Path card = folder.resolve("v1/sync/card/tg");
        Files.delete(card);
        Files.createDirectory(card);
        Files.writeString(card.resolve("in-the-way"), "");

        assertThatThrownBy(this::export).isInstanceOf(IOException.class);

        assertThat(Files.readString(folder.resolve("v1/sync/head"))).isEqualTo(yesterday);
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".unfinished"));
        Files.delete(card.resolve("in-the-way"));
        Files.delete(card);
        export();
        assertThat(verify()).isZero();
    }

    @Test
    void a_phone_accepts_the_mirror_and_refuses_a_manipulated_one() throws IOException {
        export();
        assertThat(verify()).isZero();

        Path pack = folder.resolve("v1/sync/pack/tg/all");
        String text = Files.readString(pack);
        Files.writeString(pack, text.replace("+992987876666", "+992000000000"));
        Path chunk = chunk("hotlines.tg.v1");
        Files.writeString(chunk, Files.readString(chunk).replace("+992987876666", "+992000000000"));

        assertThat(verify()).isEqualTo(REFUSED);
    }

    @Test
    void what_was_withdrawn_is_told_of_pages_alone() throws IOException {
        export();
        Path pack = folder.resolve("v1/sync/pack/tg/all");
        assertThat(verify(pack.toString())).isZero();

        assertThat(verify("--newer", folder.toString(), pack.toString())).isEqualTo(REFUSED);
        assertThat(verify("--newer", folder.toString(), folder.toString())).isEqualTo(REFUSED);
    }

    private int verify() {
        return verify(folder.toString());
    }

    private static int verify(String... options) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--root", TestDatabase.keys().resolve("root.1").toString()));
        arguments.addAll(List.of(options));
        return new CommandLine(new VerifyCommand())
                .setExecutionExceptionHandler(
                        (e, commandLine, parsed) -> e instanceof CommandException ? REFUSED : 1)
                .execute(arguments.toArray(String[]::new));
    }
}
