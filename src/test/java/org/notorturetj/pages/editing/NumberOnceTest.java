package org.notorturetj.pages.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A number is typed once: as readers see it, from which what is dialled is read. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class NumberOnceTest {
    private static final String SHOWN = "c/channels/0/asPrinted";
    private static final String DIALLED = "c/channels/0/number";

    @Inject Given given;
    @Inject Staff staff;
    @Inject Papers papers;

    private Colleague writing;
    private PageBrowser editor;

    @BeforeEach
    void arrive() {
        Staff.Member member = staff.with(Role.EDITOR);
        writing = new Colleague(member.token());
        editor = PageBrowser.of(member);
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+999 00 123 45 67|+999001234567",
                "+999 (00) 123-45-67|+999001234567",
                "00 123 45 67|",
                "+999 00 123 45 67 ext. 5|"
            })
    void what_is_dialled_is_read_off_what_is_shown_where_it_is_certain(
            String shown, String dialled) {
        String page = begun("+999000000009");
        editor.does(editor.reads(page), "save", Map.of(SHOWN, shown, DIALLED, ""));
        assertThat(channel(page).get("asPrinted")).isEqualTo(shown);
        assertThat(channel(page).get("number")).isEqualTo(dialled);
    }

    @Test
    void a_number_that_dials_another_one_keeps_it() {
        String page = begun("+999000000009");
        editor.does(
                editor.reads(page),
                "save",
                Map.of(SHOWN, "00 123 45 67", DIALLED, "+999001234567"));
        Document again = editor.reads(page);
        assertThat(again.select(field(DIALLED)).val()).isEqualTo("+999001234567");
        editor.does(again, "save", Map.of(SHOWN, "0 123 45 67"));
        assertThat(channel(page).get("number")).isEqualTo("+999001234567");
    }

    /** The second person sees both as they were and as they would be. */
    @Test
    void a_number_is_corrected_in_one_field_and_approved_by_old_and_new() {
        String old = Given.number();
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts(old));
        given.text(line, Language.RU, Invented.lineText(Language.RU));
        given.published(line, Language.RU);
        papers.willBePublished(line);
        String overview = "/desk/documents/" + line;
        Document form = editor.reads(overview + "/facts");
        Element dialled = form.select(field(DIALLED)).first();
        assertThat(dialled.val()).isEmpty();
        assertThat(dialled.attr("placeholder")).isEqualTo(old);
        String fresh = Given.number();
        String shown = fresh.substring(0, 4) + " " + fresh.substring(4);

        editor.does(form, "submit", Map.of(SHOWN, shown));

        PageBrowser coordinator = PageBrowser.of(staff.with(Role.COORDINATOR));
        Document review = coordinator.reads(overview + "/facts");
        assertThat(review.select("main").text()).contains(fresh, shown);
        coordinator.does(review, "approve");
        Document asked =
                editor.does(
                        editor.reads(overview + "/publish"),
                        "Ask a second person",
                        Map.of("facts", List.of("true")));
        Document decides = coordinator.reads(asked.select("main form").attr("action"));
        assertThat(decides.select("td del").eachText()).contains(old);
        assertThat(decides.select("td ins").eachText()).contains(fresh, shown);
    }

    private String begun(String number) {
        String id = writing.creates("hotline");
        Map<String, Object> facts = new HashMap<>(Invented.lineFacts(number));
        writing.savesFacts(id, facts).then().statusCode(200);
        return "/desk/documents/" + id + "/facts";
    }

    private Map<String, Object> channel(String page) {
        return writing.get(page.substring("/desk".length()))
                .jsonPath()
                .getMap("content.channels[0]");
    }

    private static String field(String name) {
        return "[name=" + name + "]";
    }
}
