package org.notorturetj.browser;

import java.security.GeneralSecurityException;
import java.util.Locale;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with an account; her windows share its session. */
final class Person {
    private static final String PASSWORD = "seven-quiet-apricot-trees";

    final String login;
    private String state;

    private Person(String login) {
        this.login = login;
    }

    /**
     * Takes an account up: another password, and the codes of a phone where they are needed.
     *
     * @param first the password that was given to her
     */
    static Person takesUp(String login, String first, boolean scripts) {
        Person person = new Person(login);
        Page page = Desk.window(scripts, "ru", null);
        Hand hand = new Hand(page).opens("/desk/");
        hand.types("secret-login", login).types("secret-password", first).presses("main button");
        assertThat(page.url()).as(hand.text()).endsWith("/desk/settings");
        hand.types("secret-current", first).types("secret-next", PASSWORD).types("secret-again", PASSWORD)
                .presses("form[action='/desk/settings/password'] button");
        if (page.locator("header nav a").count() == 0 || page.locator("#password-heading").count() == 0) {
            connects_a_phone(hand);
        }
        hand.opens("/desk/settings").types("name", login.substring(0, 1).toUpperCase(Locale.ROOT) + login.substring(1))
                .presses("form[action='/desk/settings/profile'] button");
        person.state = page.context().storageState();
        hand.leaves();
        return person;
    }

    private static void connects_a_phone(Hand hand) {
        hand.types("secret-device-password", PASSWORD).presses("form[action='/desk/settings/device'] button");
        Page page = hand.page();
        assertThat(page.locator("svg[role=img]").count()).isOne();
        String secret = page.locator(".secret code").textContent().replaceAll("\\s", "");
        try {
            hand.types("code", OneTimeCode.of(secret)).presses("form[action='/desk/settings/device-confirmation'] button");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        assertThat(page.locator("ol.codes li").count()).isEqualTo(10);
    }

    Hand at(String path, boolean scripts) {
        return new Hand(window(scripts, "ru")).opens(path);
    }

    /** A window of hers, already signed in. */
    Page window(boolean scripts, String language) {
        return Desk.window(scripts, language, state);
    }

    /** Signs in on a page that has the form for it; whoever has a phone needs a code as well. */
    void signs_in(Hand hand) {
        hand.types("secret-login", login).types("secret-password", PASSWORD).presses("form[action='/desk/sign-in'] button");
        state = hand.page().context().storageState();
    }
}
