package org.notorturetj.desk.preview;

import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** A preview link that somebody opens in a browser is the page that readers would get. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewPagesTest {
    private static final String OF_A_BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Inject Staff staff;

    private Colleague editor;
    private LinkedArticles articles;

    @BeforeEach
    void createPeople() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        articles = new LinkedArticles(editor, new Colleague(staff.with(Role.COORDINATOR).token()));
    }

    @Test
    void a_draft_is_marked_and_kept_by_nobody() {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news"));
        Map<String, Object> text =
                new TreeMap<>(Invented.articleText(id, "<script>x</script> «А»"));
        text.put("body", "Read [this](/ru/articles/nowhere).");
        editor.savesText(id, "ru", text).then().statusCode(200);

        opened(articles.token(id))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Language", "ru")
                .header("Vary", containsString("Accept"))
                .header(
                        "Content-Security-Policy",
                        allOf(startsWith("default-src 'none'; style-src 'self'")))
                .body(containsString("Черновик"))
                .body(containsString("&lt;script&gt;x&lt;/script&gt;"))
                .body(containsString("<a href=\"/read/ru/hotlines.html\">"))
                .body(containsString("Read this."))
                .body(not(containsString("<script")))
                .body(not(containsString("../")));
    }

    @Test
    void a_link_without_a_text_says_so_in_the_language_of_the_browser() {
        opened("0".repeat(52))
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Content-Language", "tg")
                .header("Cache-Control", "no-store")
                .body(containsString("Муҳлати пайванд гузаштааст"));
    }

    @Test
    void what_is_missing_is_named() {
        String id = editor.creates("article");
        articles.save(id, "Title");
        opened(articles.token(id)).then().statusCode(422).body(containsString("<p>facts: "));
    }

    @Test
    void programs_get_json_as_before() {
        String token = articles.token(articles.article("Title"));
        for (String accept :
                new String[] {"*/*", "application/json", "application/json, text/html"}) {
            given().accept(accept)
                    .get("/desk/v1/previews/" + token)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("record.title", equalTo("Title"));
        }
    }

    private static Response opened(String token) {
        return given().header("Accept", OF_A_BROWSER)
                .header("Accept-Language", "tg, ru;q=0.5")
                .get("/desk/v1/previews/" + token);
    }
}
