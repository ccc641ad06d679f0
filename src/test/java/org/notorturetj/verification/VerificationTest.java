package org.notorturetj.verification;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.authenticity.PublishKeys;
import org.notorturetj.platform.authenticity.RecordSignature;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;
import org.notorturetj.sync.HeadStatement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A newsroom asks whether what it was sent is the Coalition's. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {
    @Inject Newsroom newsroom;
    @Inject Signer signer;

    private @Nullable String published;

    private final String slug = "v" + RandomId.ofDocument();

    /** Words that no other test publishes. */
    private final String body =
            "Дар моҳи октябр дар "
                    + slug
                    + " чордаҳ нафар дастгир карда шуд.\n\nЭътилоф талаб мекунад, ки ҳар пурсиш дар ҳузури ҳимоятгар гузаронида шавад, ва то якуми декабр ҷавоб интизор аст.\n\nМо бовар надорем, ки шикоятҳо баррасӣ шудаанд; прокуратура хомӯш аст.";

    @Test
    void a_text_is_genuine_altered_and_after_its_withdrawal_withdrawn() {
        String id = published();
        String copy = republished();
        JsonPath genuine = asked(copy);
        assertThat(genuine.getString("verdict")).isEqualTo("genuine");
        assertThat(genuine.getString("signature")).isEqualTo("current");
        assertThat(genuine.getBoolean("excerpt")).isFalse();
        assertThat(genuine.getString("source.url")).endsWith("/read/tg/articles/" + slug + ".html");

        JsonPath part = asked("«" + body.split("\n\n", -1)[1] + "»");
        assertThat(part.getString("verdict")).isEqualTo("genuine");
        assertThat(part.getBoolean("excerpt")).isTrue();

        JsonPath altered = asked(copy.replace("чордаҳ нафар", "чил нафар"));
        assertThat(altered.getString("verdict")).isEqualTo("altered");
        assertThat(altered.getString("differences[0].published")).isEqualTo("чордаҳ");
        assertThat(altered.getString("differences[0].pasted")).isEqualTo("чил");

        // a genuine signature below other words makes them no less false
        String signature = RecordSignature.in(copy).orElseThrow().text();
        JsonPath borrowed =
                asked("Эътилоф ҳамаро ба ҷанг даъват мекунад ва силоҳ медиҳад.\n" + signature);
        assertThat(borrowed.getString("verdict")).isEqualTo("altered");

        newsroom.withdraw(id, Language.TG);
        assertThat(asked(copy).getString("verdict")).isEqualTo("withdrawn");
        assertThat(asked(copy).getString("source")).isNull();
        // without signature and address, and a part of it
        assertThat(asked(body).getString("verdict")).isEqualTo("withdrawn");
        assertThat(asked(body.split("\n\n", -1)[1]).getString("verdict")).isEqualTo("withdrawn");
        assertThat(asked(body.replace("чордаҳ", "чил")).getString("source")).isNull();
        assertThat(asked(body.replace("дастгир", "озод")).getString("verdict"))
                .isNotEqualTo("genuine");
        takeBack();
        // nothing confirms what was redacted to who has only its words
        assertThat(asked(body).getString("verdict")).isEqualTo("unknown");
    }

    @Test
    void what_stands_around_a_text_and_letters_that_a_keyboard_lacks_alter_nothing() {
        published();
        String copy = "Изҳороти " + slug + "\nХулоса.\n" + body;
        String forwarded = "Кабирова Д., [27.11.2026 18:04]\n[Переслано из Паём]\n" + copy;
        JsonPath around = asked(forwarded + "\nt.me/paem | Обуна шавед");
        assertThat(around.getString("verdict")).isEqualTo("surrounded");
        assertThat(around.getList("differences.published")).containsOnly("");

        String page =
                "Асосӣ\nХабарҳо\nДар бораи мо\n"
                        + copy.replace("Хулоса.", "Хулоса.\nМубодила\nЧоп кардан")
                        + "\nМатнҳои монанд\nҲуқуқҳо ҳифз шудаанд\nТамос";
        assertThat(asked(page).getString("verdict")).isEqualTo("surrounded");

        String typed = body.replace('ҳ', 'х').replace('қ', 'к').replace('ӯ', 'у');
        typed = typed.replace('ҷ', 'ч').replace('ӣ', 'и').replace('ғ', 'г').replace('Ҳ', 'Х');
        JsonPath letters = asked(typed);
        assertThat(letters.getString("verdict")).isEqualTo("letters");
        assertThat(letters.getString("differences[0].published")).isEqualTo("моҳи");
        assertThat(letters.getString("differences[0].pasted")).isEqualTo("мохи");
        assertThat(asked(typed.replace("чордах", "чил")).getString("verdict")).isEqualTo("altered");

        JsonPath inserted = asked(copy.replace("Эътилоф талаб", "Эътилоф не талаб"));
        assertThat(inserted.getString("verdict")).isEqualTo("altered");
        assertThat(inserted.getInt("differenceCount")).isEqualTo(1);
        assertThat(inserted.getString("differences[0].published")).isEmpty();
        assertThat(inserted.getString("differences[0].pasted")).isEqualTo("не");
    }

    @Test
    void an_earlier_version_is_known_until_a_redaction() {
        String id = published();
        newsroom.edit(id, Language.TG, text(body.replace("чордаҳ", "понздаҳ")));
        signer.catchUp();
        JsonPath answer = asked(body);
        assertThat(answer.getString("verdict")).isEqualTo("earlier");
        assertThat(answer.getString("differences[0].published")).isEqualTo("понздаҳ");
        assertThat(asked(body.replace("чордаҳ", "чил")).getString("verdict")).isEqualTo("altered");
        newsroom.edit(id, Language.TG, text(body));
        signer.catchUp();
        assertThat(asked(body).getString("verdict")).isEqualTo("genuine");
        takeBack();
        assertThat(asked(body).getString("verdict")).isEqualTo("unknown");
    }

    @Test
    void a_corrected_text_says_that_the_signature_is_of_an_earlier_one() {
        String id = published();
        String copy = republished();
        newsroom.edit(id, Language.TG, text(body.replace("чордаҳ", "понздаҳ")));
        signer.catchUp();
        JsonPath answer = asked(copy);
        assertThat(answer.getString("verdict")).isEqualTo("earlier");
        assertThat(answer.getString("signature")).isEqualTo("earlier");
        assertThat(
                        asked(
                                        copy.replace("notorturetj1:", "notorturetj1:")
                                                .replace(":tg:", ":ru:"))
                                .getString("signature"))
                .isEqualTo("forged");
    }

    @Test
    void every_signature_can_be_checked_with_the_root_and_the_line_of_a_chunk() {
        String id = published();
        RecordSignature signature = RecordSignature.in(republished()).orElseThrow();
        assertThat(signature.documentId()).isEqualTo(id);
        assertThat(signature.seq()).isEqualTo(PublicLog.seqOf(id, Language.TG));
        String root =
                given().get(
                                "/v1/sync/root/"
                                        + HeadStatement.of(given().get("/v1/sync/head").asString())
                                                .root())
                        .asString();
        PublishKeys keys = PublishKeys.of(root);
        assertThat(keys.verify(signature)).isTrue();
        assertThat(
                        keys.verify(
                                new RecordSignature(
                                        id,
                                        Language.TG,
                                        signature.seq() + 1,
                                        signature.sha256(),
                                        signature.kid(),
                                        signature.value())))
                .isFalse();
        assertThat(signature.sha256())
                .isEqualTo(
                        RecordSignature.digest(
                                PublicLog.record(id, Language.TG).orElseThrow(), Language.TG));
        for (String format : List.of("rss", "atom", "json", "ninjs")) {
            assertThat(given().get("/feeds/tg/statements." + format + "?topic=" + slug).asString())
                    .contains(signature.text());
        }
    }

    @Test
    void an_address_is_ours_only_below_our_own() {
        String id = published();
        assertThat(ofAddress("/v1/tg/articles/" + slug)).isEqualTo("genuine");
        assertThat(ofAddress("tag:notorturetj.org,2026:" + id + "/tg")).isEqualTo("genuine");
        assertThat(ofAddress("https://notorturetj-news.example.org/tg/articles/" + slug))
                .isEqualTo("unknown");
        assertThat(ofAddress("not an address")).isEqualTo("unknown");
        newsroom.withdraw(id, Language.TG);
        assertThat(ofAddress("/v1/tg/articles/" + slug)).isEqualTo("withdrawn");
        given().get("/v1/verify").then().statusCode(400);
    }

    @Test
    void a_browser_gets_a_page_in_its_language_that_works_without_script() {
        published();
        Response form =
                given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Accept-Language", "tg-TJ,ru;q=0.8")
                        .get("/v1/verify");
        assertThat(form.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        assertThat(form.asString())
                .contains("<html lang=\"tg\">", "enctype=\"text/plain\"", "Санҷидани матн")
                .doesNotContain("<script", "src=");

        Response page =
                given().accept("text/html")
                        .header("Accept-Language", "ru")
                        .contentType("text/plain;charset=UTF-8")
                        .body(
                                ("text=" + body.replace("чордаҳ", "<b>чил</b>") + "\r\n")
                                        .getBytes(StandardCharsets.UTF_8))
                        .post("/v1/verify");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("<html lang=\"ru\">", "Изменён", "<del>чордаҳ</del>")
                .doesNotContain("<b>чил");
    }

    @Test
    void what_is_pasted_is_kept_nowhere() {
        published();
        String secret = "planted" + RandomId.ofDocument();
        asked(body + " " + secret);
        assertThat(Dump.ofEveryTable()).doesNotContain(secret);
    }

    @Test
    void a_text_has_a_limit_of_its_own() {
        String longest = "Калима ".repeat(4_000);
        assertThat(asked(longest).getString("verdict")).isEqualTo("unknown");
        given().contentType("text/plain")
                .body("a".repeat(200_000))
                .post("/v1/verify")
                .then()
                .statusCode(413);
        given().contentType("application/x-www-form-urlencoded")
                .body("text=a")
                .post("/v1/verify")
                .then()
                .statusCode(415);
        given().contentType("application/json")
                .body(Map.of("text", ""))
                .post("/v1/verify")
                .then()
                .statusCode(422);
    }

    /** Two are compared at a time, and a third waits no more than two seconds. */
    @Test
    void texts_of_nothing_but_marks_keep_nobody_from_asking() throws Exception {
        String marks = "a" + "\u0316\u0301".repeat(29_000);
        ExecutorService strangers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> all =
                    Collections.nCopies(8, () -> asked(marks).getString("verdict"));
            for (Future<String> answer : strangers.invokeAll(all)) {
                assertThat(answer.get()).isEqualTo("unknown");
            }
        } finally {
            strangers.shutdownNow();
        }
    }

    @Test
    @WithSettings("notorturetj.limits.rates.verifications=2 in 10m")
    void asking_has_a_rate_of_its_own() {
        given().get("/v1/verify?url=/a").then().statusCode(200);
        given().get("/v1/verify?url=/a").then().statusCode(200);
        given().get("/v1/verify?url=/a").then().statusCode(429);
    }

    private String published() {
        published = publish();
        return published;
    }

    /** So that the next test does not find the words of this one. */
    @AfterEach
    void takeBack() {
        if (published != null) {
            newsroom.redact(published, Language.TG);
            published = null;
        }
    }

    private String publish() {
        String id =
                newsroom.publish(
                        "article",
                        Map.of(
                                "kind", "statement",
                                "section", "news",
                                "topics", List.of(slug),
                                "publishedAt", "2008-03-05T10:00:00Z"),
                        Map.of(Language.TG, text(body)));
        signer.catchUp();
        return id;
    }

    private Map<String, Object> text(String words) {
        return Map.of(
                "slug", slug, "title", "Изҳороти " + slug, "summary", "Хулоса.", "body", words);
    }

    private String republished() {
        return given().get("/v1/tg/articles/" + slug + "/republish?format=text").asString();
    }

    private static JsonPath asked(String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text))
                .post("/v1/verify")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String ofAddress(String address) {
        return given().queryParam("url", address).get("/v1/verify").path("verdict");
    }
}
