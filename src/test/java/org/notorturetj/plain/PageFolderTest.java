package org.notorturetj.plain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.media.store.MediaHash;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SmallDatabase;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.MirrorFolder;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A folder of pages shows what the server shows, and changes by as little as was published. */
@QuarkusTest
@TestProfile(SmallDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageFolderTest {
    private static final int LINES_BYTES = 6 * 1024;

    /** The quality of Brotli: how small the files are is looked at elsewhere. */
    private static final int FAST = 1;

    private static final String HOME = "jr8kt3svk9rxtqk3";

    /** Of a month in which nobody else publishes. */
    private static final String OLD = "1999-05-03T00:00:00Z";

    @Inject PageFolder pages;
    @Inject Newsroom newsroom;
    @Inject ProtectedPeople people;
    @Inject ProtectedNames names;
    @Inject FactsVersions versions;
    @Inject Staff staff;
    @Inject MediaDocuments media;

    @TempDir Path folder;

    private final String slug = "f" + RandomId.ofDocument();

    private Map<String, String> written() throws IOException {
        write();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Map<String, Object> text() {
        Map<String, Object> text = new TreeMap<>(Newsroom.text(slug));
        text.put("title", "Titled anew");
        return text;
    }

    @ActivateRequestContext
    void write() throws IOException {
        pages.write(new MirrorFolder(folder, new Encodings(FAST)));
    }

    @Test
    void a_publication_changes_its_own_page_and_at_most_three_others() throws Exception {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        Map<String, String> before = written();
        assertThat(written()).isEqualTo(before);

        newsroom.edit(id, Language.EN, text());

        // with the same first letter
        Map<String, String> after = written();
        for (Language language : Language.values()) {
            String own = language.tag() + "/articles/" + slug + ".html";
            assertThat(after.get(own)).contains("Titled anew");
            assertThat(
                            after.keySet().stream()
                                    .filter(file -> file.startsWith(language.tag()))
                                    .filter(file -> !file.equals(own))
                                    .filter(file -> !after.get(file).equals(before.get(file))))
                    .hasSizeLessThanOrEqualTo(3);
        }
        newsroom.redact(id, Language.EN);

        assertThat(written())
                .doesNotContainKey("en/articles/" + slug + ".html")
                .allSatisfy((file, text) -> assertThat(text).doesNotContain("Titled anew"));
    }

    /**
     * A title's first letter has a page already, or else the page of all letters changes as well.
     */
    @Test
    void the_first_text_of_a_month_changes_the_list_and_that_of_a_letter_the_search_too()
            throws Exception {
        String known = newsroom.article("news", Map.of(Language.EN, slug));
        Map<String, String> before = written();

        String first = newsroom.article("news", OLD, Map.of(Language.EN, slug + "-old"));
        Map<String, String> after = written();
        for (Language language : Language.values()) {
            assertThat(changed(before, after, language))
                    .containsExactlyInAnyOrder(
                            "articles/" + slug + "-old.html",
                            "articles.html",
                            "articles-1999-05.html",
                            PageFile.ofLetter('T'));
        }

        Map<String, Object> text = new TreeMap<>(Newsroom.text(slug + "-old"));
        text.put("title", "Þ is no letter of theirs");
        newsroom.edit(first, Language.EN, text);
        assertThat(changed(after, written(), Language.EN))
                // where there are few articles this one is among the latest
                .filteredOn(file -> !file.equals("articles.html"))
                .containsExactlyInAnyOrder(
                        "articles/" + slug + "-old.html",
                        "articles-1999-05.html",
                        PageFile.ofLetter('T'),
                        PageFile.ofLetter('Þ'),
                        PageFile.SEARCH);
        newsroom.withdraw(first, Language.EN);
        newsroom.withdraw(known, Language.EN);
        assertThat(written()).doesNotContainKey("en/articles-1999-05.html");
    }

    @Test
    void a_title_that_the_front_page_features_changes_it_too() throws Exception {
        Map<String, Object> facts = new TreeMap<>(Invented.guideFacts());
        facts.put("topics", List.of("complaints"));
        String id =
                newsroom.publish(
                        "guide", facts, Map.of(Language.EN, Invented.guideText(slug, "Title")));
        Map<String, Object> home = homeFacts();
        Map<String, Object> featuring = new TreeMap<>(home);
        featuring.put("features", List.of(Map.of("type", "guide", "id", id)));
        newsroom.changeFacts(HOME, featuring);
        try {
            Map<String, String> before = written();
            newsroom.edit(id, Language.EN, Invented.guideText(slug, "Titled anew"));
            assertThat(changed(before, written(), Language.EN))
                    .containsExactlyInAnyOrder(
                            "guides/" + slug + ".html",
                            "guides.html",
                            PageFile.ofLetter('T'),
                            PageFile.TOPICS,
                            PageFile.HOME);
        } finally {
            newsroom.changeFacts(HOME, home);
            newsroom.withdraw(id, Language.EN);
        }
    }

    private Map<String, Object> homeFacts() throws Exception {
        return new ObjectMapper()
                .readValue(
                        versions.published(HOME).orElseThrow().content(), new TypeReference<>() {});
    }

    /** What differs below the folder of a language, what is new or gone included. */
    private static Set<String> changed(
            Map<String, String> before, Map<String, String> after, Language language) {
        String below = language.tag() + "/";
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(file -> file.startsWith(below))
                .filter(file -> !Objects.equals(before.get(file), after.get(file)))
                .map(file -> file.substring(below.length()))
                .collect(Collectors.toSet());
    }

    @Test
    void lines_end_alike_on_every_machine() throws Exception {
        assertThat(written())
                .allSatisfy(
                        (file, text) -> {
                            if (!file.startsWith("media/")) {
                                assertThat(text).as(file).contains("\n").doesNotContain("\r");
                            }
                        });
    }

    @Test
    void a_copy_has_titles_by_their_letters_instead_of_a_form() throws Exception {
        Map<String, String> files = written();
        for (Language language : Language.values()) {
            Document search = Jsoup.parse(files.get(language.tag() + "/" + PageFile.SEARCH));
            assertThat(search.select("form, input, button")).isEmpty();
            List<String> links = search.select("main a").eachAttr("href");
            assertThat(links)
                    .contains(PageFile.TOPICS)
                    .filteredOn(link -> link.startsWith("titles-"))
                    .containsExactlyInAnyOrderElementsOf(
                            files.keySet().stream()
                                    .filter(file -> file.startsWith(language.tag() + "/titles-"))
                                    .map(file -> file.substring(3))
                                    .toList());
        }
    }

    /** The guard reads before something is published; here it reads what is left of a name. */
    @Test
    void a_name_that_was_redacted_is_in_no_file() throws Exception {
        ProtectedPeople.Invented person = people.invented();
        Map<String, Object> text = new TreeMap<>(text());
        text.put("title", "Сегодня освобождён " + person.full());
        text.put("body", "Вчера видели " + person.surname() + "а.");
        String id = newsroom.article("news", Map.of(Language.RU, slug));
        newsroom.edit(id, Language.RU, text);
        try {
            people.dropSearches();
            String name = people.protect(person);
            people.work();
            NameGuard guard = names.of(Set.of(name));
            assertThat(named(guard, written()))
                    .contains("ru/articles/" + slug + ".html", "en/articles-2020-01.html");

            var coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
            String proposal =
                    coordinator
                            .post("/protected-names/" + name + "/redaction")
                            .then()
                            .statusCode(202)
                            .extract()
                            .path("proposal");
            new Colleague(staff.with(Role.LAWYER).token())
                    .post("/proposals/" + proposal + "/approval")
                    .then()
                    .statusCode(200);
            people.work();

            Map<String, String> files = written();
            assertThat(files.get("ru/articles/" + slug + ".html")).contains(person.initials());
            assertThat(named(guard, files)).isEmpty();
        } finally {
            newsroom.withdraw(id, Language.RU);
            people.letGo();
        }
    }

    private static List<String> named(NameGuard guard, Map<String, String> files) {
        return files.keySet().stream()
                .filter(file -> file.endsWith(".html"))
                .filter(file -> !guard.check(files.get(file), Language.RU).isEmpty())
                .toList();
    }

    @Test
    void every_link_stays_in_the_folder_and_the_server_shows_the_same() throws Exception {
        Map<String, String> files = written();
        assertThat(files).hasSizeGreaterThan(150);
        files.forEach(
                (file, text) -> {
                    if (file.endsWith(".html")) {
                        for (Element link : Jsoup.parse(text).select("[href], [src]")) {
                            checkLink(files, file, link.attr("href") + link.attr("src"));
                        }
                        // what a browser loads by itself comes from nobody else
                        assertThat(Jsoup.parse(text).select("link[href*=:], [src*=:]"))
                                .as(file)
                                .isEmpty();
                    }
                    if (!file.matches("media/.*|.*titles-.*|.*search\\.html")) {
                        String path = file.equals("index.html") ? "" : file;
                        assertThat(given().get("/read/" + path).asString())
                                .as(file)
                                .isEqualTo(text);
                    }
                });
    }

    private static void checkLink(Map<String, String> files, String file, String href) {
        if (href.matches("(https?|tel|mailto):.*")) {
            return;
        }
        assertThat(href).as(file).doesNotStartWith("/").doesNotContain(":");
        Path from = Path.of("/" + file).getParent();
        String target = href.replaceFirst("#.*", "");
        String found =
                target.isEmpty() ? file : from.resolve(target).normalize().toString().substring(1);
        assertThat(files).as("%s on %s", href, file).containsKey(found);
        if (href.contains("#")) {
            assertThat(files.get(found))
                    .contains("id=\"" + href.substring(href.indexOf('#') + 1) + "\"");
        }
    }

    @Test
    void pictures_come_with_the_pages_that_show_them_and_go_with_them() throws Exception {
        String file = media.picture();
        String picture =
                newsroom.approved(
                        "media",
                        MediaDocuments.facts(file),
                        Map.of(Language.EN, MediaDocuments.text("A table")));
        newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "news", "topics", List.of(), "image", picture),
                Map.of(Language.EN, text()));
        Path shown = inMedia("jpeg of " + file, ".jpg");
        Path notes = folder.resolve("media/notes.txt");
        Files.createDirectories(notes.getParent());
        Files.writeString(notes, "mine");

        assertThat(written().get("ru/articles/" + slug + ".html"))
                .contains("src=\"../../media/" + shown.getFileName() + '"');
        assertThat(shown).hasContent("jpeg of " + file);
        assertThat(inMedia("webp of " + file, ".webp")).as("what no page names").doesNotExist();

        // Beside a mirror, files that phones ask for stay.
        Path mirrored = inMedia("webp of " + file, ".webp");
        Files.writeString(mirrored, "webp of " + file);
        Path manifests = Files.createDirectories(folder.resolve("v1/sync/manifest"));
        write();
        assertThat(mirrored).exists();

        newsroom.redact(picture, Language.EN);

        assertThat(written().get("ru/articles/" + slug + ".html")).doesNotContain("<img");
        assertThat(shown).doesNotExist();
        assertThat(mirrored).doesNotExist();
        Files.delete(manifests);
        assertThat(notes).exists();
    }

    private Path inMedia(String content, String ending) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return folder.resolve("media/" + MediaHash.of(bytes) + ending);
    }

    @Test
    void numbers_come_over_a_slow_line_in_six_kilobytes() throws Exception {
        Map<String, String> files = written();
        for (Language language : Language.values()) {
            String lines = files.get(language.tag() + "/hotlines.html");
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(lines.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(packed.size()).isLessThan(LINES_BYTES);
        }
    }

    @Test
    void what_is_not_ours_stays_in_the_folder() throws Exception {
        Path notes = folder.resolve("notes.txt");
        Files.writeString(notes, "mine");
        Path old = folder.resolve("ru/articles/old.html");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "gone");
        write();
        assertThat(notes).exists();
        assertThat(old).doesNotExist();
    }
}
