package org.notorturetj.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.notorturetj.support.people.Staff;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A browser without scripts at the pages of the desk: it keeps a cookie and sends forms. */
public final class Browser {
    public static final String HOST = "desk.localhost";

    private String cookie = "";
    private Response last = null;

    /** Signs somebody in, by the page. */
    public static Browser of(Staff.Member member, String code) {
        Browser browser = new Browser();
        browser.opens("/desk/sign-in");
        browser.sends(
                "/desk/sign-in",
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
    public static Browser of(Staff.Member member) {
        return of(member, "");
    }

    /** Opens a page. */
    public Document opens(String path) {
        return received(request().get(path));
    }

    /** Fills in the form of the page that is open which leads to an address, and sends it. */
    public Document sends(String action, Map<String, ?> filled) {
        return sendsTo(action, action, filled);
    }

    /** The same with a button that leads elsewhere. */
    public Document sendsTo(String address, String action, Map<String, ?> filled) {
        Element form = page().selectFirst("form[action=" + action + "]");
        assertThat(form).as("form to " + action + " in " + page()).isInstanceOf(FormElement.class);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Connection.KeyVal field : ((FormElement) form).formData()) {
            fields.computeIfAbsent(field.key(), key -> new ArrayList<>()).add(field.value());
        }
        filled.forEach(
                (name, value) -> {
                    assertThat(form.select("[name=" + name + "]")).as(name).isNotEmpty();
                    fields.put(
                            name,
                            value instanceof List<?> many
                                    ? many.stream().map(String::valueOf).toList()
                                    : List.of(String.valueOf(value)));
                });
        return posts(address, fields);
    }

    /** Sends what no page asked for. */
    public Document posts(String path, Map<String, List<String>> fields) {
        RequestSpecification request =
                request()
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        fields.forEach((name, values) -> request.formParam(name, values.toArray()));
        return received(request.redirects().follow(false).post(path));
    }

    public RequestSpecification request() {
        RequestSpecification request = given().header("Host", HOST).redirects().follow(false);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Document received(Response response) {
        last = response;
        for (String set : response.headers().getValues("Set-Cookie")) {
            if (set.startsWith("desk=")) {
                cookie = set.contains("Max-Age=0") ? "" : set.substring(0, set.indexOf(';'));
            }
        }
        return page();
    }

    public int status() {
        return last.statusCode();
    }

    public Response response() {
        return last;
    }

    /** The page that is open. */
    public Document page() {
        return Jsoup.parse(last.asString());
    }

    /** What the form of a page carries to show that it is a page's. */
    public String token() {
        return page().selectFirst("[name=_token]").val();
    }

    public boolean hasCookie() {
        return !cookie.isEmpty();
    }

    /** The last form was carried out, and leads on to an address; opens that. */
    public Document isLedTo(String address) {
        assertThat(last.statusCode()).as(last.asString()).isEqualTo(303);
        assertThat(last.header("Location")).isEqualTo(address);
        return opens(address);
    }
}
