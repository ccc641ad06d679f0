package org.notorturetj.pages;

import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every page of the desk. */
public final class WellFormed {
    private WellFormed() {}

    /** Nothing is nested wrongly, no id stands twice, and each field says what it is for. */
    public static void require(PageBrowser browser, String language) {
        String html = browser.response().asString();
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse(html, "", parser);
        assertThat(parser.getErrors()).as(html).isEmpty();
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(isNamed(page, field)).as(field.outerHtml()).isTrue();
        }
        for (Element told : page.select("[aria-describedby]")) {
            for (String id : told.attr("aria-describedby").strip().split(" ", -1)) {
                assertThat(page.getElementById(id)).as(told.outerHtml()).isNotNull();
            }
        }
        for (Element link : page.select(".summary a")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
        assertThat(page.select("form[method=post]:not([action=/desk/sign-in])"))
                .allSatisfy(form -> assertThat(form.select("[name=_token]")).hasSize(1));
        assertThat(page.select("[style], [onclick], style, script:not([src])")).isEmpty();
        assertThat(browser.response().contentType().toLowerCase(Locale.ROOT))
                .isEqualTo("text/html;charset=utf-8");
        assertThat(browser.response().header("Cache-Control")).contains("no-store");
    }

    private static boolean isNamed(Document page, Element field) {
        return field.hasAttr("aria-label")
                || field.parents().is("label")
                || !page.select("label[for=" + field.id() + "]").isEmpty();
    }
}
