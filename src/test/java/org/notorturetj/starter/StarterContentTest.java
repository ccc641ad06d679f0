package org.notorturetj.starter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.Scope;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StarterContentTest {
    private static final Path CONTENT = Path.of("main/resources/content");
    private static final Set<String> NUMBERS =
            Set.of(
                    "+992987876666",
                    "+992987873333",
                    "+992987087676",
                    "+992933331703",
                    "+992922221803");
    private static final Map<Language, String> MARKS =
            Map.of(Language.TG, "[Намуна] ", Language.RU, "[Образец] ", Language.EN, "[Sample] ");

    @ParameterizedTest
    @ValueSource(strings = {"real", "sample"})
    void every_folder_of_a_set_is_published_and_every_publication_has_its_folder(String set)
            throws Exception {
        List<String> listed =
                files(set).set().publications().stream().flatMap(List::stream).toList();
        try (Stream<Path> folders = Files.walk(CONTENT.resolve(set), 2)) {
            assertThat(
                            folders.filter(
                                            path ->
                                                    Files.isDirectory(path)
                                                            && path.getNameCount() == 6)
                                    .map(
                                            path ->
                                                    path.getParent().getFileName()
                                                            + "/"
                                                            + path.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void pictures_of_samples_are_small_enough_for_a_slow_line() {
        List<String> addresses =
                given().get("/v1/ru/articles?limit=100").path("items.image.findAll{it}.url");
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(2);
        for (String address : addresses) {
            byte[] picture = given().get(address).then().statusCode(200).extract().asByteArray();
            assertThat(picture).hasSizeBetween(1, 15_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void a_report_has_its_file_and_a_recording_what_is_heard(String language) {
        String articles = "/v1/%s/articles".formatted(language);
        String slug =
                given().get(articles + "?limit=100")
                        .path("items.find{it.id == 'pj0vyhxzqemg059x'}.slug");
        String report = given().get(articles + "/" + slug).path("attachments[0].url");
        assertThat(given().get(report).then().statusCode(200).extract().asByteArray())
                .hasSizeLessThan(20_000)
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        List<String> sounds =
                given().get("/v1/%s/media?limit=100".formatted(language))
                        .path("items.findAll{it.mediaType == 'audio/ogg'}.id");
        assertThat(sounds).hasSize(1);
        String recording = "/v1/%s/media/%s".formatted(language, sounds.get(0));
        var heard = given().get(recording).then().extract();
        assertThat(heard.<String>path("html")).contains("<p>");
        assertThat(heard.<String>path("captions")).startsWith("WEBVTT");
        assertThat(heard.<Integer>path("milliseconds")).isBetween(3_900, 4_100);
        assertThat(heard.<Boolean>path("sample")).isTrue();
        assertThat(given().get(heard.<String>path("files[0].url")).asByteArray())
                .hasSizeLessThan(20_000)
                .startsWith("OggS".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void the_coalitions_five_numbers_are_the_only_tajik_ones() throws Exception {
        Pattern number = Pattern.compile("\\(?(?:\\+|00)\\s?992\\)?[\\d\\s()-]{6,}\\d");
        try (Stream<Path> files = Files.walk(CONTENT)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                number.matcher(Files.readString(file))
                        .results()
                        .map(
                                found ->
                                        "+"
                                                + found.group()
                                                        .replaceAll("\\D", "")
                                                        .replaceFirst("^00", ""))
                        .forEach(found -> assertThat(found).as(file.toString()).isIn(NUMBERS));
            }
        }
    }

    @Test
    void samples_are_marked_in_the_set_and_in_every_title() {
        assertThat(files("sample").set().sample()).isTrue();
        assertThat(files("real").set().sample()).isFalse();
        everyText(
                "sample",
                (folder, language, text) ->
                        assertThat(text.path("title").textValue())
                                .as(folder)
                                .startsWith(MARKS.get(language)));
        everyText(
                "real",
                (folder, language, text) ->
                        assertThat(text.path("title").asText())
                                .as(folder)
                                .doesNotStartWith(MARKS.get(language)));
    }

    @Test
    void samples_identify_people_by_initials_only() {
        everyText(
                "sample",
                (folder, language, text) -> {
                    if (text.has("initials")) {
                        assertThat(text.path("initials").textValue())
                                .matches("\\p{Lu}\\. \\p{Lu}\\.");
                    }
                });
    }

    @Test
    void a_guide_has_the_same_steps_and_items_in_three_languages() {
        ContentFiles files = files("real");
        List<String> guides =
                folders("real").filter(folder -> folder.startsWith("guides/")).toList();
        assertThat(guides).hasSize(12);
        for (String guide : guides) {
            var texts = files.texts(guide);
            assertThat(texts).hasSize(3);
            for (String list : List.of("steps", "checklist")) {
                List<String> tajik = texts.get(Language.TG).path(list).findValuesAsText("id");
                assertThat(tajik).as(guide).isNotEmpty().doesNotHaveDuplicates();
                assertThat(texts.get(Language.RU).path(list).findValuesAsText("id"))
                        .as(guide)
                        .isEqualTo(tajik);
                assertThat(texts.get(Language.EN).path(list).findValuesAsText("id"))
                        .as(guide)
                        .isEqualTo(tajik);
            }
        }
    }

    @Test
    void real_content_has_three_languages_except_the_media_strategy_and_the_policy() {
        assertThat(folders("real").filter(folder -> files("real").texts(folder).size() != 3))
                .containsExactly("policy/app", "pages/media-strategy");
    }

    @Test
    void real_content_comes_in_the_order_in_which_phones_fetch_it() {
        List<String> kinds = folders("real").map(folder -> folder.split("/", 2)[0]).toList();
        assertThat(Scope.ALL.kinds()).containsAll(kinds);
        assertThat(kinds).isSortedAccordingTo(comparingInt(Scope.ALL.kinds()::indexOf));
    }

    @Test
    void loading_again_changes_nothing() throws Exception {
        long before = owner.number("SELECT seq FROM published.head");
        assertThat(load.load(SetFolder.inJar("real"))).isZero();
        assertThat(load.load(SetFolder.inJar("sample"))).isZero();
        assertThat(owner.number("SELECT seq FROM published.head")).isEqualTo(before);
    }

    @Test
    void a_missing_set_is_an_error() {
        assertThatThrownBy(() -> load.load(SetFolder.inJar("none")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Inject LoadContent load;
    @Inject Owner owner;

    private interface TextCheck {
        void check(String folder, Language language, ObjectNode text);
    }

    private static void everyText(String set, TextCheck check) {
        folders(set)
                .forEach(
                        folder ->
                                files(set)
                                        .texts(folder)
                                        .forEach(
                                                (language, text) ->
                                                        check.check(folder, language, text)));
    }

    private static Stream<String> folders(String set) {
        return files(set).set().publications().stream().flatMap(List::stream);
    }

    private static ContentFiles files(String set) {
        return new ContentFiles(SetFolder.inJar(set));
    }
}
