package org.notorturetj.contract.sweep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Feeds in all their formats, and what they lead to: archives, and each text by itself. */
final class FeedSurfaces {
    /** Of this server, wherever a feed says it: in an attribute, an element or a member. */
    private static final Pattern FEED =
            Pattern.compile("/feeds/[a-z]{2}/[a-z0-9./-]+\\.(?:atom|rss|json|ninjs|ics)\\b");

    private static final Pattern OPML = Pattern.compile("<outline [^>]*xmlUrl=\"[^\"]+\"[^>]*/>");

    private static final Pattern ENTRY =
            Pattern.compile("tag:notorturetj\\.org,2026:([0-9a-hjkmnp-tv-z]{16})/");

    private static final Pattern ARCHIVE =
            Pattern.compile("/feeds/[a-z]{2}/(?!items/|removed/)[a-z-]+/.*");

    private final Answers answers;

    FeedSurfaces(Answers answers) {
        this.answers = answers;
    }

    /** All feeds of all languages, as readers import them; each is a feed that can be read. */
    void list() {
        String opml = answers.xml("/feeds/opml.xml");
        for (Matcher outline = OPML.matcher(opml); outline.find(); ) {
            if (!FEED.matcher(outline.group()).find()) {
                answers.fault("/feeds/opml.xml leads to no feed: " + outline.group());
            }
        }
        walk(opml);
    }

    /** Those of a language, from its index. */
    void of(String language) {
        String index = "/feeds/" + language + "/index.json";
        walk(answers.json(index).toString());
        String page = "/feeds/" + language + "/for-newsrooms.html";
        answers.page(page, answers.text(page));
        if (answers.read().stream().noneMatch(ARCHIVE.asMatchPredicate())) {
            answers.fault(index + " leads to no archive");
        }
    }

    private void walk(String from) {
        Deque<String> next = new ArrayDeque<>();
        follow(from, next);
        while (!next.isEmpty()) {
            String path = next.poll();
            if (!answers.hasRead(path)) {
                follow(read(path), next);
            }
        }
    }

    private static void follow(String text, Deque<String> next) {
        for (Matcher feed = FEED.matcher(text); feed.find(); ) {
            next.add(feed.group());
        }
    }

    private String read(String path) {
        if (path.endsWith(".ics")) {
            return ""; // calendars are read by a parser of their own
        }
        if (!path.matches(".*(json|ninjs)")) {
            return answers.xml(path);
        }
        JsonNode feed = answers.json(path);
        if (feed.isEmpty()) {
            answers.fault(path + " is no feed");
        }
        feed.path("associations").forEach(item -> item(path, item));
        return feed.toString();
    }

    /** A text that has no id of a previous website, and was not removed. */
    private void item(String path, JsonNode told) {
        Matcher id = ENTRY.matcher(told.path("uri").asText());
        if (!told.path("pubStatus").asText().equals("usable") || !id.find()) {
            return;
        }
        String item =
                path.replaceFirst("^(/feeds/[a-z]{2}/).*", "$1items/" + id.group(1) + ".ninjs");
        if (!answers.hasRead(item) && !answers.json(item).has("uri")) {
            answers.fault(item + " is no text");
        }
    }
}
