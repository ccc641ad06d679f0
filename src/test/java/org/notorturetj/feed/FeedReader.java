package org.notorturetj.feed;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;

import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;

/** Reads feeds as others do: RSS and Atom with ROME, JSON Feed as JSON. */
final class FeedReader {
    private FeedReader() {}

    /** The entries of a feed, whatever its format. */
    static List<Read> entries(String address) throws Exception {
        String body = body(address);
        return address.contains(".json") ? ofJson(body) : ofXml(body);
    }

    static String body(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<Read> ofXml(String body) throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(body));
        return feed.getEntries().stream()
                .map(
                        entry ->
                                new Read(
                                        entry.getUri(),
                                        entry.getTitle(),
                                        entry.getLink(),
                                        entry.getPublishedDate().toInstant()))
                .toList();
    }

    private static List<Read> ofJson(String body) {
        return new JsonPath(body)
                .<Map<String, Object>>getList("items").stream()
                        .map(
                                item ->
                                        new Read(
                                                item.get("id").toString(),
                                                item.get("title").toString(),
                                                item.get("url").toString(),
                                                seconds(item.get("date_published").toString())))
                        .toList();
    }

    /** RSS has no milliseconds. */
    private static Instant seconds(String moment) {
        return Instant.ofEpochSecond(Instant.parse(moment).getEpochSecond());
    }

    /** What all formats have of an entry. */
    record Read(String id, String title, String link, Instant published) {
        Read {
            published = Instant.ofEpochSecond(published.getEpochSecond());
        }
    }
}
