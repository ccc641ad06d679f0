package org.notorturetj.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import io.restassured.path.json.JsonPath;

/**
 * A program of somebody else that follows one feed: it shows an entry when it meets its id for the
 * first time or its text has changed. One that knows pages goes on until a page has nothing new for
 * it; one that knows archives (RFC 5005, section 4) until it meets one that it has read.
 */
final class WeeklyReader {
    private static final Pattern MARK = Pattern.compile("mark-[0-9]+-end");

    private final String feed;
    private final boolean archives;
    private final Map<String, String> shown = new TreeMap<>();
    private final Set<String> marks = new HashSet<>();
    private final List<String> twice = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    private WeeklyReader(String feed, boolean archives) {
        this.feed = feed;
        this.archives = archives;
    }

    static WeeklyReader ofPages(String feed) {
        return new WeeklyReader(feed, false);
    }

    static WeeklyReader ofArchives(String feed) {
        return new WeeklyReader(feed, true);
    }

    void look() throws Exception {
        String address = feed;
        while (!address.isEmpty() && (!archives || address.equals(feed) || read.add(address))) {
            Page page = page(FeedReader.body(address));
            boolean news = false;
            for (Map.Entry<String, String> entry : page.entries().entrySet()) {
                news |= take(entry.getKey(), entry.getValue());
            }
            address = archives || news ? page.next() : "";
        }
    }

    /** By the ids of entries the mark of the text that was shown last. */
    Map<String, String> shown() {
        return shown;
    }

    /** Texts that were shown under two ids, or again. */
    List<String> twice() {
        return twice;
    }

    private boolean take(String id, String mark) {
        if (mark.equals(shown.put(id, mark))) {
            return false;
        }
        if (!marks.add(mark)) {
            twice.add(id + " " + mark);
        }
        return true;
    }

    private Page page(String body) throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        if (feed.contains(".json")) {
            JsonPath json = new JsonPath(body);
            for (Map<String, Object> item : json.<Map<String, Object>>getList("items")) {
                entries.put(item.get("id").toString(), mark(item.get("content_html").toString()));
            }
            return new Page(entries, json.getString("next_url"));
        }
        Document xml = ParsedXml.of(body);
        boolean rss = feed.contains(".rss");
        for (Element entry : ParsedXml.elements(xml, rss ? "item" : "entry")) {
            String id = entry.getElementsByTagName(rss ? "guid" : "id").item(0).getTextContent();
            entries.put(id, mark(entry.getTextContent()));
        }
        return new Page(entries, ParsedXml.link(xml, archives ? "prev-archive" : "next"));
    }

    private static String mark(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? mark.group() : "";
    }

    private record Page(Map<String, String> entries, String next) {
        Page(Map<String, String> entries, @Nullable String next) {
            this.entries = entries;
            this.next = next == null ? "" : next;
        }
    }
}
