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

    /** Closes the browser, and says what was done. */
    String leaves() {
        page.context().close();
        return clicks + " clicks, " + fields + " fields";
    }

    /** Opens an address: what somebody has in her bookmarks, or was told. */
    Hand opens(String path) {
        page.navigate(Desk.ORIGIN + path);
        return this;
    }

    /** Presses a link or a button that leads to another page. */
    Hand presses(String selector) {
        Locator pressed = first(selector);
        var options = new Page.WaitForNavigationOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED);
        page.waitForNavigation(options, pressed::click);
        clicks++;
        return this;
    }

    /** Presses a button of a form by what it asks for. */
    Hand asks(String what) {
        return presses("main button[name=_do][value='" + what + "']:not(.hidden)");
    }

    /** Hands a part in, or says another word; the page says that it is done. */
    Hand does(String what) {
        return asks(what).sees_it_done();
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

    Hand ticks(String name, String... values) {
        for (String value : values) {
            page.locator("main [name='" + name + "'][value='" + value + "']").first().check();
            fields++;
        }
        return this;
    }

    /** Ticks whatever is warned of. */
    Hand accepts() {
        for (Locator box : page.locator("main [name=accept]:enabled").all()) {
            box.check();
            fields++;
        }
        return this;
    }

    private Locator field(String name) {
        return first("main [name='" + name + "']:not([type=hidden])");
    }

    private Locator first(String selector) {
        Locator found = page.locator(selector).first();
        assertThat(found.count()).as("%s on %s%n%s", selector, page.url(), text()).isPositive();
        return found;
    }

    /** That the page says it is done, and refuses nothing. */
    Hand sees_it_done() {
        first(".done");
        return this;
    }

    String text() {
        return page.locator("main").textContent().replaceAll("\\s*\n\\s*", "\n");
    }

    /** The address of the document that is open. */
    String document() {
        return page.url().replaceFirst(".*(/desk/documents/[0-9a-z]{16}).*", "$1");
    }

    /** The address of what waits for a second person now. */
    String proposal() {
        return page.url().replaceFirst(".*(/desk/proposals/[^?]*).*", "$1");
    }
}
