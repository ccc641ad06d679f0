package org.notorturetj.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody does on pages, with links, fields and buttons alone; it is counted. */
final class Hand {
    private final Page page;
    private int clicks;
    private int fields;

    Hand(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** What was done since the last time that this was asked for. */
    String count() {
        String count = clicks + " clicks, " + fields + " fields";
        clicks = 0;
        fields = 0;
        return count;
    }

    /** Opens an address: what somebody has in her bookmarks, or was told. */
    Hand opens(String path) {
        page.navigate(Desk.ORIGIN + path);
        return this;
    }

    /** Presses a link or a button that leads to another page. */
    Hand presses(String selector) {
        Locator pressed = page.locator(selector).first();
        assertThat(pressed.count()).as("%s on %s%n%s", selector, page.url(), text()).isPositive();
        page.waitForNavigation(
                new Page.WaitForNavigationOptions()
                        .setWaitUntil(WaitUntilState.DOMCONTENTLOADED),
                pressed::click);
        clicks++;
        return this;
    }

    /** Presses a button of a form by what it asks for. */
    Hand asks(String what) {
        return presses("main button[name=_do][value='" + what + "']:not(.hidden)");
    }

    Hand types(String name, String text) {
        field(name).fill(text);
        fields++;
        return this;
    }

    Hand picks(String name, String value) {
        field(name).selectOption(value);
        fields++;
        return this;
    }

    Hand ticks(String name, String value) {
        page.locator("main [name='" + name + "'][value='" + value + "']").first().check();
        fields++;
        return this;
    }

    /** Ticks all boxes with a name: what is warned of, say. */
    Hand ticksAll(String name) {
        for (Locator box : page.locator("main [name='" + name + "']:enabled").all()) {
            box.check();
            fields++;
        }
        return this;
    }

    /** A document's field for another one offers titles: one of them is taken as it is offered. */
    Hand choosesOffered(String name, String part) {
        String offered =
                page.locator("main datalist option[value*='" + part + "']")
                        .first()
                        .getAttribute("value");
        return types(name, offered);
    }

    private Locator field(String name) {
        Locator field = page.locator("main [name='" + name + "']:not([type=hidden])").first();
        assertThat(field.count()).as("%s on %s%n%s", name, page.url(), text()).isPositive();
        return field;
    }

    /** That the page says it is done, and refuses nothing. */
    Hand sees_it_done() {
        assertThat(page.locator(".done").count()).as("%s%n%s", page.url(), text()).isPositive();
        return this;
    }

    String text() {
        return page.locator("main").textContent().replaceAll("\\s*\n\\s*", "\n");
    }

    /** The id of the document that is open. */
    String document() {
        return page.url().replaceFirst(".*/documents/([0-9a-z]{16}).*", "$1");
    }
}
