package org.notorturetj.plain;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages as a browser gets them. */
final class Shown {
    private Shown() {}

    /** What is answered, wherever it leads. */
    static Response get(String path) {
        return given().redirects().follow(false).urlEncodingEnabled(false).get(path);
    }

    /** A page that is there. */
    static Document page(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.asString(), "http://host" + path);
    }
}
