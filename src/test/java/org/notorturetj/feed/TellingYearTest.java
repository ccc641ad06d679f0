package org.notorturetj.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.EntryId;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of an editor who publishes old statements between new ones, corrects many at once,
 * translates late, takes back and imports; and newsrooms that look once a week.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingYearTest {
    private static final int WEEKS = 52;

    @Inject Newsroom newsroom;

    private final String topic = "w" + RandomId.ofDocument();
    private final Random dice = new Random(20261130);
    private final List<String> documents = new ArrayList<>();
    private final List<String> imported = new ArrayList<>();

    /** What feeds in Tajik must have told by now: the mark of the newest text of each entry. */
    private final Map<String, String> due = new TreeMap<>();

    private int late;
    private int marks;

    @Test
    void newsrooms_that_look_once_a_week_lose_nothing_and_see_nothing_twice() throws Exception {
        List<WeeklyReader> readers =
                List.of(
                        WeeklyReader.ofPages("/feeds/tg/articles.json?topic=" + topic),
                        WeeklyReader.ofPages("/feeds/tg/articles.rss?topic=" + topic),
                        WeeklyReader.ofArchives("/feeds/tg/articles.atom?topic=" + topic));
        for (int week = 0; week < WEEKS; week++) {
            pass(week);
            for (WeeklyReader reader : readers) {
                reader.look();
                assertThat(reader.shown()).as("week %d", week).containsAllEntriesOf(due);
            }
        }
        assertThat(late).isEqualTo(255);
        for (WeeklyReader reader : readers) {
            assertThat(reader.twice()).isEmpty();
            assertThat(reader.shown()).doesNotContainKeys(imported.toArray(String[]::new));
        }
        // who comes new reads everything, and what was imported as well
        WeeklyReader fresh = WeeklyReader.ofArchives("/feeds/tg/articles.atom?topic=" + topic);
        fresh.look();
        assertThat(fresh.shown())
                .containsAllEntriesOf(due)
                .containsKeys(imported.toArray(String[]::new));
        assertThat(fresh.shown()).hasSize(due.size() + imported.size());
    }

    private void pass(int week) {
        if (week == 10) {
            for (int i = 0; i < 153; i++) {
                publishOfYear(1994 + i % 30);
            }
        } else {
            publishOfYear(2000 + dice.nextInt(20));
            publishOfYear(2000 + dice.nextInt(20));
        }
        late += week == 10 ? 153 : 2;
        publishOfYear(2026);
        if (week % 13 == 9) {
            for (int i = 0; i < 25; i++) {
                correct(documents.get(i));
            }
        }
        if (week % 4 == 1) {
            translate(documents.get(dice.nextInt(documents.size())));
        }
        if (week > 10 && week % 9 == 7) {
            takeBack(documents.remove(30 + dice.nextInt(documents.size() - 30)));
        }
        if (week == 30) {
            for (int i = 0; i < 60; i++) {
                importOne(i);
            }
        }
    }

    private void publishOfYear(int year) {
        // other tests look into the quarters before the last, and this year's is not over
        int month = year < 2026 ? 10 + dice.nextInt(3) : 1 + dice.nextInt(9);
        String mark = mark();
        String id =
                newsroom.publish(
                        "article",
                        facts("%d-%02d-11T10:00:00Z".formatted(year, month)),
                        Map.of(Language.RU, text(mark)));
        documents.add(id);
        due.put(EntryId.of(id, Language.RU), mark);
    }

    private void correct(String document) {
        Language language =
                due.containsKey(EntryId.of(document, Language.TG)) ? Language.TG : Language.RU;
        String mark = mark();
        Map<String, Object> text = text(mark);
        text.put("corrections", List.of(Map.of("date", "2026-11-24", "text", "Not so.")));
        newsroom.edit(document, language, text);
        due.put(EntryId.of(document, language), mark);
    }

    /** The fallback that Tajik feeds had is no longer there, and another entry is. */
    private void translate(String document) {
        String mark = mark();
        newsroom.edit(document, Language.TG, text(mark));
        due.remove(EntryId.of(document, Language.RU));
        due.put(EntryId.of(document, Language.TG), mark);
    }

    private void takeBack(String document) {
        if (due.remove(EntryId.of(document, Language.TG)) != null) {
            newsroom.withdraw(document, Language.TG, Language.RU);
        } else {
            due.remove(EntryId.of(document, Language.RU));
            newsroom.withdraw(document, Language.RU);
        }
    }

    private void importOne(int number) {
        String known = "https://old.example.org/?p=" + topic + number;
        Map<String, Object> facts = facts("2010-06-%02dT10:00:00Z".formatted(1 + number % 28));
        facts.put("feedIds", Map.of("ru", known));
        newsroom.publish("article", facts, Map.of(Language.RU, text(mark())));
        imported.add(known);
    }

    private String mark() {
        return "mark-" + ++marks + "-end";
    }

    private Map<String, Object> facts(String moment) {
        return new HashMap<>(
                Map.of(
                        "kind",
                        "statement",
                        "section",
                        "news",
                        "topics",
                        List.of(topic),
                        "publishedAt",
                        moment));
    }

    private Map<String, Object> text(String mark) {
        Map<String, Object> text = new HashMap<>(Newsroom.text("t" + marks + "-" + topic));
        text.put("body", mark);
        return text;
    }
}
