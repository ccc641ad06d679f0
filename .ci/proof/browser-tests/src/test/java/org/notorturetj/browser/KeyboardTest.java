package org.notorturetj.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** With a keyboard alone everything is reached, and the way out is one key. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyboardTest {
    /** Numbers what can be pressed or filled in; of radio buttons the group, which is one stop. */
    private static final String NUMBER =
            "() => { let n = 0; const groups = {}; const all = [...document.querySelectorAll("
                    + "'a[href], button, input:not([type=hidden]), select, textarea, summary')]"
                    + ".filter(it => !it.disabled && it.tabIndex >= 0 && it.checkVisibility());"
                    + " for (const it of all) { const group = it.type === 'radio' ? it.name : null;"
                    + " it.dataset.stop = group === null ? n++ : groups[group] ??= n++; } return n; }";

    private static final String FOCUSED =
            "() => { const it = document.activeElement; const style = getComputedStyle(it);"
                    + " return it.dataset?.stop === undefined ? 'none' : it.dataset.stop"
                    + " + (style.outlineStyle === 'none' ? ' unseen' : ''); }";

    @Test
    @Tag("whole")
    void the_tab_key_reaches_everything_and_one_sees_where_one_is() {
        List<String> found = new ArrayList<>();
        for (Screens.Screen screen : Screens.all()) {
            Page page = Screens.open(screen, "ru");
            int stops = (int) page.evaluate(NUMBER);
            Set<String> reached = new HashSet<>();
            page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
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
                    found.add(
                            screen.name()
                                    + " never reaches "
                                    + page.evaluate(
                                            "stop => document.querySelector(`[data-stop=\"${stop}\"]`).outerHTML",
                                            stop));
                }
            }
            page.context().close();
        }
        assertThat(found).isEmpty();
    }

    /** F9 where scripts run, the access key anywhere. */
    @Tag("whole")
    @ParameterizedTest
    @CsvSource({"true,F9,quick", "false,Alt+0,quicker"})
    void one_key_freezes_the_account(boolean scripts, String key, String login) {
        Person person = Team.with(login, "editor", scripts);
        Hand hand = person.at("/desk/documents", scripts);
        Page page = hand.page();
        // The answer alone is not enough: what it clears may hold its page back for a while.
        page.waitForNavigation(
                new Page.WaitForNavigationOptions().setUrl("**/desk/panic"),
                () -> press(page, key));
        assertThat(page.locator("header nav").count()).isZero();
        assertThat(page.context().cookies()).isEmpty();
        hand.opens("/desk/");
        assertThat(page.locator("form[action='/desk/sign-in']").count()).isOne();
        Hand elsewhere = person.at("/desk/", scripts);
        assertThat(elsewhere.page().locator("form[action='/desk/sign-in']").count())
                .as("its other windows")
                .isOne();
        page.context().close();
        elsewhere.page().context().close();
    }

    /** Of an access key the browser asks which letter it writes, which Playwright does not say. */
    private static void press(Page page, String key) {
        if (!key.startsWith("Alt+")) {
            page.keyboard().press(key);
            return;
        }
        var event = new JsonObject();
        event.addProperty("type", "keyDown");
        event.addProperty("modifiers", 1);
        event.addProperty("key", key.substring(4));
        event.addProperty("code", "Digit" + key.substring(4));
        event.addProperty("unmodifiedText", key.substring(4));
        event.addProperty("windowsVirtualKeyCode", (int) key.charAt(4));
        page.context().newCDPSession(page).send("Input.dispatchKeyEvent", event);
    }
}
