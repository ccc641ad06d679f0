package org.notorturetj.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The plain edition of the server with the real content. */
class ServerTest {
    @Test
    void somebody_without_scripts_searches_and_opens_what_was_found() {
        Page page = Desk.phone(360, false);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (!message.location().contains("/favicon.ico")) { // what browsers ask for by themselves
                refused.add(message.text() + " " + message.location());
            }
        });
        page.navigate(Desk.API + "/read");
        page.locator("a[href='ru/index.html'], a[href='ru/']").first().click();
        page.locator("nav a[href='search.html']").click();
        page.locator("#q").first().fill("адвокат");
        page.keyboard().press("Enter");
        page.locator("main .documents a").first().waitFor();
        assertThat(page.url()).as("the query is in no address").doesNotContain("?");
        page.locator("main .documents a").first().click();
        assertThat(page.locator("h1").textContent()).isNotBlank();
        assertThat(refused).isEmpty();
        assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(Desk.API));
    }

    @Test
    void what_is_not_there_is_a_page_with_numbers() {
        Page page = Desk.phone(360, false);
        assertThat(page.navigate(Desk.API + "/read/tg/guides/nothing.html").status()).isEqualTo(404);
        page.locator("p.call a").first().click();
        page.locator("a.number").first().waitFor();
    }
}
