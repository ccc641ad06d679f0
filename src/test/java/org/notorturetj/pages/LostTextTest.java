package org.notorturetj.pages;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever goes wrong while it is saved, a long text comes back to its author to the letter. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class LostTextTest {
    /** 40,000 Tajik letters and more: what a guide with all its steps has. */
    private static final String LONG =
            "Ҷавоби мақомот ҳанӯз нарасидааст; қонун ғайр аз ин намегӯяд. ".repeat(700).strip();

    @Inject Staff staff;
    @Inject SessionCookie cookies;
    @Inject Owner owner;

    private Staff.Member member;
    private Colleague editor;
    private PageBrowser browser;
    private String document;
    private String address;

    @BeforeEach
    void begin_a_text() {
        member = staff.with(Role.EDITOR);
        editor = new Colleague(member.token());
        browser = PageBrowser.signedIn(cookies, member.token(), "ru");
        document = editor.post("/documents", Map.of("type", "article")).path("id");
        address = "/desk/documents/" + document + "/tg";
        browser.get(address);
        assertThat(LONG.length()).isGreaterThan(40_000);
        browser.press(address, "save", Map.of("c/title", "Сарлавҳа", "c/body", "Аввал"));
        assertThat(browser.status()).isEqualTo(303);
        browser.follow();
    }

    private void save_the_long_text() {
        browser.press(address, "save", Map.of("c/body", LONG));
    }

    private void it_stands_on_the_page() {
        assertThat(browser.value("c/body")).isEqualTo(LONG);
    }

    @Test
    void it_is_saved_when_nothing_is_wrong() {
        save_the_long_text();
        assertThat(browser.status()).isEqualTo(303);
        browser.follow();
        it_stands_on_the_page();
    }

    @Test
    void the_session_is_over() {
        browser.forget();
        save_the_long_text();
        assertThat(browser.status()).isEqualTo(401);
        it_stands_on_the_page();
        assertThat(browser.form("/desk/sign-in").select("[name=secret-password]")).hasSize(1);
    }

    @Test
    void the_form_is_of_another_session() {
        browser.press(address, "save", Map.of("c/body", LONG, "_token", "of-another-session"));
        assertThat(browser.status()).isEqualTo(409);
        it_stands_on_the_page();
        browser.press(address, "", Map.of());
        assertThat(browser.status()).isEqualTo(303);
        browser.follow();
        it_stands_on_the_page();
    }

    @Test
    void a_colleague_was_faster() {
        String etag = browser.value("_etag");
        Map<String, Object> theirs = Map.of("title", "Аз ҳамкор", "body", "Матни дигар");
        editor.savesText(document, "tg", theirs).then().statusCode(200);
        save_the_long_text();
        assertThat(browser.status()).isEqualTo(412);
        it_stands_on_the_page();
        assertThat(browser.page().select(".source").text()).contains("Аз ҳамкор");
        assertThat(browser.value("_etag")).isNotEqualTo(etag);
        browser.press(address, "save", Map.of());
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void something_in_it_is_refused() {
        browser.press(address, "submit", Map.of("c/body", LONG, "c/summary", ""));
        assertThat(browser.status()).isEqualTo(422);
        it_stands_on_the_page();
        assertThat(browser.page().select(".summary").text()).isNotEmpty();
        browser.press(address, "save", Map.of("c/summary", "Як ҷумла."));
        assertThat(browser.status()).as("its own save before is no colleague's").isEqualTo(303);
    }

    @Test
    void what_is_dangerous_is_refused_with_its_field() {
        browser.press(address, "save", Map.of("c/body", LONG, "c/title", "А\u202eБ"));
        assertThat(browser.status()).isEqualTo(422);
        it_stands_on_the_page();
        assertThat(browser.page().select(".summary a[href=#f-c-title]")).hasSize(1);
        assertThat(browser.page().select(".wrong [name=c/title]")).hasSize(1);
    }

    @Test
    void what_is_harmless_is_cleaned() {
        browser.press(
                address,
                "save",
                Map.of("c/title", " Сар\u00adлавҳа\u200b ", "c/body", "Як\r\n\r\nДу\u00a0се"));
        assertThat(browser.status()).isEqualTo(303);
        browser.follow();
        assertThat(browser.value("c/title")).isEqualTo("Сарлавҳа");
        assertThat(browser.value("c/body")).isEqualTo("Як\n\nДу се");
    }

    @Test
    void what_is_no_character_is_refused_with_its_field() {
        browser.press(address, "save", Map.of("c/body", LONG + "\uFFFD"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.value("c/body")).isEqualTo(LONG + "\uFFFD");
        assertThat(browser.page().select(".wrong [name=c/body]")).hasSize(1);
    }

    @Test
    void a_phone_with_codes_is_required_meanwhile() {
        staff.requireTotp(member.id());
        save_the_long_text();
        assertThat(browser.status()).isEqualTo(403);
        it_stands_on_the_page();
        assertThat(browser.page().select("main a[href=/desk/settings]")).hasSize(1);
    }

    @Test
    void signing_in_again_fails_first() {
        browser.forget();
        save_the_long_text();
        for (String login : List.of("  ", "nobody-of-ours")) {
            browser.press(
                    "/desk/sign-in", "", Map.of("secret-login", login, "secret-password", "wrong"));
            assertThat(browser.status()).as(login).isBetween(400, 499);
            it_stands_on_the_page();
            assertThat(browser.value("secret-to")).isEqualTo(address);
        }
    }

    @Test
    @ExpectServerError(500)
    void the_database_is_gone() throws Exception {
        owner.execute("ALTER TABLE desk.session RENAME TO session_away");
        try {
            save_the_long_text();
        } finally {
            owner.execute("ALTER TABLE desk.session_away RENAME TO session");
        }
        assertThat(browser.status()).isGreaterThanOrEqualTo(500);
        it_stands_on_the_page();
        browser.press(address, "save", Map.of());
        assertThat(browser.status()).isEqualTo(303);
    }
}
