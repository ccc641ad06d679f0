package org.notorturetj.pages;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever leaves is let go, and the browser cleared, whatever became of her session. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeavingTest {
    @Inject Staff staff;

    private Staff.Member member;
    private PageBrowser browser;

    @BeforeEach
    void open_a_page() {
        member = staff.with(Role.EDITOR);
        browser = PageBrowser.of(member);
        browser.opens("/desk/documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/sign-out", "/desk/panic"})
    void the_session_was_over_already(String button) {
        end_all_sessions();
        browser.sends(button, Map.of());
        lets_go();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/sign-out", "/desk/panic"})
    void the_form_is_of_a_session_before(String button) {
        browser.send(button, Map.of("_token", List.of("of-a-session-before")));
        lets_go();
        assertThat(new Colleague(member.token()).get("/me").statusCode())
                .as("nobody who guesses freezes an account")
                .isEqualTo(200);
    }

    @Test
    void whoever_never_signed_in_is_let_go_too() {
        PageBrowser stranger = PageBrowser.stranger();
        stranger.send("/desk/panic", Map.of());
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.response().header("Clear-Site-Data")).contains("\"cookies\"");
        assertThat(stranger.page().text()).doesNotContain("frozen");
    }

    private void end_all_sessions() {
        Colleague self = new Colleague(member.token());
        List<String> others = self.get("/sessions").path("items.findAll { !it.current }.id");
        assertThat(others).hasSize(1);
        others.forEach(id -> self.delete("/sessions/" + id).then().statusCode(204));
    }

    /** No page of the desk, no question, nothing kept; and the cookie opens nothing any more. */
    private void lets_go() {
        Response left = browser.response();
        assertThat(left.statusCode()).as(left.asString()).isIn(200, 303);
        assertThat(left.header("Clear-Site-Data"))
                .contains("\"cookies\"", "\"cache\"", "\"storage\"");
        assertThat(left.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(browser.page().select("nav, textarea, input[name=_token]")).isEmpty();
        if (left.statusCode() == 303) {
            assertThat(left.header("Location")).isEqualTo("/desk/sign-in");
        }
        assertThat(browser.opens("/desk/documents").select("form[action=/desk/sign-in]"))
                .hasSize(1);
    }
}
