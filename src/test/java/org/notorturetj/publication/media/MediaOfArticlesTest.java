package org.notorturetj.publication.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.media.HandedIn;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The life of a picture: public with and while an article shows it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class MediaOfArticlesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject Newsroom newsroom;
    @Inject MediaDocuments media;
    @Inject Staff staff;
    @Inject Owner owner;

    private final String slug = "with-picture-" + NUMBER.incrementAndGet();

    private String articleWith(String picture, Language... languages) {
        Map<Language, Object> texts = new LinkedHashMap<>();
        for (Language language : languages) {
            texts.put(language, Newsroom.text(slug + "-" + NUMBER.incrementAndGet()));
        }
        return newsroom.publish("article", facts(picture), texts);
    }

    private static Map<String, Object> facts(String picture) {
        Map<String, Object> facts =
                new LinkedHashMap<>(Map.of("kind", "news", "section", "news", "topics", List.of()));
        if (picture != null) {
            facts.put("image", picture);
            facts.put("gallery", List.of(picture));
        }
        return facts;
    }

    private static JsonPath item(String language, String id) {
        return given().get("/v1/" + language + "/articles?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.find{it.id=='" + id + "'}");
    }

    private static JsonPath article(String language, String id) {
        return given().get("/v1/" + language + "/articles/" + item(language, id).getString("slug"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int status(String picture) {
        return given().get("/v1/en/media/" + picture).statusCode();
    }

    private static String hashOf(JsonPath article) {
        return article.getString("image.renditions[0].hash");
    }

    @Test
    void it_is_nowhere_until_an_article_takes_it_along() {
        String file = media.picture();
        String picture =
                newsroom.approved(
                        "media",
                        MediaDocuments.facts(file),
                        Map.of(
                                Language.EN, MediaDocuments.text("A table"),
                                Language.RU, MediaDocuments.text("Стол")));
        String hash = java.util.HexFormat.of().formatHex(Digest.sha256("webp of " + file));
        assertThat(status(picture)).isEqualTo(404);
        assertThat(media.door(hash)).isEqualTo("none");

        String id = articleWith(picture, Language.EN, Language.TG);

        JsonPath shown = article("en", id);
        assertThat(shown.getString("image.url")).matches("/media/[0-9a-f]{64}\\.jpg");
        assertThat(shown.getString("image.alt")).isEqualTo("A table");
        assertThat(shown.getString("image.caption")).isEqualTo("Below A table");
        assertThat(shown.getString("image.credit")).isEqualTo("Photo: Coalition");
        assertThat(shown.getInt("image.width")).isEqualTo(480);
        assertThat(shown.getInt("image.height")).isEqualTo(320);
        assertThat(shown.getLong("image.bytes")).isEqualTo(("jpeg of " + file).length());
        assertThat(shown.getList("image.renditions.type"))
                .isEqualTo(List.of("image/webp", "image/jpeg"));
        assertThat(shown.getList("gallery.media")).isEqualTo(List.of(picture));
        assertThat(hashOf(shown)).isEqualTo(hash);
        JsonPath listed = item("en", id);
        assertThat(listed.getString("image.media")).isEqualTo(picture);
        assertThat(listed.<Object>get("image.renditions")).isNull();

        String feed = given().get("/feeds/en/articles.rss").asString();
        assertThat(feed)
                .contains(
                        "<media:description>A table</media:description>",
                        "length=\"" + ("jpeg of " + file).length() + "\" type=\"image/jpeg\"");
        assertThat(given().get("/feeds/en/articles.json").jsonPath().<String>getList("items.image"))
                .anyMatch(url -> url != null && url.endsWith(shown.getString("image.url")));
        assertThat(given().get("/feeds/en/articles.atom").asString()).contains("rel=\"enclosure\"");

        // Nobody has described it in Tajik: Russian comes before English there.
        assertThat(article("tg", id).getString("image.alt")).isEqualTo("Стол");
        assertThat(article("tg", id).getString("image.language")).isEqualTo("ru");

        JsonPath document = given().get("/v1/en/media/" + picture).jsonPath();
        assertThat(document.getString("title")).isEqualTo("Round table");
        assertThat(document.getString("mediaType")).isEqualTo("image/jpeg");
        assertThat(document.getList("files")).hasSize(2);
        assertThat(given().get("/v1/en/media?limit=100").jsonPath().<String>getList("items.id"))
                .contains(picture);
        assertThat(media.door(hash)).isEqualTo("public");
    }

    @Test
    void what_it_was_made_from_is_erased_when_it_is_published() throws Exception {
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        String upload = HandedIn.upload(editor, HandedIn.photo(640, 480));
        String file = HandedIn.cleaned(editor, upload).path("file.id");
        String picture =
                newsroom.approved(
                        "media",
                        MediaDocuments.facts(file),
                        Map.of(Language.EN, MediaDocuments.text("A sky")));
        editor.get("/uploads/" + upload).then().statusCode(200);

        String id = articleWith(picture, Language.EN);

        editor.get("/uploads/" + upload).then().statusCode(404);
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.upload_chunk WHERE upload_id = '%s'"
                                        .formatted(upload)))
                .isZero();
        given().get(article("en", id).getString("image.url")).then().statusCode(200);
    }

    @Test
    void what_is_not_approved_holds_the_article_up_and_is_named() {
        String draft = newsroom.approved("media", MediaDocuments.facts(media.picture()), Map.of());
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> articleWith(draft, Language.EN));
        assertThat(refused.violations())
                .anySatisfy(
                        it -> {
                            assertThat(it.member()).isEqualTo("image");
                            assertThat(it.rule()).isEqualTo(Rule.MEDIA_NOT_APPROVED.with(draft));
                        });
        assertThat(status(draft)).isEqualTo(404);
    }

    @Test
    void alone_it_is_not_published_and_a_changed_one_changes_its_article() {
        String picture = media.approvedPicture();
        assertThatThrownBy(() -> newsroom.release(picture, Language.EN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it ->
                                assertThat(it.violations().get(0).rule())
                                        .isEqualTo(Rule.MEDIA_ALONE));

        String id = articleWith(picture, Language.EN);
        newsroom.edit(picture, Language.EN, MediaDocuments.text("Six people at a table"));
        assertThat(article("en", id).getString("image.alt")).isEqualTo("Six people at a table");
        assertThat(item("en", id).getString("image.alt")).isEqualTo("Six people at a table");
    }

    @Test
    void another_file_takes_the_place_of_the_first_at_once() {
        String picture = media.approvedPicture();
        String id = articleWith(picture, Language.EN);
        String before = hashOf(article("en", id));
        newsroom.changeFacts(picture, MediaDocuments.facts(media.picture()));
        String after = hashOf(article("en", id));
        assertThat(after).isNotEqualTo(before);
        assertThat(media.door(before)).isEqualTo("none");
        assertThat(media.door(after)).isEqualTo("public");
    }

    @Test
    void withdrawn_it_leaves_its_article_and_does_not_come_back_with_it() {
        String picture = media.approvedPicture();
        String id = articleWith(picture, Language.EN);
        String hash = hashOf(article("en", id));

        newsroom.withdraw(picture, Language.EN, Language.RU);

        assertThat(article("en", id).<Object>get("image")).isNull();
        assertThat(article("en", id).<Object>get("gallery")).isNull();
        assertThat(item("en", id).<Object>get("image")).isNull();
        assertThat(status(picture)).isEqualTo(410);
        assertThat(media.door(hash)).isEqualTo("none");

        newsroom.edit(id, Language.EN, Newsroom.text(item("en", id).getString("slug")));
        assertThat(article("en", id).<Object>get("image")).isNull();

        newsroom.release(picture, Language.EN);
        assertThat(article("en", id).getString("image.media")).isEqualTo(picture);
        assertThat(media.door(hash)).isEqualTo("public");
    }

    @Test
    void redacted_it_is_gone_for_ever_with_its_bytes() throws Exception {
        String picture = media.approvedPicture();
        String id = articleWith(picture, Language.EN);
        String hash = hashOf(article("en", id));

        newsroom.redact(picture, Language.EN, Language.RU);

        assertThat(article("en", id).<Object>get("image")).isNull();
        assertThat(status(picture)).isEqualTo(410);
        assertThat(media.door(hash)).isEqualTo("gone");
        assertThat(media.isStored(hash)).isFalse();
    }

    @Test
    void one_language_redacted_leaves_the_picture_with_the_words_of_another() {
        String picture = media.approvedPicture();
        String id = articleWith(picture, Language.EN);
        newsroom.redact(picture, Language.EN);
        assertThat(article("en", id).getString("image.alt")).isEqualTo("Стол");
        assertThat(media.door(hashOf(article("en", id)))).isEqualTo("public");
    }

    @Test
    void it_goes_with_the_last_of_two_articles_and_comes_again_with_one() {
        String picture = media.approvedPicture();
        String first = articleWith(picture, Language.EN);
        String second = articleWith(picture, Language.EN, Language.RU);
        String hash = hashOf(article("en", first));

        newsroom.withdraw(first, Language.EN);
        assertThat(status(picture)).isEqualTo(200);
        newsroom.withdraw(second, Language.EN);
        assertThat(status(picture)).isEqualTo(200);
        newsroom.withdraw(second, Language.RU);
        assertThat(status(picture)).isEqualTo(410);
        assertThat(media.door(hash)).isEqualTo("none");

        newsroom.release(first, Language.EN);
        assertThat(status(picture)).isEqualTo(200);
        assertThat(article("en", first).getString("image.alt")).isEqualTo("A table");
        assertThat(media.door(hash)).isEqualTo("public");

        newsroom.changeFacts(first, facts(null));
        assertThat(status(picture)).isEqualTo(410);
        assertThat(media.door(hash)).isEqualTo("none");
    }

    @Test
    void bytes_that_another_document_shows_stay() {
        String file = media.picture();
        String twin = media.file("JPEG", null, 0, 0);
        String shared = media.part(twin, 0, "WEBP", 480, "webp of " + file);
        Map<Language, ?> texts = Map.of(Language.EN, MediaDocuments.text("A table"));
        String one =
                articleWith(
                        newsroom.approved("media", MediaDocuments.facts(file), texts), Language.EN);
        articleWith(newsroom.approved("media", MediaDocuments.facts(twin), texts), Language.EN);
        newsroom.withdraw(one, Language.EN);
        assertThat(media.door(shared)).isEqualTo("public");
    }

    @Test
    void two_editors_who_publish_it_at_once_both_get_it() {
        String picture = media.approvedPicture();
        var first = CompletableFuture.supplyAsync(() -> articleWith(picture, Language.EN));
        var second = CompletableFuture.supplyAsync(() -> articleWith(picture, Language.EN));
        for (String id : List.of(first.join(), second.join())) {
            assertThat(article("en", id).getString("image.media")).isEqualTo(picture);
        }
        assertThat(status(picture)).isEqualTo(200);
    }
}
