package org.notorturetj.pages.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** One's own account, by the pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SettingsPagesTest {
    private static final String NEXT = "four-quiet-apricot-trees";

    @Inject Staff staff;
    @Inject SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(Instant.parse("2026-03-02T08:00:15Z"));
        staff.clearDelays();
    }

    @AfterEach
    void letGo() {
        clock.letGo();
        staff.clearDelays();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void they_are_read_in_each_language(String language) {
        Staff.Member member = staff.with(Role.EDITOR);
        Desk.as(member).put("account/profile", Map.of("language", language));
        PageBrowser browser = PageBrowser.of(member);

        browser.opens("/desk/settings");
        WellFormed.require(browser, language);

        browser.sends("/desk/settings/device", Map.of("secret-device-password", Staff.PASSWORD));
        WellFormed.require(browser, language);
        browser.sends("/desk/settings/device-confirmation", Map.of("code", "000000"));
        assertThat(browser.status()).isEqualTo(422);
        WellFormed.require(browser, language);
        browser.sends(
                "/desk/settings/device-confirmation",
                Map.of("code", staff.code(secret(browser), 0)));
        assertThat(browser.status()).isEqualTo(200);
        WellFormed.require(browser, language);

        browser.opens("/desk/settings");
        WellFormed.require(browser, language);
        browser.sends("/desk/panic", Map.of());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().selectFirst("html").attr("lang")).isEqualTo(language);
    }

    private static String secret(PageBrowser browser) {
        return browser.page().selectFirst(".secret code").text().replace(" ", "");
    }

    @Test
    void what_has_to_be_done_first_stands_alone_until_it_is_done() {
        Staff.Member member = staff.with(Role.COORDINATOR);
        staff.requireTotp(member.id());
        staff.setInitialPassword(member.id(), Staff.PASSWORD);
        PageBrowser browser = PageBrowser.of(member);
        assertThat(browser.status()).as("the first page is not open yet").isEqualTo(303);

        Document page = browser.isLedTo("/desk/settings");
        assertThat(page.select("main form").eachAttr("action"))
                .containsExactly("/desk/settings/password");
        browser.sends(
                "/desk/settings/password",
                Map.of(
                        "secret-current",
                        Staff.PASSWORD,
                        "secret-next",
                        NEXT,
                        "secret-again",
                        NEXT));
        page = browser.isLedTo("/desk/settings?done=password");
        assertThat(page.select("main form").eachAttr("action"))
                .containsExactly("/desk/settings/device");
        browser.send(
                "/desk/settings/profile",
                Map.of("_token", List.of(browser.token()), "name", List.of("Amina")));
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().select("input[name=name]").val()).isEqualTo("Amina");
        browser.opens(browser.page().select("main a[target]").attr("href"));
        assertThat(Desk.as(member).get("account").jsonPath().getString("displayName"))
                .as("nothing else is open yet")
                .isNull();

        browser.sends("/desk/settings/device", Map.of("secret-device-password", NEXT));
        assertThat(browser.page().select("svg[role=img][aria-label] path")).hasSize(2);
        String secret = secret(browser);
        browser.sends("/desk/settings/device-confirmation", Map.of("code", "000000"));
        assertThat(browser.page().select("#code-error")).hasSize(1);
        assertThat(secret(browser)).as("a mistyped code begins nothing anew").isEqualTo(secret);
        browser.sends("/desk/settings/device-confirmation", Map.of("code", staff.code(secret, 0)));

        assertThat(browser.page().select(".codes code")).hasSize(10);
        browser.opens("/desk/settings");
        assertThat(browser.page().select("main form").eachAttr("action"))
                .contains("/desk/settings/profile", "/desk/settings/email");
        browser.opens("/desk/");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void a_device_is_replaced_and_removed_with_the_password_and_a_code() {
        Staff.Member member = staff.with(Role.EDITOR);
        String secret = staff.enrolTotp(member.id());
        PageBrowser browser = PageBrowser.of(member, staff.code(secret, 0));
        clock.stopAt(clock.instant().plusSeconds(30));

        browser.opens("/desk/settings");
        browser.sends("/desk/settings/device", Map.of("secret-device-password", Staff.PASSWORD));
        assertThat(browser.page().select("#device-code-error")).hasSize(1);
        staff.clearDelays();
        browser.sendsTo(
                "/desk/settings/device-removal",
                "/desk/settings/device",
                Map.of(
                        "secret-device-password",
                        Staff.PASSWORD,
                        "secret-device-code",
                        staff.code(secret, 0)));

        browser.isLedTo("/desk/settings?done=device-removed");
        assertThat(browser.page().select("#device-code")).isEmpty();
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void a_refusal_stands_at_its_field_and_keeps_what_was_typed() {
        staff.with(Role.EDITOR);
        Staff.Member member = staff.with(Role.EDITOR);
        PageBrowser browser = PageBrowser.of(member);
        browser.opens("/desk/settings");

        Document page =
                browser.sends(
                        "/desk/settings/profile", Map.of("name", "Аmi\u200Bna", "language", "ru"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.select("#name-error")).hasSize(1);
        assertThat(page.selectFirst(".summary").select("a[href=#name]")).hasSize(1);
        assertThat(page.getElementById("name").val()).isEqualTo("Аmi\u200Bna");
        assertThat(page.select("#language option[selected]").val()).isEqualTo("ru");

        page =
                browser.sends(
                        "/desk/settings/email",
                        Map.of("email", "amina@", "secret-email-password", Staff.PASSWORD));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.getElementById("email").val()).isEqualTo("amina@");
        assertThat(page.select("#email-error").text()).contains("amina@example.org");
        assertThat(browser.response().asString()).doesNotContain(Staff.PASSWORD);

        page =
                browser.sends(
                        "/desk/settings/password",
                        Map.of(
                                "secret-current",
                                "guessed",
                                "secret-next",
                                NEXT,
                                "secret-again",
                                NEXT));
        assertThat(page.select("#current-error")).hasSize(1);
        assertThat(browser.response().asString()).doesNotContain(NEXT, "guessed");
        page =
                browser.sends(
                        "/desk/settings/password",
                        Map.of(
                                "secret-current",
                                Staff.PASSWORD,
                                "secret-next",
                                NEXT,
                                "secret-again",
                                NEXT + "x"));
        assertThat(page.select("#again-error")).hasSize(1);
    }

    @Test
    void name_language_and_address_are_changed_and_another_session_is_ended() {
        Staff.Member member = staff.with(Role.EDITOR);
        PageBrowser browser = PageBrowser.of(member);
        browser.opens("/desk/settings");
        String name = "Hamkor " + member.login();
        browser.sends("/desk/settings/profile", Map.of("name", name, "language", "tg"));
        Document page = browser.isLedTo("/desk/settings?done=profile");
        assertThat(page.select("[role=status]")).hasSize(1);
        assertThat(page.getElementById("name").val()).isEqualTo(name);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("tg");
        browser.sends(
                "/desk/settings/email",
                Map.of("email", "other@example.org", "secret-email-password", Staff.PASSWORD));
        page = browser.isLedTo("/desk/settings?done=email");
        assertThat(page.getElementById("email").val()).isEqualTo("other@example.org");

        assertThat(Desk.as(member).isSignedIn()).isTrue();
        browser.sends("/desk/settings/session", Map.of());
        browser.isLedTo("/desk/settings?done=session");
        assertThat(Desk.as(member).isSignedIn()).as("the session of the test").isFalse();
        assertThat(browser.opens("/desk/settings?done=invented").select("[role=status]")).isEmpty();
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void one_click_freezes_ones_own_account() {
        Staff.Member member = staff.with(Role.EDITOR);
        PageBrowser browser = PageBrowser.of(member);
        browser.opens("/desk/");
        assertThat(browser.page().select("form[action=/desk/panic] button[accesskey=0]"))
                .hasSize(1);

        browser.sends("/desk/panic", Map.of());

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("main p")).hasSize(1);
        assertThat(browser.response().header("Clear-Site-Data")).contains("\"cookies\"");
        assertThat(browser.hasCookie()).isFalse();
        assertThat(Desk.as(member).isSignedIn()).isFalse();
        assertThat(Desk.signIn(member.login(), Staff.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void a_forged_form_changes_nothing() {
        Staff.Member member = staff.with(Role.EDITOR);
        PageBrowser browser = PageBrowser.of(member);
        browser.opens("/desk/");
        String token = browser.token();

        assertThat(
                        browser.request()
                                .header("Origin", "https://evil.example")
                                .header("Sec-Fetch-Site", "cross-site")
                                .formParam("_token", token)
                                .post("/desk/panic")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        browser.request()
                                .header("Origin", "https://evil.example")
                                .formParam("_token", token)
                                .post("/desk/panic")
                                .statusCode())
                .isEqualTo(403);
        browser.send("/desk/settings/profile", Map.of("name", List.of("Amina")));
        assertThat(browser.status()).isEqualTo(409);

        assertThat(Desk.as(member).isSignedIn()).isTrue();
        assertThat(Desk.as(member).get("account").jsonPath().getString("displayName")).isNull();
    }
}
