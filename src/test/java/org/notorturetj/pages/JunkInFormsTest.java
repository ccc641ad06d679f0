package org.notorturetj.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each field of each form is given junk. What is refused comes back on its page, with what was
 * typed and a summary whose links lead to fields that are there; nothing fails.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class JunkInFormsTest {
    /** What somebody might type, paste or forge. */
    private static final Map<String, String> JUNK =
            Map.of(
                    "too long",
                    "Ӯ".repeat(60_000),
                    "control character",
                    "a\u0007b",
                    "other direction",
                    "a\u202Eb",
                    "no such word",
                    "no-such-word",
                    "wrong moment",
                    "2026-13-45T25:61");

    /** Fields whose value a browser does not show again: what is chosen, and what is secret. */
    private static final Set<String> NOT_SHOWN =
            Set.of("checkbox", "radio", "hidden", "password", "file");

    /** Wants a code or password of its own before it looks at anything. */
    private static final Set<String> LEFT_OUT = Set.of("/desk/sign-out", "/desk/panic");

    @Inject Staff staff;
    @Inject Papers papers;

    private PageBrowser browser;

    @BeforeEach
    void arrive() {
        browser =
                PageBrowser.of(
                        staff.with(Role.EDITOR, Role.COORDINATOR, Role.LAWYER, Role.ADMINISTRATOR));
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void what_is_refused_comes_back_with_what_was_typed_and_leads_to_its_field() {
        Set<String> wrong = new TreeSet<>();
        int refused = 0;
        int tried = 0;
        Set<String> forms = new TreeSet<>();
        for (String page : pages()) {
            for (Field field : fields(page)) {
                for (Map.Entry<String, String> junk : junk(tried++)) {
                    String sent = page + " " + field.name() + ": " + junk.getKey();
                    if (sends(page, field, junk.getValue())) {
                        forms.add(field.action().replaceAll("[0-9a-z]{16}", "…"));
                        int status = browser.status();
                        if (status >= 500) {
                            wrong.add(sent + ": " + status);
                        } else if (status >= 400) {
                            refused++;
                            fault(field, junk.getValue())
                                    .forEach(fault -> wrong.add(sent + ": " + status + fault));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(forms).as("forms that were tried").hasSizeGreaterThan(15);
        assertThat(refused).as("what was refused").isGreaterThan(20);
    }

    /** Filters stand in addresses, which anybody can write. */
    @Test
    void junk_in_an_address_is_refused_and_fails_nowhere() {
        for (String page :
                List.of(
                        "/desk/documents?%s=%s",
                        "/desk/?group=%2$s&%1$s=1",
                        "/desk/audit?%s=%s",
                        "/desk/schedules?%s=%s",
                        "/desk/proposals?%s=%s",
                        "/desk/lines?%s=%s",
                        "/desk/links?%s=%s",
                        "/desk/imported-texts?%s=%s",
                        "/desk/names?%s=%s",
                        "/desk/accounts?%s=%s",
                        "/desk/withdrawals?document=%2$s",
                        "/desk/topicchanges?from=%2$s&document=%2$s")) {
            for (String name : List.of("cursor", "type", "state", "author", "q", "changedFrom")) {
                for (String value : List.of("%00", "%E2%80%AE", "no-such", "9".repeat(3000))) {
                    browser.get(page.formatted(name, value));
                    assertThat(browser.status())
                            .as(page + " " + name + " " + value)
                            .isLessThan(500);
                }
            }
        }
    }

    /** One kind for each field in turn, or all of them if it is asked for. */
    private static List<Map.Entry<String, String>> junk(int number) {
        List<Map.Entry<String, String>> all = new ArrayList<>(JUNK.entrySet());
        all.sort(Map.Entry.comparingByKey());
        return Boolean.getBoolean("junk.all") ? all : List.of(all.get(number % all.size()));
    }

    private List<String> pages() {
        String draft = "/desk/documents/" + papers.draft();
        String waiting = "/desk/documents/" + papers.inReview();
        String approved = "/desk/documents/" + papers.approved();
        String published = "/desk/documents/" + papers.published();
        String line = "/desk/documents/" + papers.line();
        String alert = "/desk/documents/" + papers.publishedAlert();
        return List.of(
                draft + "/facts",
                draft + "/ru",
                waiting + "/tg",
                "/desk/documents/" + papers.guide() + "/ru",
                line + "/facts",
                "/desk/documents/" + papers.emptyCase() + "/consent",
                "/desk/documents/" + papers.emptyCase() + "/facts",
                approved + "/publish",
                published + "/copy",
                published + "/remove?ask=withdraw",
                published + "/remove?ask=redact",
                line + "/remove?ask=pause",
                alert + "/remove?ask=retract",
                "/desk/new",
                "/desk/replacements",
                "/desk/new-account",
                "/desk/new-name",
                "/desk/settings",
                "/desk/documents",
                "/desk/audit");
    }

    private List<Field> fields(String page) {
        Document open = browser.reads(page);
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Element form : open.select("main form[method=post]")) {
            if (LEFT_OUT.contains(form.attr("action")) || form.hasAttr("enctype")) {
                continue;
            }
            for (Element field : form.select("input[name], textarea[name], select[name]")) {
                String name = field.attr("name");
                if (!name.equals("_token") && !field.hasAttr("disabled")) {
                    String type =
                            field.normalName().equals("input")
                                    ? field.attr("type")
                                    : field.normalName();
                    fields.putIfAbsent(
                            form.attr("action") + " " + name,
                            new Field(form.attr("action"), name, type));
                }
            }
        }
        return new ArrayList<>(fields.values());
    }

    /** Whether the form was still there to be sent. */
    private boolean sends(String page, Field field, String junk) {
        Document open = browser.get(page).page();
        FormElement form =
                open.select("main form[method=post]").stream()
                        .filter(it -> it.attr("action").equals(field.action()))
                        .filter(it -> !it.select("[name=" + field.name() + "]").isEmpty())
                        .map(FormElement.class::cast)
                        .findFirst()
                        .orElse(null);
        if (form == null) {
            return false;
        }
        Map<String, List<String>> fields = FilledForm.fields(form, Map.of(field.name(), junk));
        Element button =
                form.select("button[name], button").stream()
                        .filter(it -> !it.hasAttr("disabled") && !it.hasClass("hidden"))
                        .filter(it -> !it.hasAttr("formnovalidate"))
                        .findFirst()
                        .orElse(null);
        if (button != null && button.hasAttr("name")) {
            fields.put(button.attr("name"), List.of(button.attr("value")));
        }
        browser.send(field.action(), fields);
        return true;
    }

    private List<String> fault(Field field, String junk) {
        List<String> faults = new ArrayList<>();
        Document answer = browser.page();
        if (browser.status() == 413) {
            return faults; // it is not read, and still in the browser: PageHostTest
        }
        Element summary = answer.selectFirst("main .summary[role=alert]");
        if (summary == null || summary.text().isBlank()) {
            faults.add(" without a summary");
            return faults;
        }
        if (!summary.hasAttr("autofocus")) {
            faults.add(" whose summary has no focus");
        }
        summary.select("a[href^=#]").stream()
                .map(it -> it.attr("href").substring(1))
                .filter(it -> answer.getElementById(it) == null)
                .forEach(it -> faults.add(" with a link to " + it + ", which is not there"));
        if (!NOT_SHOWN.contains(field.type())) {
            if (summary.select("a[href]").isEmpty()) {
                faults.add(" without a link: " + summary.text());
            }
            Element again = answer.select("main [name=" + field.name() + "]").last();
            if (!field.type().equals("select")
                    && (again == null || !FilledForm.value(again).contains(kept(junk)))) {
                faults.add(" without what was typed");
            }
        }
        return faults;
    }

    /** What cannot be seen is taken out of what is typed. */
    private static String kept(String junk) {
        return junk.codePoints().anyMatch(it -> it < ' ') ? "a" : junk;
    }

    private record Field(String action, String name, String type) {}
}
