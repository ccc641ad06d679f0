package org.notorturetj.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.notorturetj.support.people.Staff;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser without scripts, as far as the pages need one: it keeps cookies, sends what its form
 * holds with the button that is pressed, and says where a request comes from.
 *
 * <p>What is filled into a form are values by the names of its fields: one, or a list of them; an
 * empty list unticks. A field that the form does not have cannot be filled in.
 */
public final class PageBrowser {
    public static final String HOST = "desk.localhost";

    private static final String ORIGIN = "http://" + HOST;

    private final Map<String, String> cookies = new HashMap<>();
    private final String language;
    private Document page = Document.createShell("");
    private Response response = null;

    PageBrowser(String language) {
        this.language = language;
    }

    /** Of somebody who has not signed in. */
    public static PageBrowser stranger() {
        return new PageBrowser("en");
    }

    /** A browser that has signed in. */
    static PageBrowser signedIn(SessionCookie session, String token, String language) {
        PageBrowser browser = new PageBrowser(language);
        browser.cookies.put(session.name(), session.of(token).getValue());
        return browser;
    }

    /** Signs somebody in, by the page, and opens the first one. */
    public static PageBrowser of(Staff.Member member, String code) {
        PageBrowser browser = stranger();
        browser.get("/desk/sign-in")
                .press(
                        "/desk/sign-in",
                        "",
                        Map.of(
                                "secret-login",
                                member.login(),
                                "secret-password",
                                Staff.PASSWORD,
                                "secret-code",
                                code));
        browser.isLedTo("/desk/");
        return browser;
    }

    /** The same of somebody without a device. */
    public static PageBrowser of(Staff.Member member) {
        return of(member, "");
    }

    /** Opens a page. */
    public PageBrowser get(String path) {
        return take(request().urlEncodingEnabled(false).get(path));
    }

    /** The same page, to look at. */
    public Document opens(String path) {
        return get(path).page();
    }

    /** A page that has to be there. */
    public Document reads(String path) {
        get(path);
        assertThat(status()).as(path + "\n" + page).isEqualTo(200);
        return page;
    }

    /** Presses a button of the form with an address, after changing some of its fields. */
    public PageBrowser press(String action, String button, Map<String, ?> changes) {
        return send(action, fields(action, button, changes));
    }

    /** Sends the form with an address, to look at the answer. */
    public Document sends(String action, Map<String, ?> filled) {
        return press(action, "", filled).page();
    }

    /** The same by a button that leads elsewhere. */
    public Document sendsTo(String address, String action, Map<String, ?> filled) {
        return send(address, fields(action, "", filled)).page();
    }

    /**
     * Presses a button of a page, be it one that was left meanwhile.
     *
     * @param button its text or what it sends, or the beginning of that with a space after it
     */
    public Response presses(Document on, String button, Map<String, ?> changes) {
        Element pressed =
                on.select("main button, main input[type=submit]").stream()
                        .filter(it -> !it.hasAttr("disabled"))
                        .filter(
                                it ->
                                        it.attr("value").equals(button)
                                                || it.text().equals(button)
                                                || (button.endsWith(" ")
                                                        && it.attr("value").startsWith(button)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + button + "\n" + on));
        FormElement form = (FormElement) pressed.closest("form");
        Map<String, List<String>> fields = FilledForm.fields(form, changes);
        if (pressed.hasAttr("name")) {
            fields.put(pressed.attr("name"), List.of(pressed.attr("value")));
        }
        String address =
                pressed.hasAttr("formaction") ? pressed.attr("formaction") : form.attr("action");
        return (form.attr("method").equals("get")
                        ? get(FilledForm.address(address, fields))
                        : send(address, fields))
                .response();
    }

    /** The same, when it is done: the page that it leads to. */
    public Document does(Document on, String button, Map<String, ?> changes) {
        Response answer = presses(on, button, changes);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return reads(answer.header("Location"));
    }

    public Document does(Document on, String button) {
        return does(on, button, Map.of());
    }

    /** Sends what no page asked for. */
    public PageBrowser send(String action, Map<String, List<String>> fields) {
        return send(action, fields, Map.of("Sec-Fetch-Site", "same-origin", "Origin", ORIGIN));
    }

    PageBrowser send(String action, Map<String, List<String>> fields, Map<String, String> headers) {
        RequestSpecification request =
                request()
                        .headers(headers)
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        fields.forEach((name, values) -> values.forEach(it -> request.formParam(name, it)));
        return take(request.post(action));
    }

    /** What the form with an address would send. */
    Map<String, List<String>> fields(String action, String button, Map<String, ?> changes) {
        Map<String, List<String>> fields = FilledForm.fields(form(action), changes);
        if (!button.isEmpty()) {
            fields.put("_do", List.of(button));
        }
        return fields;
    }

    FormElement form(String action) {
        return page.select("form").stream()
                .filter(form -> form.attr("action").equals(action))
                // the last one holds what is written, where several lead to one address
                .max(Comparator.comparing(form -> form.select("[name]").size()))
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

    /** The last form was carried out, and leads on to an address; opens that. */
    public Document isLedTo(String address) {
        assertThat(status()).as(page.text()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo(address);
        return follow().page();
    }

    /** A request as this browser makes them, to be sent by hand. */
    public RequestSpecification request() {
        return given().redirects()
                .follow(false)
                .header("Host", HOST)
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .cookies(cookies);
    }

    private PageBrowser take(Response answer) {
        response = answer;
        answer.getCookies()
                .forEach(
                        (name, value) -> {
                            if (value.isEmpty()) {
                                cookies.remove(name);
                            } else {
                                cookies.put(name, value);
                            }
                        });
        page = Jsoup.parse(answer.asString(), ORIGIN);
        return this;
    }

    public int status() {
        return response.statusCode();
    }

    public Response response() {
        return response;
    }

    /** The page that is open. */
    public Document page() {
        return page;
    }

    String heading() {
        return page.select("h1").text();
    }

    /** What the forms of a page carry to show that they are a page's. */
    public String token() {
        return value("_token");
    }

    /** What a field holds, to the letter. */
    public String value(String name) {
        Element field = page.select("[name=" + name + "]").last();
        if (field == null) {
            throw new AssertionError("no field " + name + " in " + page.text());
        }
        return FilledForm.value(field);
    }

    /** Its cookies, as the header of a request that is sent by hand. */
    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    public boolean hasCookie() {
        return !cookies.isEmpty();
    }

    void forget() {
        cookies.clear();
    }
}
