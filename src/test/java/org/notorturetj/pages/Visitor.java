package org.notorturetj.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.notorturetj.support.people.Staff;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who works on the pages alone: reads them, fills in their forms and presses buttons. */
final class Visitor {
    private static final String HOST = "desk.localhost";

    private final String cookie;

    private Visitor(String cookie) {
        this.cookie = cookie;
    }

    /** Signs in on the page. */
    static Visitor signsIn(Staff.Member member) {
        Response answer =
                from("").formParam("secret-login", member.login())
                        .formParam("secret-password", Staff.PASSWORD)
                        .post("/desk/sign-in");
        assertThat(answer.statusCode()).isEqualTo(303);
        return new Visitor(answer.getCookie("desk"));
    }

    private static RequestSpecification from(String cookie) {
        RequestSpecification request =
                given().header("Host", HOST)
                        .header("Sec-Fetch-Site", "same-origin")
                        .redirects()
                        .follow(false);
        return cookie.isEmpty() ? request : request.cookie("desk", cookie);
    }

    /** Somebody who has not signed in. */
    static Visitor stranger() {
        return new Visitor("");
    }

    Response asks(String address) {
        return from(cookie).urlEncodingEnabled(false).get(address);
    }

    /** A page that has to be there. */
    Document reads(String address) {
        Response answer = asks(address);
        assertThat(answer.statusCode()).as(address + "\n" + answer.asString()).isEqualTo(200);
        return page(answer);
    }

    static Document page(Response answer) {
        return Jsoup.parse(answer.asString());
    }

    /**
     * Sends the form of a page with everything that stands in it, by a button.
     *
     * @param changes fields with other values; an empty list unticks
     */
    Response presses(Document page, String button, Map<String, List<String>> changes) {
        Element pressed =
                page.select("main button, main input[type=submit]").stream()
                        .filter(it -> !it.hasAttr("disabled"))
                        .filter(
                                it ->
                                        it.attr("value").equals(button)
                                                || it.text().equals(button)
                                                || (button.endsWith(" ")
                                                        && it.attr("value").startsWith(button)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + button + "\n" + page));
        Element form = pressed.closest("form");
        RequestSpecification request = from(cookie);
        Set<String> told = new HashSet<>(changes.keySet());
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            if (!told.contains(field.attr("name")) && isSent(field)) {
                request.formParam(field.attr("name"), value(field));
            }
        }
        changes.forEach((name, values) -> values.forEach(value -> request.formParam(name, value)));
        if (pressed.hasAttr("name")) {
            request.formParam(pressed.attr("name"), pressed.attr("value"));
        }
        return request.contentType("application/x-www-form-urlencoded; charset=utf-8")
                .post(form.attr("action"));
    }

    /** The same, when it is done: the page that it leads to. */
    Document does(Document page, String button, Map<String, List<String>> changes) {
        Response answer = presses(page, button, changes);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return reads(answer.header("Location"));
    }

    Document does(Document page, String button) {
        return does(page, button, Map.of());
    }

    private static boolean isSent(Element field) {
        boolean choice = Set.of("checkbox", "radio").contains(field.attr("type"));
        return !field.hasAttr("disabled") && (!choice || field.hasAttr("checked"));
    }

    private static String value(Element field) {
        if (field.tagName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            return chosen == null ? field.select("option").first().val() : chosen.val();
        }
        return field.val();
    }

    /** What is wrong with the HTML of a page: ids twice, fields without a label. */
    static List<String> faults(Document page) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        page.select("[id]")
                .forEach(
                        it -> {
                            if (!ids.add(it.id())) {
                                faults.add("id twice: " + it.id());
                            }
                        });
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            if (field.closest("label") == null
                    && page.select("label[for=" + field.id() + "]").isEmpty()) {
                faults.add("no label: " + field);
            }
        }
        page.select("[aria-describedby], [aria-labelledby]")
                .forEach(
                        it -> {
                            String id = it.attr("aria-describedby") + it.attr("aria-labelledby");
                            if (page.getElementById(id) == null) {
                                faults.add("nothing has the id " + id);
                            }
                        });
        page.select("h1")
                .forEach(
                        it -> {
                            if (it.text().isBlank()) {
                                faults.add("no heading");
                            }
                        });
        return faults;
    }
}
