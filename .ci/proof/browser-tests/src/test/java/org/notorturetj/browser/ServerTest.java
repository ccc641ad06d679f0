package org.notorturetj.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The plain edition of a running server with the real content: {@code -Dbase=http://…}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerTest {
    private static final String BASE = Desk.API;

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void somebody_without_scripts_searches_and_opens_what_was_found() {
        Page page = chromium.window(360, false);
        List<String> refused = refusals(page);
        page.navigate(BASE + "/read");
        page.locator("a[href='ru/index.html'], a[href='ru/']").first().click();
        page.locator("nav a[href='search.html']").click();
        page.locator("#q").first().fill("адвокат");
        page.keyboard().press("Enter");
        page.locator("main .documents a").first().waitFor();
        assertThat(page.url()).as("the query is in no address").doesNotContain("?");
        assertThat(page.locator("main .documents a").count()).isPositive();
        page.locator("main .documents a").first().click();
        assertThat(page.locator("h1").textContent()).isNotBlank();
        assertThat(refused).isEmpty();
        assertThat(chromium.requests).allMatch(url -> url.startsWith(BASE));
    }

    @Test
    void what_is_not_there_is_a_page_with_numbers() {
        Page page = chromium.window(360, false);
        Response response = page.navigate(BASE + "/read/tg/guides/nothing.html");
        assertThat(response.status()).isEqualTo(404);
        page.locator("p.call a").first().click();
        assertThat(page.locator("a.number").count()).isPositive();
    }

    /** What the browser says that a page may not do. */
    private static List<String> refusals(Page page) {
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(
                message -> {
                    // what browsers ask for by themselves
                    if (!message.location().contains("/favicon.ico")) {
                        refused.add(message.text() + " " + message.location());
                    }
                });
        return refused;
    }
}
