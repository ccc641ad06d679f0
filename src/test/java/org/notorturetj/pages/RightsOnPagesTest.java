package org.notorturetj.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A button that her roles never let work is on no page: each person, by what the desk allows. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class RightsOnPagesTest {
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject SessionCookie cookies;

    private PageBrowser browser;
    private List<String> may;

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
    }

    private void is(Role role) {
        Staff.Member member = staff.with(role);
        browser = PageBrowser.signedIn(cookies, member.token(), "en");
        may = new Colleague(member.token()).get("/me").path("may");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SERVICE", mode = EnumSource.Mode.EXCLUDE)
    void documents_are_begun_and_thrown_away(Role role) {
        is(role);
        shows("create", browser.reads("/desk/"), "main a[href=/desk/new]");
        String overview = "/desk/documents/" + papers.draft();
        Document page = browser.reads(overview);
        shows("create", page, "main a[href$=/copy]");
        shows("create", page, "main a[href$=ask=delete]");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SERVICE", mode = EnumSource.Mode.EXCLUDE)
    void an_alert_is_begun_and_tried(Role role) {
        String update = papers.update();
        String alert = papers.alert();
        is(role);
        String overview = "/desk/documents/" + update;
        shows("create", browser.reads(overview), "main a[href$=/alert]");
        Document begin = browser.reads(overview + "/alert");
        shows("create", begin, "button[value=begin]");
        if (!may.contains("create")) { // by its address
            assertThat(begin.select("button[disabled] + small").text()).isNotBlank();
        }
        Document composed = browser.reads("/desk/documents/" + alert + "/alert");
        shows("publish", composed, "button[value=rehearse]");
        shows("publish", composed, "button[value=test]");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SERVICE", mode = EnumSource.Mode.EXCLUDE)
    void a_moment_is_moved_renewed_and_given_up(Role role) {
        String id = papers.approved();
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        Instant at = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(3));
        editor.publishesAt(at.toString(), id, "ru").then().statusCode(200);
        long refused = papers.refusedSchedule();
        is(role);
        Document calendar = browser.reads("/desk/schedules");
        String row = "main li:has(a[href*=" + id + "]) ";
        shows("schedule", calendar, row + "button[value^=move]");
        shows("schedule", calendar, row + "input[name=at]");
        shows("withdraw", calendar, row + "button[value^=cancel]");
        shows("publish", calendar, "button[value=renew " + refused + "]");
        shows("publish", calendar, "input#at-" + refused);
        shows("withdraw", calendar, "button[value=cancel " + refused + "]");
        WellFormed.require(browser, "en");
    }

    private void shows(String permission, Document page, String what) {
        assertThat(page.select(what).size() > 0)
                .as("%s for %s", what, permission)
                .isEqualTo(may.contains(permission));
    }
}
