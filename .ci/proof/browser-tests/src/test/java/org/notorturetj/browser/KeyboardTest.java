package org.notorturetj.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** With a keyboard alone everything is reached, and the way out is one key. */
class KeyboardTest {
    /** Numbers what can be pressed or filled in; of radio buttons the group, which is one stop. */
    private static final String NUMBER = """
            () => {
                let n = 0;
                const groups = {};
                document.activeElement.blur();
                scrollTo(0, 0);
                for (const it of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
                    if (it.disabled || it.tabIndex < 0 || !it.checkVisibility()) continue;
                    it.dataset.stop = it.type === 'radio' ? groups[it.name] ??= n++ : n++;
                }
                return n;
            }""";

    private static final String FOCUSED = """
            () => {
                const it = document.activeElement;
                const unseen = getComputedStyle(it).outlineStyle === 'none';
                return it.dataset?.stop === undefined ? 'none' : it.dataset.stop + (unseen ? ' unseen' : '');
            }""";

    @Test
    void the_tab_key_reaches_everything_and_one_sees_where_one_is() {
        List<String> found = new ArrayList<>();
        for (Screens.Screen screen : Screens.all()) {
            Page page = Screens.open(screen, "ru");
            int stops = (int) page.evaluate(NUMBER);
            Set<String> reached = new HashSet<>();
            for (int pressed = 0; pressed < stops + 30 && reached.size() < stops; pressed++) {
                page.keyboard().press("Tab");
                String focused = String.valueOf(page.evaluate(FOCUSED));
                if (focused.endsWith("unseen")) {
                    found.add(screen.name() + ": nothing shows where one is at " + focused);
                }
                if (!focused.equals("none")) {
                    reached.add(focused.replace(" unseen", ""));
                }
            }
            for (int stop = 0; stop < stops; stop++) {
                if (!reached.contains(String.valueOf(stop))) {
                    String what = page.locator("[data-stop='" + stop + "']").first().evaluate("it => it.outerHTML").toString();
                    found.add(screen.name() + " never reaches " + what);
                }
            }
            page.context().close();
        }
        assertThat(found).isEmpty();
    }

    /** F9 where scripts run, the access key anywhere. */
    @ParameterizedTest
    @CsvSource({"true,F9,quick", "false,Alt+0,quicker"})
    void one_key_freezes_the_account(boolean scripts, String key, String login) {
        Person person = Team.with(login, "editor", scripts);
        Hand hand = person.at("/desk/documents", scripts);
        Page page = hand.page();
        // The answer alone is not enough: what it clears may hold its page back for a while.
        page.waitForNavigation(new Page.WaitForNavigationOptions().setUrl("**/desk/panic"), () -> press(page, key));
        assertThat(page.locator("header nav").count()).isZero();
        assertThat(page.context().cookies()).isEmpty();
        Hand elsewhere = person.at("/desk/", scripts);
        for (Hand window : List.of(hand.opens("/desk/"), elsewhere)) {
            assertThat(window.page().locator("form[action='/desk/sign-in']").count()).isOne();
            window.leaves();
        }
    }

    /** Of an access key the browser asks which letter it writes, which Playwright does not say. */
    private static void press(Page page, String key) {
        if (!key.startsWith("Alt+")) {
            page.keyboard().press(key);
            return;
        }
        String letter = key.substring("Alt+".length());
        var event = new JsonObject();
        event.addProperty("type", "keyDown");
        event.addProperty("modifiers", 1);
        event.addProperty("key", letter);
        event.addProperty("code", "Digit" + letter);
        event.addProperty("unmodifiedText", letter);
        event.addProperty("windowsVirtualKeyCode", (int) letter.charAt(0));
        page.context().newCDPSession(page).send("Input.dispatchKeyEvent", event);
    }
}
