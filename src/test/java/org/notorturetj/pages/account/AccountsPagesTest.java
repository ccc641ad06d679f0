package org.notorturetj.pages.account;

import java.util.ArrayList;
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
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody's accounts, by the pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class AccountsPagesTest {
    @Inject Staff staff;

    private Staff.Member administrator;
    private PageBrowser browser;

    @BeforeEach
    void signIn() {
        staff.dismissEverybody();
        staff.clearDelays();
        administrator = staff.with(Role.ADMINISTRATOR);
        browser = PageBrowser.of(administrator);
    }

    @AfterEach
    void letGo() {
        staff.clearDelays();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void they_are_read_in_each_language(String language) {
        Desk.as(administrator).put("account/profile", Map.of("language", language));
        for (Staff.Member member :
                List.of(staff.with(Role.EDITOR), staff.with(Role.SERVICE), administrator)) {
            browser.opens("/desk/accounts/" + member.id());
            assertThat(browser.status()).isEqualTo(200);
            WellFormed.require(browser, language);
        }
        browser.opens("/desk/accounts");
        assertThat(browser.page().select("nav [aria-current]").attr("href"))
                .isEqualTo("/desk/accounts");
        WellFormed.require(browser, language);
        browser.opens("/desk/new-account");
        WellFormed.require(browser, language);
        browser.sends("/desk/new-account", Map.of("login", "Ли", "role", "editor"));
        assertThat(browser.status()).isEqualTo(422);
        WellFormed.require(browser, language);
        browser.sends("/desk/new-account", Map.of("login", login()));
        WellFormed.require(browser, language);
    }

    private static String login() {
        return "pages-" + RandomId.of(10);
    }

    @Test
    void an_account_is_made_and_its_first_password_shown_once() {
        String login = login();
        browser.opens("/desk/new-account");
        Document page =
                browser.sends(
                        "/desk/new-account",
                        Map.of("login", "Ли", "email", "li@", "role", List.of("editor", "lawyer")));
        assertThat(page.select("#login-error").text()).isNotEmpty().doesNotContain("[a-z");
        assertThat(page.select("#email-error")).hasSize(1);
        assertThat(page.getElementById("login").val()).isEqualTo("Ли");
        assertThat(page.getElementById("email").val()).isEqualTo("li@");
        assertThat(page.select("[name=role][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("editor", "lawyer");

        page =
                browser.sends(
                        "/desk/new-account",
                        Map.of("login", login, "email", "", "role", List.of("editor")));

        assertThat(browser.status()).isEqualTo(200);
        String password = page.selectFirst(".secret code").text();
        assertThat(Desk.signIn(login, password).statusCode()).isEqualTo(201);
        assertThat(listed()).contains(login);
        assertThat(browser.response().asString()).doesNotContain(password);
    }

    /** The accounts on all pages of the list. */
    private List<String> listed() {
        Document page = browser.opens("/desk/accounts");
        List<String> logins = new ArrayList<>(page.select("main .list a").eachText());
        while (page.selectFirst("a[rel=next]") != null) {
            page = browser.opens("/desk/accounts" + page.selectFirst("a[rel=next]").attr("href"));
            logins.addAll(page.select("main .list a").eachText());
        }
        return logins;
    }

    @Test
    void what_takes_two_waits_and_says_so() {
        staff.with(Role.LAWYER);
        Staff.Member editor = staff.with(Role.EDITOR);
        browser.opens("/desk/accounts/" + editor.id());

        Document page =
                browser.sends(
                        "/desk/accounts/" + editor.id() + "/roles",
                        Map.of("role", List.of("editor", "deputy")));

        assertThat(browser.status()).isEqualTo(200);
        String proposal = page.selectFirst("main [href^=/desk/proposals/]").attr("href");
        assertThat(Desk.as(administrator).get(proposal.substring(6)).jsonPath().getString("kind"))
                .isEqualTo("account.roles");
        assertThat(roles(editor)).containsExactly("editor");
    }

    private List<String> roles(Staff.Member member) {
        return Desk.as(administrator).get("accounts/" + member.id()).jsonPath().getList("roles");
    }

    private String path(Staff.Member member) {
        return "/desk/accounts/" + member.id();
    }

    @Test
    void one_person_changes_what_takes_one() {
        Staff.Member editor = staff.with(Role.EDITOR);
        String path = path(editor);
        browser.opens(path);
        browser.sends(path + "/roles", Map.of("role", List.of("translator")));
        browser.isLedTo(path + "?done=roles");
        assertThat(roles(editor)).containsExactly("translator");

        browser.send(
                path + "/codes",
                Map.of("_token", List.of(browser.token()), "_do", List.of("require")));
        browser.isLedTo(path + "?done=codes");
        assertThat(browser.page().select("[name=_do]").val()).isEqualTo("release");

        browser.sends(path + "/sessions", Map.of());
        browser.isLedTo(path + "?done=sessions");
        assertThat(Desk.as(editor).isSignedIn()).isFalse();

        Document page = browser.sends(path + "/reset", Map.of("what", "password"));
        String password = page.selectFirst(".secret code").text();
        assertThat(Desk.signIn(editor.login(), password).statusCode()).isEqualTo(201);
        browser.opens(path);
        browser.sends(path + "/reset", Map.of("what", "email", "email", "nowhere"));
        assertThat(browser.page().select("#email-error")).hasSize(1);
        assertThat(browser.page().getElementById("email").val()).isEqualTo("nowhere");
        assertThat(browser.page().select("[name=what][checked]").val()).isEqualTo("email");

        browser.sends(path + "/freezing", Map.of());
        page = browser.isLedTo(path + "?done=frozen");
        assertThat(Desk.signIn(editor.login(), password).statusCode()).isEqualTo(401);
        assertThat(page.select("form[action=" + path + "/unfreezing]")).hasSize(1);
    }

    @Test
    void what_a_leaving_person_leaves_behind_is_linked() {
        Staff.Member editor = staff.with(Role.EDITOR);
        Document page = browser.opens(path(editor));
        assertThat(page.select("main ul a").eachAttr("href"))
                .contains(
                        "/desk/documents?author=" + editor.id(),
                        "/desk/proposals?proposer=" + editor.id(),
                        "/desk/audit?actor=" + editor.id());
        for (String link : page.select("main ul a").eachAttr("href")) {
            browser.opens(link);
            assertThat(browser.status()).as(link).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/accounts",
                "/desk/new-account",
                "/desk/accounts/%s",
                "/desk/audit",
                "/desk/names",
                "/desk/new-name",
                "/desk/names/%s",
                "/desk/names/%s/forms",
                "/desk/false-alarms/%s"
            })
    void an_editor_is_let_in_nowhere_and_learns_nothing(String path) {
        Staff.Member editor = staff.with(Role.EDITOR);
        PageBrowser other = PageBrowser.of(editor);
        String known = path.formatted(administrator.id());
        String unknown = path.formatted(RandomId.ofDocument());

        other.opens(known);
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.page().text()).doesNotContain(administrator.login());
        assertThat(other.page().select("nav a").eachAttr("href"))
                .doesNotContain("/desk/accounts", "/desk/audit", "/desk/names");
        String page = other.page().body().text();
        other.opens(unknown);
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.page().body().text()).isEqualTo(page);
    }

    @Test
    void an_editor_changes_nothing_by_a_form() {
        Staff.Member editor = staff.with(Role.EDITOR);
        PageBrowser other = PageBrowser.of(editor);
        String token = other.token();
        for (String step : List.of("freezing", "sessions", "roles", "reset", "codes")) {
            other.send(
                    path(administrator) + "/" + step,
                    Map.of(
                            "_token", List.of(token),
                            "_do", List.of("require"),
                            "what", List.of("password"),
                            "role", List.of("editor")));
            assertThat(other.status()).as(step).isEqualTo(403);
        }
        other.send(
                "/desk/new-account",
                Map.of(
                        "_token", List.of(token),
                        "login", List.of(login()),
                        "role", List.of("editor")));
        assertThat(other.status()).isEqualTo(403);
        assertThat(Desk.as(administrator).isSignedIn()).isTrue();
        assertThat(roles(administrator)).containsExactly("administrator");
    }

    @Test
    void a_form_without_the_token_of_the_session_changes_nothing() {
        Staff.Member editor = staff.with(Role.EDITOR);
        browser.send(path(editor) + "/freezing", Map.of("_token", List.of("invented")));
        assertThat(browser.status()).isEqualTo(409);
        assertThat(Desk.as(editor).isSignedIn()).isTrue();
        assertThat(
                        browser.request()
                                .header("Origin", "https://evil.example")
                                .formParam("_token", browser.token())
                                .post(path(editor) + "/freezing")
                                .statusCode())
                .isEqualTo(403);
        assertThat(Desk.as(editor).isSignedIn()).isTrue();
    }

    @Test
    void whoever_signs_in_again_is_led_to_the_account_she_was_at() {
        String path = path(staff.with(Role.EDITOR));
        browser.opens(path + "/reset");
        browser.isLedTo(path);
        assertThat(browser.status()).isEqualTo(200);
        browser.opens(path + "?done=invented");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("[role=status]")).isEmpty();
    }
}
