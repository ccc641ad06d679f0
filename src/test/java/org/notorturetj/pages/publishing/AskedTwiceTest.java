package org.notorturetj.pages.publishing;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks for what waits already stands before that, and can say yes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskedTwiceTest {
    @Inject Staff staff;
    @Inject Papers papers;

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void the_second_is_led_to_what_the_first_asked_for_and_says_yes() {
        Staff.Member member = staff.with(Role.EDITOR);
        Desk.as(member).put("account/profile", Map.of("displayName", "First " + member.id()));
        PageBrowser first = PageBrowser.of(member);
        PageBrowser second = PageBrowser.of(staff.with(Role.COORDINATOR));
        String ask = "/desk/documents/" + papers.published() + "/remove?ask=redact";
        Document open = second.reads(ask);
        first.does(first.reads(ask), "redact");

        Document led = second.does(open, "redact");

        assertThat(led.select(".done").text()).contains("had been asked for before");
        assertThat(led.text()).contains("First " + member.id());
        assertThat(second.does(led, "yes").select(".done").text()).contains("it is done");
    }

    @Test
    void a_login_that_waits_is_refused_on_its_form_with_what_was_typed_and_where_to_decide() {
        PageBrowser first = PageBrowser.of(staff.with(Role.ADMINISTRATOR));
        PageBrowser second = PageBrowser.of(staff.with(Role.ADMINISTRATOR));
        String login = "planted-twice-" + System.nanoTime();
        Map<String, ?> typed = Map.of("login", login, "role", List.of("lawyer"));
        first.get("/desk/new-account").press("/desk/new-account", "", typed);
        assertThat(first.status()).as(first.page().text()).isIn(200, 303);

        Document again = second.get("/desk/new-account").sends("/desk/new-account", typed);

        assertThat(second.status()).isEqualTo(409);
        assertThat(again.select("[name=login]").val()).isEqualTo(login);
        assertThat(again.select(".summary a").attr("href")).startsWith("/desk/proposals/");
        assertThat(again.select(".summary").text()).contains("asked for it already");
    }
}
