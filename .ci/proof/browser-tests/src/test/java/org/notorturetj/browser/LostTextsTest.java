package org.notorturetj.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever goes wrong while it is saved, a long text is still there, to the letter. */
class LostTextsTest {
    private static final int MANY = 40_000;

    private static final String SENTENCE = "Ҷавоби мақомот ҳанӯз нарасидааст; қонун ғайр аз ин намегӯяд. ";

    /** In seventy paragraphs: Chromium alone takes eight seconds to fill in fourteen hundred lines. */
    private static final String LONG = (SENTENCE.repeat(10).strip() + "\n\n").repeat(70).strip();

    private Person editor;
    private String address;

    @BeforeEach
    void meet_the_editor() {
        editor = Team.editor();
        assertThat(LONG.codePoints().filter(Character::isLetter).count()).isGreaterThan(30_000);
        assertThat(LONG.length()).isGreaterThan(MANY);
    }

    /** A text that was begun, and in it the long one, not saved. */
    private Hand types(boolean scripts) {
        Hand hand = editor.at("/desk/new", scripts);
        hand.ticks("type", "article").ticks("language", "tg").presses("main form button");
        address = hand.document() + "/tg";
        return hand.opens(address).types("c/title", "Сарлавҳа").does("save").types("c/body", LONG);
    }

    private static void stands_on_the_page(Hand hand) {
        assertThat(hand.page().locator("textarea[name='c/body']").inputValue()).isEqualTo(LONG);
    }

    private void is_saved(Hand hand) {
        hand.opens(address);
        stands_on_the_page(hand);
        hand.leaves();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_session_is_over(boolean scripts) {
        Hand hand = types(scripts);
        hand.page().context().clearCookies();
        hand.asks("save");
        stands_on_the_page(hand);
        editor.signs_in(hand);
        stands_on_the_page(hand);
        hand.presses("main form button");
        is_saved(hand);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_form_is_of_a_session_before(boolean scripts) {
        Hand hand = types(scripts);
        Hand again = new Hand(hand.page().context().newPage());
        hand.page().context().clearCookies();
        editor.signs_in(again.opens("/desk/"));
        hand.asks("save");
        stands_on_the_page(hand);
        hand.presses("main form button:not(.plain)");
        is_saved(hand);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_colleague_was_faster(boolean scripts) {
        Hand hand = types(scripts);
        Hand colleague = Team.with("editor-b", "editor", false).at(address, !scripts);
        colleague.types("c/title", "Аз ҳамкор").types("c/body", "Матни ҳамкор").does("save");
        hand.asks("save");
        stands_on_the_page(hand);
        assertThat(hand.page().locator(".source").allTextContents().toString()).contains("Аз ҳамкор", "Матни ҳамкор");
        hand.does("save");
        is_saved(hand);
        colleague.opens(address + "/history");
        assertThat(colleague.page().locator(".list li").count()).isGreaterThanOrEqualTo(3);
        colleague.leaves();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_protected_name_is_refused(boolean scripts) {
        Hand hand = types(scripts).types("c/title", "Гуфт " + Team.aProtectedName()).asks("save");
        stands_on_the_page(hand);
        assertThat(hand.page().locator(".summary").textContent()).isNotBlank();
        assertThat(hand.page().locator(".wrong [name='c/title']").count()).isOne();
        hand.types("c/title", "Гуфт Н.").does("save");
        is_saved(hand);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_network_is_gone_in_the_middle(boolean scripts) {
        Hand hand = types(scripts);
        Page page = hand.page();
        page.context().setOffline(true);
        try {
            hand.asks("save");
        } catch (PlaywrightException gone) {
            System.out.println("offline, scripts " + scripts + ": " + gone.getMessage().lines().findFirst());
        }
        page.context().setOffline(false);
        if (page.url().startsWith("chrome-error")) {
            page.reload();
        } else {
            hand.asks("save");
        }
        is_saved(hand);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_back_button_shows_what_is_saved_and_saves_again(boolean scripts) {
        Hand hand = types(scripts).does("save");
        Page page = hand.page();
        page.goBack();
        stands_on_the_page(hand);
        hand.types("c/title", "Сарлавҳаи нав").does("save");
        is_saved(hand);
    }
}
