package org.notorturetj.browser;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each screen is looked at by axe, and is never wider than the window. */
class ScreensTest {
    /** Of a small phone; of a larger one; and of a window on a laptop at 200 %. */
    private static final List<Integer> WIDTHS = List.of(320, 360, 640);

    private static final String CUT = """
            [...document.querySelectorAll('.changes')].some(it => it.scrollWidth > it.clientWidth
                || it.parentElement.scrollWidth > it.parentElement.clientWidth)""";

    private static final String WIDER = """
            width => [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > width)
                .map(it => it.outerHTML.slice(0, 120)).slice(-3)""";

    private final List<String> found = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void axe_finds_nothing_and_nothing_is_wider_than_the_window(String language) {
        Desk.COMPLAINTS.clear();
        for (Screens.Screen screen : Screens.all()) {
            String where = language + " " + screen.name() + " " + screen.path();
            Page page = Screens.open(screen, language);
            assertThat(page.locator("html").getAttribute("lang")).as(where).isEqualTo(language);
            Pictures.take(page, screen.name(), language);
            new AxeBuilder(page).analyze().getViolations().forEach(rule ->
                    found.add(where + ": " + rule.getId() + " " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml()));
            WIDTHS.forEach(width -> measure(page, width, where));
            page.context().close();
        }
        assertThat(found).isEmpty();
        assertThat(Desk.COMPLAINTS).as("what browsers say, of the CSP among others").isEmpty();
    }

    @Test
    void with_letters_of_double_size_nothing_is_wider_than_a_phone() {
        for (Screens.Screen screen : Screens.all()) {
            Page page = Screens.open(screen, "tg");
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            measure(page, 360, "double letters, " + screen.name());
            page.context().close();
        }
        assertThat(found).isEmpty();
    }

    private void measure(Page page, int width, String where) {
        page.setViewportSize(width, 640);
        if ((boolean) page.evaluate(CUT)) {
            found.add(where + " hides a part of what changes in a window of " + width);
        }
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            found.add(where + " is " + wide + " pixels wide in a window of " + width + ": " + page.evaluate(WIDER, width));
        }
    }
}
