package org.notorturetj.contract.sweep;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.api.text.Language;
import org.notorturetj.contract.Contract;
import org.notorturetj.contract.ContractReader;
import org.notorturetj.contract.ContractReader.Operation;

import com.fasterxml.jackson.databind.JsonNode;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;

/** All that the public can read without asking for anything of its own. */
final class Surfaces {
    private static final Pattern LIST = Pattern.compile("/v1/\\{lang}/[a-z-]+");
    private static final Pattern DETAIL =
            Pattern.compile("(/v1/\\{lang}/[a-z-]+)/\\{([a-z]+)}(/.*)?");

    private final Answers answers;
    private final FeedSurfaces feeds;

    Surfaces(Answers answers) {
        this.answers = answers;
        this.feeds = new FeedSurfaces(answers);
    }

    void read() {
        List<Operation> operations = new ContractReader(Contract.PUBLIC).operations();
        for (Language language : Language.values()) {
            for (Operation operation : operations) {
                if (operation.method().equals("get")) {
                    read(operation.path(), language.tag(), operations);
                }
            }
            openings(language.tag());
            feeds.of(language.tag());
            calendars(language.tag());
            pages("/read/" + language.tag() + "/");
        }
        for (String sitemap : Answers.links(answers.text("/feeds/sitemap.xml"))) {
            if (sitemap.contains("/feeds/")) {
                answers.xml(sitemap.substring(sitemap.indexOf("/feeds/")));
            }
        }
        feeds.list();
        files();
    }

    /** Pictures and files that any of these answers names, in both their places. */
    private void files() {
        for (String door : List.of("/media/", "/read/media/")) {
            if (answers.files().stream().noneMatch(file -> file.startsWith(door))) {
                answers.fault("no answer names a file of " + door);
            }
        }
        answers.files().forEach(answers::file);
    }

    private void read(String path, String language, List<Operation> operations) {
        if (!LIST.matcher(path).matches() || path.endsWith("/search")) {
            return;
        }
        List<JsonNode> items = items(path.replace("{lang}", language));
        for (Operation operation : operations) {
            Matcher detail = DETAIL.matcher(operation.path());
            if (operation.method().equals("get")
                    && detail.matches()
                    && detail.group(1).equals(path)) {
                items.stream()
                        .map(item -> item.path(detail.group(2)).asText())
                        .filter(key -> !key.isEmpty())
                        .forEach(
                                key ->
                                        answers.json(
                                                operation
                                                        .path()
                                                        .replace("{lang}", language)
                                                        .replace(
                                                                "{" + detail.group(2) + "}", key)));
            }
        }
    }

    /** The items of all pages. */
    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = answers.json(path + next);
            page.path("items").forEach(items::add);
            next = page.hasNonNull("next") ? "?cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty() && items.size() < 20_000);
        return items;
    }

    /** Of each line, at each hour of a week. */
    private void openings(String language) {
        for (int day = 1; day <= 7; day++) {
            for (int hour = 0; hour < 24; hour += 5) {
                answers.json(
                        "/v1/%s/hotlines?openAt=2026-11-%02dT%02d:00:00Z"
                                .formatted(language, 15 + day, hour));
            }
        }
    }

    /** To subscribe to, of everywhere and of a region, and of each event. */
    private void calendars(String language) {
        calendar("/feeds/" + language + "/events.ics");
        calendar("/feeds/" + language + "/events.ics?region=TJ-DU");
        calendar("/feeds/" + language + "/replies.ics");
        for (JsonNode event : items("/v1/" + language + "/events")) {
            // what is known by its year only is in no calendar
            if (!event.at("/when/starts/precision").asText().equals("year")) {
                calendar("/feeds/" + language + "/items/" + event.path("id").asText() + ".ics");
            }
        }
    }

    private void calendar(String path) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(answers.text(path)));
            calendar.validate(true)
                    .getEntries()
                    .forEach(entry -> answers.fault(path + " is no calendar: " + entry));
            calendar.getComponents("VEVENT").stream()
                    .flatMap(event -> event.getProperties("URL").stream())
                    .forEach(url -> answers.address(path, url.getValue()));
        } catch (Exception e) {
            answers.fault(path + " is no calendar: " + e.getMessage());
        }
    }

    /** All pages of the plain edition that can be reached. */
    private void pages(String below) {
        Deque<String> next = new ArrayDeque<>(List.of(below + "index.html"));
        while (!next.isEmpty()) {
            String path = next.poll();
            if (!answers.hasRead(path)) {
                answers.page(path, answers.text(path)).stream()
                        .filter(other -> other.startsWith(below))
                        .forEach(next::add);
            }
        }
    }
}
