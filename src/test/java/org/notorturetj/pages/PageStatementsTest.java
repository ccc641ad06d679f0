package org.notorturetj.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.LoggedStatements;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.notorturetj.support.people.Colleague.text;

/**
 * A page asks as often for a document with much as for one with little, and for all of a list at
 * once.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class PageStatementsTest {
    /** What else the server does meanwhile. */
    private static final int BESIDE = 5;

    private static final int MANY = 12;

    @Inject Staff staff;
    @Inject Papers papers;
    @Inject Given given;

    @Test
    void the_cases_that_an_update_can_be_of_are_one_question() throws Exception {
        Staff.Member editor = staff.with(Role.EDITOR);
        PageBrowser browser = PageBrowser.of(editor);
        String page =
                "/desk/documents/"
                        + new Colleague(editor.token()).creates("case-update")
                        + "/facts";
        String code = aCase();
        browser.reads(page); // who writes it is said then
        List<String> few = LoggedStatements.of(() -> browser.reads(page));
        for (int more = 0; more < 10; more++) {
            code = aCase();
        }
        List<String> many = LoggedStatements.of(() -> browser.reads(page));
        assertThat(browser.page().html()).contains(code);
        assertThat(few).isNotEmpty();
        assertThat(many.size()).as("%s", many).isLessThanOrEqualTo(few.size() + BESIDE);
    }

    @Test
    void the_facts_of_all_lines_are_one_question() throws Exception {
        PageBrowser browser = PageBrowser.of(staff.with(Role.EDITOR));
        for (int more = 0; more < MANY; more++) {
            given.line(Language.RU);
        }
        browser.reads("/desk/lines");
        List<String> asked = LoggedStatements.all(() -> browser.reads("/desk/lines"));
        int lines = browser.page().select("main .list > li").size();
        assertThat(lines).isGreaterThanOrEqualTo(MANY);
        assertThat(asked).as("%d lines", lines).hasSizeBetween(1, lines);
        assertThat(asked)
                .filteredOn(it -> it.contains("desk.facts"))
                .as("%d lines", lines)
                .hasSizeBetween(1, 3);
    }

    /** Comments of as many people, saves, and warnings. */
    @Test
    void what_an_editing_screen_asks_does_not_grow_with_what_it_shows() throws Exception {
        Staff.Member author = staff.with(Role.EDITOR);
        Colleague editor = new Colleague(author.token());
        PageBrowser browser = PageBrowser.of(author);
        String id = editor.creates("case-update");
        one(editor, id, 0);
        String screen = "/documents/" + id + "/screen?language=ru";
        String page = "/desk/documents/" + id + "/ru";
        List<String> few = asked(editor, screen);
        List<String> fewOfPage = asked(browser, page);
        for (int more = 1; more <= MANY; more++) {
            one(editor, id, more);
        }
        List<String> many = asked(editor, screen);
        List<String> manyOfPage = asked(browser, page);

        editor.get(screen)
                .then()
                .body("comments.size()", is(MANY + 1))
                .body("revisions.size()", is(MANY + 1))
                .body("text.warnings.size()", greaterThanOrEqualTo(MANY));
        assertThat(few).isNotEmpty();
        assertThat(many.size()).as("%s", many).isLessThanOrEqualTo(few.size() + BESIDE);
        assertThat(manyOfPage.size())
                .as("%s", manyOfPage)
                .isLessThanOrEqualTo(fewOfPage.size() + BESIDE);
    }

    /** Another save with another warning, and a comment of somebody else that names her. */
    private void one(Colleague editor, String id, int number) {
        editor.savesText(id, "ru", withReplies(number)).then().statusCode(200);
        Staff.Member other = staff.with(Role.EDITOR);
        new Colleague(other.token())
                .post(
                        text(id, "ru") + "/comments",
                        Map.of("body", "Look " + number, "mentions", List.of(other.id())))
                .then()
                .statusCode(200);
    }

    /** Each reply of an authority tells of somebody's age. */
    private static Map<String, Object> withReplies(int number) {
        return Map.of(
                "title",
                "Ответы",
                "replies",
                IntStream.rangeClosed(0, number)
                        .mapToObj(
                                it ->
                                        Map.of(
                                                "authority",
                                                "Суд",
                                                "text",
                                                "Н. Н., %d года, жив."
                                                        .formatted(22 + 10 * (it % 5)),
                                                "language",
                                                "ru"))
                        .toList());
    }

    private static List<String> asked(Colleague editor, String screen) throws Exception {
        editor.get(screen).then().statusCode(200);
        return LoggedStatements.all(() -> editor.get(screen).then().statusCode(200));
    }

    private static List<String> asked(PageBrowser browser, String page) throws Exception {
        browser.reads(page);
        return LoggedStatements.all(() -> browser.reads(page));
    }

    private String aCase() {
        String code = RandomId.of(6);
        given.facts(papers.emptyCase(), Map.of("code", code));
        return code;
    }
}
