package org.notorturetj.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Each screen of publishing is whole in each language, and shows each role what is hers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ScreensTest {
    @Inject Staff staff;
    @Inject Papers papers;

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_screen_is_valid_html_in_each_language(Language language) {
        Staff.Member member = staff.with(Role.COORDINATOR);
        new Colleague(member.token())
                .put(
                        "/account/profile",
                        Map.of("displayName", "Reader of " + language, "language", language.tag()))
                .then()
                .statusCode(204);
        PageBrowser reader = PageBrowser.of(member);
        for (String screen : screens(member)) {
            reader.reads(screen);
            WellFormed.require(reader, language.tag());
        }
    }

    private List<String> screens(Staff.Member member) {
        String draft = papers.draft();
        String published = papers.published();
        String line = papers.line();
        String update = papers.update();
        String alert = papers.publishedAlert();
        papers.refusedSchedule();
        Colleague colleague = new Colleague(member.token());
        String proposal =
                colleague
                        .post(
                                "/documents/" + published + "/redaction",
                                Map.of("languages", List.of("tg", "ru")))
                        .path("proposal");
        return Stream.concat(
                        Stream.of(
                                "/desk/documents",
                                "/desk/documents?type=article&state=published&q=Title",
                                "/desk/new",
                                "/desk/proposals",
                                "/desk/proposals?all=true",
                                "/desk/proposals/" + proposal,
                                "/desk/schedules",
                                "/desk/lines",
                                "/desk/documents/" + papers.emptyCase() + "/consent",
                                "/desk/documents/" + update + "/alert",
                                "/desk/documents/" + alert + "/alert",
                                "/desk/documents/" + papers.guide() + "/publish"),
                        Stream.of(draft, published, line, alert)
                                .flatMap(
                                        id ->
                                                Stream.of(
                                                                "",
                                                                "/publish",
                                                                "/remove?ask=withdraw",
                                                                "/remove?ask=restore",
                                                                "/remove?ask=redact",
                                                                "/remove?ask=pause",
                                                                "/remove?ask=compromise",
                                                                "/remove?ask=retract",
                                                                "/remove?ask=delete")
                                                        .map(end -> "/desk/documents/" + id + end)))
                .toList();
    }

    @Test
    void no_screen_offers_a_role_what_the_desk_would_refuse() {
        String id = papers.published();
        Map<Role, List<String>> offered = new HashMap<>();
        for (Role role : List.of(Role.EDITOR, Role.TRANSLATOR, Role.LAWYER, Role.DEPUTY)) {
            PageBrowser visitor = PageBrowser.of(staff.with(role));
            offered.put(
                    role,
                    visitor.reads("/desk/documents/" + id)
                            .select("main a.button[href*=ask]")
                            .eachText());
        }
        assertThat(offered.get(Role.TRANSLATOR))
                .contains("Withdraw …")
                .doesNotContain("Erase for ever …");
        assertThat(offered.get(Role.LAWYER)).contains("Withdraw …", "Erase for ever …");
        assertThat(offered.get(Role.EDITOR)).contains("Withdraw …", "Erase for ever …");
        assertThat(offered.get(Role.DEPUTY)).doesNotContain("Bring back to readers …");
    }

    @Test
    void a_stranger_is_asked_to_sign_in_and_sees_nothing() {
        String id = papers.draft();
        for (String screen :
                List.of(
                        "/desk/documents/" + id,
                        "/desk/documents",
                        "/desk/proposals",
                        "/desk/schedules",
                        "/desk/lines")) {
            assertThat(PageBrowser.stranger().reads(screen).select("#password")).hasSize(1);
        }
    }
}
