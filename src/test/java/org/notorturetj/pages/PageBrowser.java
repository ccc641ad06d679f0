package org.notorturetj.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/**
 * A browser without scripts, as far as the pages need one: it keeps cookies, sends what its form
 * holds with the button that is pressed, and says where a request comes from.
 */
final class PageBrowser {
    private static final String ORIGIN = "http://desk.localhost";

    private final Map<String, String> cookies = new HashMap<>();
    private final String language;
    private Document page = Document.createShell("");
    private Response response = null;

    PageBrowser(String language) {
        this.language = language;
    }

    /** A browser that has signed in. */
    static PageBrowser signedIn(SessionCookie session, String token, String language) {
        PageBrowser browser = new PageBrowser(language);
        browser.cookies.put(session.name(), session.of(token).getValue());
        return browser;
    }

    PageBrowser get(String path) {
        return take(request().get(path));
    }

    /** Presses a button of the form with an address, after changing some of its fields. */
    PageBrowser press(String action, String button, Map<String, String> changes) {
        return send(action, fields(action, button, changes));
    }

    PageBrowser send(String action, Map<String, List<String>> fields) {
        return send(action, fields, Map.of("Sec-Fetch-Site", "same-origin", "Origin", ORIGIN));
    }

    PageBrowser send(String action, Map<String, List<String>> fields, Map<String, String> headers) {
        RequestSpecification request =
                request()
                        .headers(headers)
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        fields.forEach((name, values) -> request.formParam(name, values));
        return take(request.post(action));
    }

    /** What the form with an address would send. */
    Map<String, List<String>> fields(String action, String button, Map<String, String> changes) {
        FormElement form = form(action);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.formData()
                .forEach(
                        field ->
                                fields.computeIfAbsent(field.key(), name -> new ArrayList<>())
                                        .add(field.value()));
        // to the letter: jsoup leaves out white space at both ends
        form.select("textarea[name]")
                .forEach(area -> fields.put(area.attr("name"), List.of(written(area))));
        changes.forEach((name, value) -> fields.put(name, List.of(value)));
        if (!button.isEmpty()) {
            fields.put("_do", List.of(button));
        }
        return fields;
    }

    FormElement form(String action) {
        return page.select("form").stream()
                .filter(form -> form.attr("action").equals(action))
                // the last one holds what is written, where several lead to one address
                .max(java.util.Comparator.comparing(form -> form.select("[name]").size()))
                .map(FormElement.class::cast)
                .orElseThrow(() -> new AssertionError("no form " + action + " in " + page.text()));
    }

    /** Goes where the answer leads. */
    PageBrowser follow() {
        String address = response.header("Location");
        if (address == null) {
            throw new AssertionError(status() + " leads nowhere: " + page.text());
        }
        return get(address);
    }

    private RequestSpecification request() {
        return given().redirects()
                .follow(false)
                .header("Host", "desk.localhost")
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .cookies(cookies);
    }

    private PageBrowser take(Response answer) {
        response = answer;
        answer.getCookies().forEach(cookies::put);
        page = Jsoup.parse(answer.asString(), ORIGIN);
        return this;
    }

    int status() {
        return response.statusCode();
    }

    Response response() {
        return response;
    }

    Document page() {
        return page;
    }

    String heading() {
        return page.select("h1").text();
    }

    /** What a field holds, to the letter. */
    String value(String name) {
        Element field = page.select("[name=" + name + "]").last();
        if (field == null) {
            throw new AssertionError("no field " + name + " in " + page.text());
        }
        return field.normalName().equals("textarea") ? written(field) : field.val();
    }

    /** Browsers leave out the line end after the tag, if there is one. */
    private static String written(Element area) {
        return area.wholeText().replaceFirst("^\n", "");
    }

    void forget() {
        cookies.clear();
    }
}
