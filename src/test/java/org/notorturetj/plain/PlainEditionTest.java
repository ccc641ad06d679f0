package org.notorturetj.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.plain.Shown.get;
import static org.notorturetj.plain.Shown.page;

/** Who has no app and no script reads the same, and is told where a number is on every page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class PlainEditionTest {
    private static final String HOSTILE = "<b onmouseover=x>\"'&amp; {title} {#if}";

    private static final Map<String, Object> THIS_YEAR =
            Map.of("date", "2026", "precision", "year");

    private static final String MEDIA = "http://host/read/media/";

    @Inject Newsroom newsroom;
    @Inject MediaDocuments media;

    private final String slug = "p" + RandomId.ofDocument();

    @Test
    void every_link_of_every_page_leads_to_a_page() {
        Map<String, Document> pages = new HashMap<>();
        Map<String, String> links = new LinkedHashMap<>();
        Set<String> files = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of("/read/"));
        String exit = given().get("/v1/en/policy").path("quickExit.address");
        while (!next.isEmpty()) {
            String path = next.poll();
            Document page = page(path);
            pages.put(path, page);
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            assertThat(
                            page.select(
                                    "script, iframe, img:not([alt]), form:not([action=search.html])"))
                    .as(path)
                    .isEmpty();
            if (!path.equals("/read/")) {
                checkFrame(page, path, exit);
            }
            files.addAll(page.select("img").eachAttr("abs:src"));
            for (Element link : page.select("a[href]")) {
                String target = link.absUrl("href");
                if (!target.startsWith("http://host/")) {
                    continue;
                }
                if (target.startsWith(MEDIA)) {
                    files.add(target);
                    continue;
                }
                links.put(target, path);
                String file = target.substring("http://host".length()).replaceFirst("#.*", "");
                if (!pages.containsKey(file) && !next.contains(file)) {
                    next.add(file);
                }
            }
        }
        assertThat(pages).hasSizeGreaterThan(100);
        assertThat(files).hasSizeGreaterThan(2).allMatch(file -> file.startsWith(MEDIA));
        for (String file : files) {
            assertThat(get(file.substring("http://host".length())).statusCode())
                    .as(file)
                    .isEqualTo(200);
        }
        links.forEach(
                (target, from) -> {
                    String[] parts = target.substring("http://host".length()).split("#", 2);
                    if (parts.length == 2) {
                        assertThat(pages.get(parts[0]).getElementById(parts[1]))
                                .as(target + " on " + from)
                                .isNotNull();
                    }
                });
    }

    /** Numbers, the way out, and what a page cannot say of itself are on each of them. */
    private static void checkFrame(Document page, String path, String exit) {
        Language language = Language.fromString(page.select("html").attr("lang"));
        assertThat(page.select(".call a[href*=hotlines.html#]")).as(path).isNotEmpty();
        assertThat(page.expectFirst(".exit a").attr("href")).as(path).isEqualTo(exit);
        assertThat(page.select(".exit a[href$=safety.html]")).as(path).isNotEmpty();
        Element foot = page.expectFirst("footer");
        assertThat(foot.text())
                .as(path)
                .contains(Frame.WORDS.text("provesNothing", language))
                .doesNotContainIgnoringCase("verified", "проверено", "тасдиқ", "✓", "✔");
        assertThat(foot.select("a[href$=check.html]")).as(path).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_number_of_each_region_is_one_step_away_from_every_page(Language language) {
        String below = "/read/" + language.tag() + "/";
        List<String> codes = given().get("/v1/" + language.tag() + "/regions").path("items.code");
        for (String file : List.of("", "check.html", "articles.html", "nosuch.html")) {
            Document page = Jsoup.parse(get(below + file).asString());
            assertThat(page.select(".call a").eachAttr("href"))
                    .contains("hotlines.html")
                    .containsAll(
                            codes.stream()
                                    .map(code -> "hotlines.html#" + Frame.anchor(code))
                                    .toList());
        }
        Document lines = page(below + "hotlines.html");
        for (String code : codes) {
            assertThat(lines.select("#" + Frame.anchor(code) + " a.number[href^=tel:]"))
                    .as(code)
                    .isNotEmpty();
        }
    }

    /** Its note says so, in the starter content. */
    @Test
    void a_region_without_a_line_of_its_own_shows_them_all() {
        List<String> all = given().get("/v1/ru/hotlines").path("items.id");
        Document page = page("/read/ru/hotlines.html");
        assertThat(page.select("#" + Frame.anchor("TJ-GB") + " li a[href^=#]").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(all.stream().map(id -> "#" + id).toList())
                .hasSizeGreaterThan(page.select("#" + Frame.anchor("TJ-KT") + " li").size());
    }

    @Test
    void what_somebody_wrote_is_text() {
        Map<String, Object> text = new HashMap<>(Newsroom.text(slug));
        text.put("title", HOSTILE);
        text.put("summary", HOSTILE);
        String id =
                newsroom.publish(
                        "page",
                        Map.of("rank", 900, "sources", List.of()),
                        Map.of(Language.EN, text));
        try {
            Document page = page("/read/en/pages/" + slug + ".html");
            assertThat(page.select("h1").text()).isEqualTo(HOSTILE);
            assertThat(page.title()).isEqualTo(HOSTILE);
            assertThat(page.select(".lead").text()).isEqualTo(HOSTILE);
            assertThat(page("/read/en/pages.html").text()).contains(HOSTILE);
            assertThat(page.select("[onmouseover]")).isEmpty();
        } finally {
            newsroom.withdraw(id, Language.EN);
        }
    }

    /** An article whose picture and gallery are one document. */
    private String articleWith(String picture) {
        return newsroom.publish(
                "article",
                Map.of(
                        "kind",
                        "news",
                        "section",
                        "news",
                        "topics",
                        List.of(),
                        "image",
                        picture,
                        "gallery",
                        List.of(picture)),
                Map.of(Language.EN, Newsroom.text(slug)));
    }

    private Document articlePage(String language) {
        return page("/read/" + language + "/articles/" + slug + ".html");
    }

    @Test
    void a_picture_stands_with_its_words_and_a_link_to_the_largest() {
        String file = media.picture();
        String largest = media.part(file, 2, "JPEG", 1200, "x".repeat(142_600) + file);
        String picture =
                newsroom.approved(
                        "media",
                        MediaDocuments.facts(file),
                        Map.of(Language.RU, MediaDocuments.text("Стол")));
        String id = articleWith(picture);

        Document page = articlePage("en");
        assertThat(page.select("figure")).hasSize(2);
        Element shown = page.expectFirst("figure img");
        assertThat(shown.attr("src")).matches("\\.\\./\\.\\./media/[0-9a-f]{64}\\.jpg");
        assertThat(shown.attr("alt") + " in " + shown.attr("lang")).isEqualTo("Стол in ru");
        assertThat(shown.attr("width") + " x " + shown.attr("height")).isEqualTo("480 x 320");
        assertThat(page.expectFirst("figcaption").text())
                .isEqualTo(
                        "Below Стол Photo: Coalition Licence: test Larger picture: 1200 × 800, 143 kB");
        assertThat(page.select("figcaption [lang=ru]").text()).startsWith("Below Стол");
        assertThat(page.select(".larger a").attr("href"))
                .isEqualTo("../../media/" + largest + ".jpg");
        assertThat(page.select("article > figure [itemprop=image]")).isNotEmpty();
        assertThat(page.select("meta[property]")).isEmpty();
        String source = shown.absUrl("src").substring("http://host".length());
        assertThat(get(source).asString()).isEqualTo("jpeg of " + file);

        newsroom.redact(picture, Language.RU);
        assertThat(articlePage("en").select("figure, img")).isEmpty();
        assertThat(get(source).statusCode()).isEqualTo(410);
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    @WithSettings("notorturetj.public.api-base-url=https://api.example.org")
    void whoever_sends_a_page_on_sends_its_picture_if_the_server_knows_its_name() {
        String id = articleWith(media.approvedPicture());
        Document page = articlePage("en");
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .isEqualTo(
                        page.expectFirst("figure img")
                                .attr("src")
                                .replace("../../", "https://api.example.org/"));
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    void what_is_said_of_a_picture_is_text_and_one_that_decorates_says_nothing() {
        Map<String, Object> facts = MediaDocuments.facts(media.picture());
        facts.put("credit", HOSTILE);
        Map<String, Object> words = Map.of("title", HOSTILE, "alt", HOSTILE, "caption", HOSTILE);
        String picture = newsroom.approved("media", facts, Map.of(Language.EN, words));
        String id = articleWith(picture);

        Document page = articlePage("en");
        assertThat(page.select("img").eachAttr("alt")).containsOnly(HOSTILE);
        assertThat(page.select("figcaption p").eachText()).contains(HOSTILE, HOSTILE);
        assertThat(page.select("[onmouseover]")).isEmpty();

        facts.put("decorative", true);
        newsroom.changeFacts(picture, facts);
        assertThat(articlePage("en").select("img").eachAttr("alt")).containsOnly("");
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    void a_report_is_a_link_with_its_size() {
        String file = media.file("PDF", "Words of a report", 2, 0);
        String report = media.part(file, 0, "PDF", 0, "r".repeat(20_400) + file);
        media.part(file, 1, "JPEG", 480, "first page of " + file);
        String id =
                articleWith(
                        newsroom.approved(
                                "media",
                                MediaDocuments.facts(file),
                                Map.of(Language.EN, MediaDocuments.text("A report"))));

        Element link = articlePage("en").expectFirst("a[href$=.pdf]");
        assertThat(link.attr("href")).isEqualTo("../../media/" + report + ".pdf");
        assertThat(link.parent().text()).isEqualTo("Round table (20 kB)");
        assertThat(get("/read/media/" + report + ".pdf").statusCode()).isEqualTo(200);
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    void a_text_says_its_language_its_number_and_what_has_become_of_it() {
        String id = newsroom.article("news", Map.of(Language.RU, slug));
        Document page = page("/read/en/articles/" + slug + ".html");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("article").attr("lang")).isEqualTo("ru");
        assertThat(page.select("p.note").text()).contains("shown in Russian");
        assertThat(page.select("footer").text()).containsPattern("Publication [0-9]+");
        assertThat(page.select(".languages a[hreflang=ru]").attr("href"))
                .isEqualTo("../../ru/articles/" + slug + ".html");

        newsroom.withdraw(id, Language.RU);

        Response gone = get("/read/en/articles/" + slug + ".html");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
        assertThat(gone.asString()).contains("was removed").doesNotContain(slug);
        assertThat(get("/read/en/articles.html").asString()).doesNotContain(slug);
    }

    /** And the months of all, of which nobody knows by its name what it has. */
    @Test
    void the_latest_stand_on_the_page_of_their_list() {
        List<String> ids = new ArrayList<>();
        for (int i = 10; i >= 0; i--) {
            ids.add(
                    newsroom.publish(
                            "article",
                            Map.of("kind", "news", "section", "news"),
                            Map.of(Language.RU, Newsroom.text(i == 0 ? slug : slug + "-" + i))));
        }
        Document list = page("/read/en/articles.html");
        assertThat(list.select("ul.documents li")).hasSize(10);
        Element latest = list.expectFirst("a[href=articles/" + slug + ".html]");
        assertThat(latest.parent().attr("lang")).isEqualTo("ru");
        assertThat(latest.parent().select(".date").text()).isNotEmpty();
        assertThat(list.select("a[href~=articles-[0-9]{4}-[0-9]{2}.html]")).isNotEmpty();

        ids.forEach(id -> newsroom.withdraw(id, Language.RU));

        assertThat(get("/read/en/articles.html").asString()).doesNotContain(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch.html", "articles/nosuch.html", "nosuch/nosuch.html"})
    void a_page_that_is_not_there_leads_to_pages_that_are(String file) {
        String path = "/read/en/" + file;
        Document page = Jsoup.parse(get(path).asString(), "http://host" + path);
        List<String> links =
                page.select("[href]:not([href^=#])").eachAttr("abs:href").stream()
                        .filter(link -> link.startsWith("http://host/"))
                        .map(link -> link.substring("http://host".length()))
                        .map(link -> link.replaceFirst("#.*", ""))
                        .distinct()
                        .toList();
        assertThat(links).contains("/read/en/hotlines.html", "/read/ru/index.html");
        for (String link : links) {
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    void the_number_of_a_case_is_that_of_its_last_update() {
        String code = "pkd7qx";
        Map<String, Object> text = new HashMap<>(Newsroom.text(slug));
        text.remove("slug");
        Map<String, Object> ofCase = new HashMap<>(text);
        ofCase.put("initials", "N. N.");
        String id =
                newsroom.publish(
                        "case",
                        Map.of("code", code, "status", "open", "began", THIS_YEAR),
                        Map.of(Language.RU, ofCase));
        assertThat(page("/read/ru/cases/" + code + ".html").select("p.date").text())
                .startsWith("Инициалы: N. N. ");
        String before = number(code);
        String update =
                newsroom.publish(
                        "case-update",
                        Map.of("case", code, "happened", THIS_YEAR, "urgent", false),
                        Map.of(Language.RU, text));
        String after = number(code);
        newsroom.withdraw(update, Language.RU);
        newsroom.withdraw(id, Language.RU);
        assertThat(Integer.parseInt(after)).isGreaterThan(Integer.parseInt(before));
    }

    private static String number(String code) {
        return page("/read/ru/cases/" + code + ".html")
                .select("footer p")
                .first()
                .text()
                .replaceAll("[^0-9]", "");
    }

    @Test
    void what_is_empty_says_so() {
        assertThat(Jsoup.parse(search("ъыъыъыъ").asString()).select("main h2").text())
                .isEqualTo("Найдено: 0");
        assertThat(page("/read/en/").select("main h1").text()).isNotEmpty();
    }

    @Test
    void an_earlier_address_leads_on() {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        newsroom.edit(id, Language.EN, Newsroom.text(slug + "-new"));
        Response moved = get("/read/en/articles/" + slug + ".html");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.header("Location")).endsWith("/read/en/articles/" + slug + "-new.html");
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    void relative_links_have_a_folder_to_start_from() {
        assertThat(get("/read").header("Location")).endsWith("/read/");
        assertThat(get("/read/ru").header("Location")).endsWith("/read/ru/");
        assertThat(get("/read/tj/hotlines.html").header("Location"))
                .endsWith("/read/tg/hotlines.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/read/en/nosuch.html",
                "/read/en/articles-2026-13.html",
                "/read/en/articles-0000-01.html",
                "/read/en/hotlines-2026-01.html",
                "/read/en/guides-1970-01.html",
                "/read/en/articles/",
                "/read/en/hotlines/index.html",
                "/read/en/articles/nosuch.html",
                "/read/en/articles/nosuch",
                "/read/en/a/b/c.html"
            })
    void what_is_not_there_is_not_found(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void what_somebody_looks_for_stands_in_no_address_and_no_cache() {
        Response form = get("/read/ru/search.html");
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        assertThat(form.header("Content-Security-Policy")).contains("form-action 'self'");
        assertThat(Jsoup.parse(form.asString()).select("form").attr("method")).isEqualTo("post");
        assertThat(get("/read/ru/search.html?q=x").statusCode()).isEqualTo(400);

        Response found = search("Хатлон");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.header("Cache-Control")).isEqualTo("no-store");
        Set<String> hits =
                Set.copyOf(Jsoup.parse(found.asString()).select("ol a").eachAttr("href"));
        assertThat(hits).isNotEmpty();
        for (String hit : hits) {
            assertThat(get("/read/ru/" + hit.replaceFirst("#.*", "")).statusCode())
                    .as(hit)
                    .isEqualTo(200);
        }
        assertThat(search("\"><script>").asString()).doesNotContain("<script>");
        assertThat(search("x".repeat(500)).asString()).contains("Слишком длинный");
        assertThat(search("").statusCode()).isEqualTo(200);
    }

    private static Response search(String query) {
        return given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("q", query)
                .post("/read/ru/search.html");
    }

    @Test
    void a_page_may_load_its_style_sheet_alone() {
        Response page = get("/read/tg/hotlines.html");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self'; img-src 'self';");
        assertThat(get("/read/style.css").contentType()).startsWith("text/css");
        assertThat(get("/read/style.css").asString()).doesNotContain("url(", "@import");
    }
}
