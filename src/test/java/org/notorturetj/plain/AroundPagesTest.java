package org.notorturetj.plain;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.plain.Shown.get;
import static org.notorturetj.plain.Shown.page;

/** What stands around a page: where else it is, what it is called, of which day it is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AroundPagesTest {
    private static final String HOST = "https://api.example.org";
    private static final String HOST_IS_KNOWN = "notorturetj.public.api-base-url=" + HOST;
    private static final String LINES = "/read/en/hotlines.html";

    @Inject Newsroom newsroom;

    private final String slug = "a" + RandomId.ofDocument();

    @Test
    @WithSettings(HOST_IS_KNOWN)
    void a_page_names_its_address_its_other_languages_the_feeds_and_the_sitemap() {
        String id = newsroom.article("news", Map.of(Language.EN, slug, Language.RU, slug + "-ru"));
        String article = "/read/en/articles/" + slug + ".html";
        Document text = page(article);
        assertThat(text.select("link[rel=canonical]").attr("href")).isEqualTo(HOST + article);
        assertThat(text.select("link[hreflang=en]").attr("href")).isEqualTo(HOST + article);
        assertThat(text.select("link[hreflang=ru]").attr("href"))
                .isEqualTo(HOST + "/read/ru/articles/" + slug + "-ru.html");
        assertThat(text.select("link[hreflang]").eachAttr("rel"))
                .containsExactly("alternate", "alternate");
        // a fallback is no text of its own
        assertThat(page("/read/tg/articles/" + slug + "-ru.html").select("link[rel=canonical]"))
                .extracting(link -> link.attr("href"))
                .containsExactly(HOST + "/read/ru/articles/" + slug + "-ru.html");

        Document lines = page(LINES);
        assertThat(lines.select("link[rel=canonical]").attr("href")).isEqualTo(HOST + LINES);
        for (Document page : List.of(text, lines)) {
            assertThat(page.select("link[rel=sitemap]").eachAttr("href"))
                    .containsExactly(HOST + "/feeds/sitemap.xml");
            List<String> feeds = page.select("link[type=application/atom+xml]").eachAttr("href");
            assertThat(feeds).contains(HOST + "/feeds/en/articles.atom").hasSizeGreaterThan(1);
            for (String feed : feeds) {
                assertThat(get(feed.substring(HOST.length())).statusCode()).as(feed).isEqualTo(200);
            }
        }
        assertThat(get("/feeds/sitemap.xml").statusCode()).isEqualTo(200);
        newsroom.withdraw(id, Language.EN, Language.RU);
    }

    @Test
    void without_a_known_host_a_page_names_its_style_alone() {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        for (String path : List.of(LINES, "/read/en/articles/" + slug + ".html")) {
            assertThat(page(path).select("link").eachAttr("rel"))
                    .as(path)
                    .containsExactly("stylesheet");
        }
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    @WithSettings({HOST_IS_KNOWN, "notorturetj.public.website-base-url=https://www.example.org"})
    void with_a_website_the_address_to_cite_is_the_websites() {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        Document text = page("/read/en/articles/" + slug + ".html");
        assertThat(text.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://www.example.org/en/articles/" + slug);
        assertThat(page(LINES).select("link[rel=canonical]")).isEmpty();
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    @WithSettings("notorturetj.plain.kept-site=https://www.example.org/kept")
    void each_page_leads_to_the_site_that_can_be_kept_where_scripts_run() {
        for (String path : List.of("/read/en/", LINES, "/read/ru/search.html")) {
            String language = path.substring("/read/".length(), "/read/en".length());
            assertThat(page(path).select("footer .scripts a").attr("href"))
                    .as(path)
                    .isEqualTo("https://www.example.org/kept/" + language + "/hotlines.html");
        }
        // Whoever has no scripts, or an old browser, does not see it.
        assertThat(get("/read/style.css").asString())
                .contains(".scripts{display:none}\n@media (scripting:enabled){");
    }

    @Test
    void without_such_a_site_no_page_leads_to_one() {
        assertThat(page(LINES).select(".scripts")).isEmpty();
    }

    @Test
    @WithSettings("notorturetj.plain.window-title=Notes")
    void a_discreet_title_stands_in_the_window_of_every_page_and_not_on_it() {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        String article = "/read/en/articles/" + slug + ".html";
        for (String path : List.of("/read/en/", LINES, "/read/en/search.html", article)) {
            Document page = page(path);
            assertThat(page.title()).as(path).isEqualTo("Notes");
            assertThat(page.select("h1").text()).as(path).isNotEmpty().isNotEqualTo("Notes");
        }
        assertThat(Jsoup.parse(get("/read/en/nosuch.html").asString()).title()).isEqualTo("Notes");
        newsroom.withdraw(id, Language.EN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_not_there_and_what_is_gone_say_so_in_the_language_of_the_page(Language language) {
        String id = newsroom.article("news", Map.of(Language.RU, slug));
        newsroom.withdraw(id, Language.RU);
        String below = "/read/" + language.tag() + "/";
        assertSays(get(below + "nosuch.html"), 404, "missing", language);
        assertSays(get(below + "articles/" + slug + ".html"), 410, "gone", language);
    }

    private static void assertSays(Response answer, int status, String name, Language language) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Language")).isEqualTo(language.tag());
        Document page = Jsoup.parse(answer.asString());
        String title = Frame.WORDS.text(name + "-title", language);
        assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(List.of(page.title(), page.select("h1").text())).containsOnly(title);
        assertThat(page.select("main p").text()).isEqualTo(Frame.WORDS.text(name + "-1", language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_of_all_lines_says_which_publication_it_is_and_of_which_day(Language language) {
        String last =
                "SELECT %s FROM published.list_change WHERE reader = '"
                        + language.tag()
                        + "' AND facet = md5('') AND type IN ('hotline', 'region')"
                        + " ORDER BY seq DESC LIMIT 1";
        String seq = PublicLog.single(last.formatted("seq")).orElseThrow();
        String pattern = language == Language.EN ? "FMDD FMMonth YYYY" : "DD.MM.YYYY";
        String day =
                PublicLog.single(
                                last.formatted(
                                        "to_char(changed_at AT TIME ZONE 'Asia/Dushanbe', '%s')"
                                                .formatted(pattern)))
                        .orElseThrow();
        assertThat(page("/read/" + language.tag() + "/hotlines.html").select("footer p").eachText())
                .startsWith(
                        Frame.WORDS.text("number", language) + " " + seq,
                        Frame.WORDS.text("asOf", language) + " " + day);
    }
}
