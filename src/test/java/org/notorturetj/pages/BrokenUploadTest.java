package org.notorturetj.pages;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.notorturetj.support.people.Colleague.text;

/** A slow line that breaks while a long text is sent leaves nothing half of it behind. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class BrokenUploadTest {
    private static final String LONG =
            "Ҷавоби мақомот ҳанӯз нарасидааст; қонун ғайр аз ин намегӯяд. ".repeat(700).strip();

    @Inject Staff staff;
    @Inject SessionCookie cookies;

    private Colleague editor;
    private PageBrowser browser;
    private String document;
    private String address;

    @BeforeEach
    void begin_a_text() {
        Staff.Member member = staff.with(Role.EDITOR);
        editor = new Colleague(member.token());
        browser = PageBrowser.signedIn(cookies, member.token(), "ru");
        document = editor.creates("article");
        editor.savesText(document, "tg", Map.of("title", "Сарлавҳа", "body", "Аввал"))
                .then()
                .statusCode(200);
        address = "/desk/documents/" + document + "/tg";
        browser.reads(address);
        assertThat(LONG.length()).isGreaterThan(40_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/editing"})
    void neither_a_save_nor_what_is_kept_while_typing(String path) throws Exception {
        String etag = editor.get(text(document, "tg")).path("state.etag");
        String body = body();
        for (int sent : List.of(0, body.indexOf("%D2"), body.length() / 2, body.length() - 1)) {
            try (RawConnection broken = connection(path, body.length())) {
                broken.text(body.substring(0, sent));
            }
            it_is_as_it_was(etag);
        }
        try (RawConnection whole = connection(path, body.length())) {
            assertThat(whole.text(body).reply(false).status()).isIn(200, 303);
        }
        if (path.isEmpty()) {
            editor.get(text(document, "tg")).then().body("content.body", equalTo(LONG));
            editor.get(text(document, "tg") + "/revisions").then().body("items", hasSize(2));
        } else {
            autosaves().then().body("items", hasSize(1));
        }
    }

    private void it_is_as_it_was(String etag) {
        editor.get(text(document, "tg"))
                .then()
                .body("state.etag", equalTo(etag))
                .body("content.body", equalTo("Аввал"));
        autosaves().then().body("items", empty());
    }

    private io.restassured.response.Response autosaves() {
        return editor.get("/documents/" + document + "/autosaves");
    }

    /** What the form sends; its first field with Tajik letters is the title. */
    private String body() {
        return browser.fields(address, "save", Map.of("c/body", LONG)).entrySet().stream()
                .flatMap(
                        field ->
                                field.getValue().stream()
                                        .map(it -> encoded(field.getKey()) + "=" + encoded(it)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private RawConnection connection(String path, int length) throws IOException {
        return RawConnection.to(RestAssured.port)
                .text(
                        String.join(
                                "\r\n",
                                "POST " + address + path + " HTTP/1.1",
                                "Host: " + PageBrowser.HOST,
                                "Cookie: " + browser.cookieHeader(),
                                "Sec-Fetch-Site: same-origin",
                                "Content-Type: application/x-www-form-urlencoded; charset=UTF-8",
                                "Content-Length: " + length,
                                "",
                                ""));
    }
}
