package org.notorturetj.pages;

import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Whoever counts as the author of a text reads on its page why she cannot be the one to check. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SamePersonTest {
    @Inject Staff staff;
    @Inject Owner owner;
    @Inject SessionCookie cookies;

    private Staff.Member writer;
    private String guide;

    @BeforeEach
    void write() {
        writer = staff.with(Role.EDITOR);
        Colleague editor = new Colleague(writer.token());
        guide = editor.creates("guide");
        editor.savesFacts(guide, Invented.guideFacts()).then().statusCode(200);
        editor.savesText(guide, "ru", Invented.guideText(guide, "Руководство"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"LAWYER,law", "TRANSLATOR,translated", "COORDINATOR,approve"})
    void the_button_stands_there_with_the_reason_in_each_language(Role role, String word)
            throws Exception {
        submit();
        Staff.Member checker = staff.with(role);
        assertThat(button(checker, Language.RU, word).hasAttr("disabled")).isFalse();
        askedFor(checker);
        String wrote = named(writer, "Writer");
        String checks = named(checker, "Checker");
        for (Language language : Language.values()) {
            Element button = button(checker, language, word);
            assertThat(button.hasAttr("disabled")).as(word).isTrue();
            assertThat(button.parent().text())
                    .contains(Rule.SAME_ORIGIN_OF.with(wrote, checks, wrote).in(language));
        }
    }

    @Test
    void who_wrote_it_herself_is_told_that_and_not_of_accounts() {
        submit();
        assertThat(button(writer, Language.EN, "translated").parent().text())
                .contains(Rule.SOMEBODY_ELSE.in(Language.EN));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SERVICE", mode = EnumSource.Mode.EXCLUDE)
    void nobody_sees_a_check_that_is_never_hers(Role role) {
        submit();
        Staff.Member member = staff.with(role);
        var may = new Colleague(member.token()).get("/me").jsonPath().getList("may", String.class);
        Document page = page(member, Language.EN);
        assertThat(!page.select("button[value=approve]").isEmpty())
                .isEqualTo(may.contains("approve"));
        assertThat(page.select("button[value=submit]")).as("it is in review already").isEmpty();
        assertThat(!page.select("button[value=law]").isEmpty())
                .isEqualTo(may.contains("review_legally"));
        assertThat(!page.select("button[value=translated]").isEmpty())
                .isEqualTo(may.contains("review_translation"));
    }

    /** Nobody else has the name. */
    private static String named(Staff.Member member, String name) {
        String own = name + " " + RandomId.of(6);
        Desk.as(member).put("account/profile", Map.of("displayName", own)).then().statusCode(204);
        return own;
    }

    private void submit() {
        Colleague editor = new Colleague(writer.token());
        editor.submits(facts(guide));
        editor.submits(text(guide, "ru"));
    }

    private void askedFor(Staff.Member checker) throws Exception {
        owner.execute(
                "INSERT INTO desk.sponsorship (account_id, sponsor, given_at) VALUES ('%s', '%s', now())"
                        .formatted(checker.id(), writer.id()));
    }

    private Element button(Staff.Member member, Language language, String word) {
        return page(member, language).select("button[value=" + word + "]").first();
    }

    private Document page(Staff.Member member, Language language) {
        return PageBrowser.signedIn(cookies, member.token(), language.tag())
                .reads("/desk/documents/" + guide + "/ru");
    }
}
