package org.notorturetj.plain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.signer.Signer;
import org.notorturetj.signer.page.PageHashes;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LogFiles;
import org.notorturetj.sync.MirrorFolder;
import org.notorturetj.sync.export.VerifyCommand;
import org.notorturetj.sync.page.PageLists;
import org.notorturetj.sync.page.SignedPart;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import picocli.CommandLine;

/** A head names the pages of its publication, and whoever has a folder of them can check it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedPagesTest {
    private static final int REFUSED = 77;

    @Inject PageFolder pages;
    @Inject PageHashes hashes;
    @Inject Signer signer;
    @Inject LogFiles files;
    @Inject Newsroom newsroom;
    @Inject Owner owner;

    @TempDir Path folder;
    @TempDir Path newer;

    private final String slug = "s" + RandomId.ofDocument();

    @BeforeEach
    void sign() {
        finish();
    }

    /** In a thread of its own, as in a server: that of a test has one request for all pages. */
    private void finish() {
        CompletableFuture.runAsync(
                        () -> {
                            while (hashes.step()) {
                                // everything is made
                            }
                        },
                        task -> new Thread(task).start())
                .join();
        signer.catchUp();
    }

    private HeadStatement head() {
        return HeadStatement.of(files.head().orElseThrow());
    }

    @ActivateRequestContext
    void export(Path to) throws IOException {
        var mirror = new MirrorFolder(to, new Encodings(1));
        pages.write(mirror);
        new SignedPart(files, mirror).write();
    }

    private String verified(String... options) {
        var said = new java.io.ByteArrayOutputStream();
        PrintStream before = System.out;
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            int code =
                    new CommandLine(new VerifyCommand())
                            .setExecutionExceptionHandler(
                                    (e, line, parsed) -> {
                                        out.println(e.getMessage());
                                        return e instanceof CommandException ? REFUSED : 1;
                                    })
                            .execute(arguments(options));
            out.println("exit " + code);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private String[] arguments(String... options) {
        List<String> arguments =
                new java.util.ArrayList<>(
                        List.of("--root", TestDatabase.keys().resolve("root.1").toString()));
        arguments.addAll(List.of(options));
        arguments.add(folder.toString());
        return arguments.toArray(String[]::new);
    }

    private void isGood() throws IOException {
        export(folder);
        assertThat(verified()).contains("en: all ", "exit 0").doesNotContain("differs");
    }

    private static Map<String, Object> text(String slug, String title) {
        Map<String, Object> text = new TreeMap<>(Newsroom.text(slug));
        text.put("title", title);
        return text;
    }

    @Test
    void whatever_is_published_the_head_names_the_pages_of_a_folder() throws Exception {
        isGood();
        String id = newsroom.article("news", "2019-02-03T00:00:00Z", Map.of(Language.EN, slug));
        finish();
        isGood();
        newsroom.edit(id, Language.EN, text(slug, "Zebra"));
        finish();
        isGood();
        newsroom.edit(id, Language.EN, text(slug + "-renamed", "Zebra"));
        finish();
        isGood();
        newsroom.changeFacts(
                id,
                Map.of("kind", "news", "section", "news", "publishedAt", "2018-05-05T00:00:00Z"));
        finish();
        isGood();
        newsroom.edit(id, Language.RU, text(slug, "\u042f\u0431\u043b\u043e\u043a\u043e"));
        finish();
        isGood();
        newsroom.withdraw(id, Language.EN);
        finish();
        isGood();
        newsroom.redact(id, Language.RU);
        finish();
        isGood();
    }

    @Test
    void one_flipped_byte_a_missing_file_and_one_too_many_are_found() throws Exception {
        export(folder);
        Path page = folder.resolve("en/hotlines.html");
        byte[] bytes = Files.readAllBytes(page);
        byte[] flipped = bytes.clone();
        flipped[flipped.length / 2] ^= 1;
        Files.write(page, flipped);
        assertThat(verified()).contains("differs: en/hotlines.html", "1 file is", "exit 77");

        Files.delete(page);
        assertThat(verified()).contains("missing: en/hotlines.html", "exit 77");

        Files.createSymbolicLink(page, folder.resolve("ru/hotlines.html"));
        assertThat(verified()).contains("differs: en/hotlines.html", "exit 77");

        Files.delete(page);
        Files.write(page, bytes);
        Files.writeString(folder.resolve("en/hotlines.html.gz"), "forged");
        assertThat(verified()).contains("differs: en/hotlines.html.gz", "exit 77");

        Files.delete(folder.resolve("en/hotlines.html.gz"));
        Files.writeString(folder.resolve("en/call-this.html"), "forged");
        assertThat(verified()).contains("not signed: en/call-this.html", "exit 77");

        Files.delete(folder.resolve("en/call-this.html"));
        Files.writeString(folder.resolve("style.css"), "body{display:none}");
        assertThat(verified()).contains("differs: style.css", "exit 77");

        Path picture = folder.resolve("media/" + "0".repeat(64) + ".jpg");
        Files.writeString(picture, "forged");
        assertThat(verified()).contains("differs: media/0000", "4 files are", "exit 77");

        Files.delete(folder.resolve("v1/sync/head"));
        assertThat(verified()).contains("no signed head", "exit 77");
    }

    @Test
    void a_head_does_not_wait_and_a_later_one_of_the_same_publication_names_the_pages() {
        newsroom.article("news", Map.of(Language.EN, slug));
        signer.catchUp();
        HeadStatement first = head();
        assertThat(first.pages()).isNull();

        finish();
        HeadStatement second = head();
        assertThat(second.seq()).isEqualTo(first.seq());
        assertThat(second.issue()).isEqualTo(first.issue() + 1);
        assertThat(second.manifests()).isEqualTo(first.manifests());
        assertThat(second.pages()).containsOnlyKeys("tg", "ru", "en");

        finish();
        assertThat(head()).isEqualTo(second);
    }

    @Test
    void what_is_removed_is_in_no_list_from_that_moment_on_and_an_old_copy_is_told_so()
            throws Exception {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        finish();
        export(folder);
        Map<String, String> shards = shards(head());
        String shard = shards.get("2020-q1");
        given().get("/v1/sync/chunk/" + shard).then().statusCode(200);
        assertThat(files.plain(shard).orElseThrow().text()).contains(slug);

        newsroom.redact(id, Language.EN);
        assertThat(files.plain(shard).orElseThrow().text()).isNull();
        given().get("/v1/sync/chunk/" + shard).then().statusCode(410);
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM published.page WHERE file LIKE '%"
                                        + slug
                                        + "%'"))
                .isZero();
        signer.catchUp();
        assertThat(head().pages()).isNull();

        finish();
        assertThat(shards(head())).isNotEqualTo(shards);
        for (String sha256 : shards(head()).values()) {
            assertThat(files.plain(sha256).orElseThrow().text()).doesNotContain(slug);
        }
        export(newer);
        assertThat(verified()).contains("exit 0");
        assertThat(verified("--newer", newer.toString()))
                .contains(
                        "withdrawn or renamed since: en/articles/" + slug + ".html",
                        "withdrawn or renamed since: tg/articles/" + slug + ".html",
                        "exit 77");
    }

    private Map<String, String> shards(HeadStatement head) {
        Map<String, String> shards = new HashMap<>();
        for (PageLists.Shard shard :
                PageLists.readIndex(
                        Language.EN,
                        String.valueOf(files.plain(head.pages().get("en")).orElseThrow().text()))) {
            shards.put(shard.id(), shard.sha256());
        }
        return shards;
    }

    @Test
    void an_edit_changes_two_lists_of_a_language() throws Exception {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        finish();
        Map<String, String> before = shards(head());
        newsroom.edit(id, Language.EN, text(slug, "Other"));
        finish();
        Map<String, String> after = shards(head());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(it -> !after.get(it).equals(before.get(it))))
                .isSubsetOf(Set.of("2020-q1", "lists"));
    }

    @Test
    void after_another_template_everything_is_made_anew() throws Exception {
        HeadStatement before = head();
        owner.execute("UPDATE published.page SET sha256 = repeat('0', 64)");
        owner.execute(
                "UPDATE published.page_state SET generation = generation + 1, complete = false");
        finish();
        assertThat(head().pages()).isEqualTo(before.pages());
    }
}
