package org.notorturetj.verification;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What was forwarded before a correction is ours after it, and what stands around it is not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class EarlierVersionTest {
    private static final String AROUND = "earlier-surrounded";

    /** As a messenger and a channel put them around what they forward. */
    private static final String ABOVE = "Кабирова Д., [27.11.2026 18:04]\n[Переслано из Паём]\n";

    private static final String BELOW =
            "\n\nПодпишитесь на наш канал, чтобы первыми узнавать новости дня: t.me/payom";

    @Inject Newsroom newsroom;
    @Inject Signer signer;

    private final String slug = "e" + RandomId.ofDocument();
    private final String title = "Заявление о Согде " + slug;
    private final String first =
            "В октябре в районе " + slug + " задержали четырнадцать человек, и пятеро рассказали.";
    private final String second =
            "Коалиция требует, чтобы каждый допрос проходил в присутствии защитника и был записан.";
    private final String third =
            "До первого декабря мы ждём ответа прокуратуры на все двенадцать жалоб задержанных.";
    private String document = "";

    @BeforeEach
    void publish() {
        document =
                newsroom.publish(
                        "article",
                        Map.of(
                                "kind", "statement",
                                "section", "news",
                                "publishedAt", "2008-03-05T10:00:00Z"),
                        Map.of(Language.RU, text(title, paragraphs(first, second, third))));
        signer.catchUp();
    }

    @AfterEach
    void takeBack() {
        newsroom.redact(document, Language.RU);
    }

    @Test
    void a_forward_of_an_earlier_version_is_told_apart_from_a_forgery() {
        String copy = whole(title, first, second, third);
        assertThat(verdict(ABOVE + copy + BELOW)).isEqualTo("surrounded");
        correct(title, first.replace("четырнадцать", "пятнадцать"), second, third);
        assertThat(verdict(copy)).isEqualTo("earlier");
        assertThat(verdict(ABOVE + copy)).isEqualTo(AROUND);
        assertThat(verdict(copy + BELOW)).isEqualTo(AROUND);
        assertThat(verdict(ABOVE + copy + BELOW)).isEqualTo(AROUND);
        // an excerpt
        assertThat(verdict(ABOVE + paragraphs(first, second) + BELOW)).isEqualTo(AROUND);
        // a page of a browser, with much around it
        String menu = "Главная\nНовости\nО нас\nКонтакты\n".repeat(40);
        String page = copy.replace("Кратко.", "Кратко.\nПоделиться\nПечать");
        assertThat(verdict(menu + page + "\n" + menu)).isEqualTo(AROUND);

        for (String forged : new String[] {"тринадцать", "сорок"}) {
            String other = copy.replace("четырнадцать", forged);
            assertThat(verdict(ABOVE + other + BELOW)).isEqualTo("altered");
        }
        String inserted = copy.replace(second, "Не верьте им.\n\n" + second);
        assertThat(verdict(ABOVE + inserted)).isEqualTo("altered");
        String within = first + " Мы призываем всех выйти завтра на площадь.";
        assertThat(verdict(ABOVE + copy.replace(first, within) + BELOW)).isEqualTo("altered");
    }

    @Test
    void what_was_corrected_may_be_at_an_end() {
        String copy = whole(title, first, second, third);
        correct(title, first, second, third.replace("задержанных", "избитых"));
        assertThat(verdict(copy)).isEqualTo("earlier");
        assertThat(verdict(ABOVE + copy + BELOW)).isEqualTo(AROUND);
        assertThat(verdict(copy.replace("задержанных", "судей") + BELOW)).isEqualTo("altered");
    }

    @Test
    void a_title_is_too_short_to_be_known_but_in_the_whole() {
        String copy = whole(title, first, second, third);
        correct(title.replace("Согде", "Хатлоне"), first, second, third);
        assertThat(verdict(copy)).isEqualTo("earlier");
        assertThat(verdict(ABOVE + copy + BELOW)).isEqualTo(AROUND);
        assertThat(verdict(ABOVE + copy.replace("Согде", "Бадахшане") + BELOW))
                .isEqualTo("altered");
    }

    @Test
    void a_paragraph_that_was_taken_out_is_known() {
        String copy = whole(title, first, second, third);
        correct(title, first, second);
        assertThat(verdict(copy)).isEqualTo("earlier");
        assertThat(verdict(copy + BELOW)).isEqualTo(AROUND);
        assertThat(verdict(whole(title, first, second) + BELOW)).isEqualTo("surrounded");
        // both are told as words that are not ours
        assertThat(verdict(whole(title, first, second, "Не верьте им ни в чём.", third)))
                .isEqualTo("surrounded");
    }

    @Test
    void a_line_between_the_paragraphs_that_were_is_none_that_stands_around() {
        correct(title, first.replace("четырнадцать", "пятнадцать"), second);
        assertThat(verdict(whole(title, first, second, third) + BELOW)).isEqualTo(AROUND);
        assertThat(verdict(whole(title, first, second, "Не верьте им ни в чём.", third)))
                .isEqualTo("altered");
    }

    /** A mail has the text, not the summary, and says where it is from. */
    @Test
    void mail_programs_break_lines_and_number_links() {
        String link = first.replace("В октябре", "В [октябре][1]");
        String list = "\n\n   [1]: https://www.un.org/ru/\n";
        assertThat(verdict(wrapped(paragraphs(link, second, third)) + list)).isEqualTo("genuine");
        String inline = first.replace("В октябре", "В [октябре](https://www.un.org/ru/)");
        assertThat(verdict(wrapped(paragraphs(inline, second, third)))).isEqualTo("genuine");
        correct(title, first.replace("четырнадцать", "пятнадцать"), second, third);
        String from = "\n\nURL: https://example.org/ru/articles/" + slug;
        assertThat(verdict(wrapped(paragraphs(link, second, third)) + list)).isEqualTo("earlier");
        assertThat(verdict(ABOVE + wrapped(paragraphs(link, second)) + list + from))
                .isEqualTo(AROUND);
        String forged = link.replace("четырнадцать", "[14]");
        assertThat(verdict(wrapped(paragraphs(forged, second)) + list)).isEqualTo("altered");
        assertThat(verdict(wrapped(paragraphs(link.replace("пятеро", "шестеро"), second))))
                .isEqualTo("altered");
    }

    /** The note of a correction above the words: it is not all of the copy that is ours. */
    @Test
    void withdrawn_words_are_known_however_programs_break_lines() {
        String note = "Исправление (2026-11-24): число было указано неверно.\n\n";
        String list = "\n\n* " + wrapped(second) + "\n* " + wrapped(third);
        newsroom.withdraw(document, Language.RU);
        assertThat(verdict(note + wrapped(paragraphs(first, second, third))))
                .isEqualTo("withdrawn");
        assertThat(verdict(note + wrapped(first) + list)).isEqualTo("withdrawn");
        String forged =
                paragraphs(
                        first.replace("задержали", "отпустили"),
                        second.replace("требует", "просит"),
                        third.replace("ждём", "не ждём"));
        assertThat(verdict(note + wrapped(forged))).isEqualTo("unknown");
    }

    @Test
    void a_page_says_it_in_words() {
        String copy = whole(title, first, second, third);
        correct(title, first.replace("четырнадцать", "пятнадцать"), second, third);
        String page =
                given().accept("text/html")
                        .header("Accept-Language", "en")
                        .contentType("text/plain;charset=UTF-8")
                        .body(("text=" + ABOVE + copy + "\r\n").getBytes(StandardCharsets.UTF_8))
                        .post("/v1/verify")
                        .asString();
        assertThat(page).contains("Genuine, an earlier version, with other words around it");
    }

    private void correct(String newTitle, String... paragraphs) {
        newsroom.edit(document, Language.RU, text(newTitle, paragraphs(paragraphs)));
        signer.catchUp();
    }

    private Map<String, Object> text(String heading, String body) {
        return Map.of("slug", slug, "title", heading, "summary", "Кратко.", "body", body);
    }

    private static String whole(String title, String... paragraphs) {
        return title + "\nКратко.\n" + paragraphs(paragraphs);
    }

    private static String paragraphs(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    private static String wrapped(String text) {
        return text.replaceAll("(.{20,40}) ", "$1\n");
    }

    private static String verdict(String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text))
                .post("/v1/verify")
                .then()
                .statusCode(200)
                .extract()
                .path("verdict");
    }
}
