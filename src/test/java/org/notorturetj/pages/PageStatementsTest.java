package org.notorturetj.pages;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
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

/** A page that offers documents asks for all of them at once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageStatementsTest {
    /** What else the server does meanwhile. */
    private static final int BESIDE = 5;

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

    private String aCase() {
        String code = RandomId.of(6);
        given.facts(papers.emptyCase(), Map.of("code", code));
        return code;
    }
}
