package org.notorturetj.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;

/** A year of edits, withdrawals and slug changes, as a newsroom's reader sees it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedYearTest {
    private static final int MONTHS = 12;
    private static final int STEPS = 40;
    private static final Pattern KEY = Pattern.compile("key-([0-9]+)-(tg|ru|en)-end");

    @Inject Newsroom newsroom;

    private final String topic = "y" + RandomId.ofDocument();
    private final Random random = new Random(20261127);

    @Test
    void a_year_of_edits_withdrawals_and_slug_changes_shows_no_item_twice() throws Exception {
        List<String> documents = new ArrayList<>();
        Map<Integer, Set<Language>> published = new HashMap<>();
        Map<String, Set<String>> idsByKey = new TreeMap<>();
        Map<String, String> shownAs = new HashMap<>();
        int steps = 0;
        for (int month = 1; month <= MONTHS; month++) {
            for (int step = 0; step < STEPS; step++, steps++) {
                step(documents, published, month, steps);
                if (step % 4 == 0) {
                    look(idsByKey, shownAs);
                }
            }
            look(idsByKey, shownAs);
        }
        assertThat(idsByKey).hasSizeGreaterThan(100);
        // one id for each text for ever, in all formats and languages of readers
        idsByKey.forEach((key, ids) -> assertThat(ids).as(key).hasSize(1));
        // and no id for two texts
        Set<String> all = new HashSet<>();
        idsByKey.values().forEach(all::addAll);
        assertThat(all).hasSize(idsByKey.size());
    }

    private void step(
            List<String> documents, Map<Integer, Set<Language>> published, int month, int number) {
        int dice = random.nextInt(10);
        if (documents.size() < 5 || dice < 3) {
            Language language = language();
            documents.add(
                    newsroom.publish(
                            "article",
                            Map.of(
                                    "kind",
                                    "statement",
                                    "section",
                                    "news",
                                    "topics",
                                    List.of(topic),
                                    "publishedAt",
                                    "2006-%02d-%02dT10:00:00Z"
                                            .formatted(month, 1 + random.nextInt(28))),
                            Map.of(language, text(documents.size(), language, number))));
            published.put(documents.size() - 1, new HashSet<>(Set.of(language)));
            return;
        }
        int document = random.nextInt(documents.size());
        Language language = language();
        if (dice < 8) { // another title and another slug, another language, or once more after a
            // withdrawal
            newsroom.edit(documents.get(document), language, text(document, language, number));
            published.get(document).add(language);
        } else if (published.get(document).remove(language)) {
            newsroom.withdraw(documents.get(document), language);
        }
    }

    private Language language() {
        List<Language> all = List.of(Language.values());
        return all.get(random.nextInt(all.size()));
    }

    private Map<String, Object> text(int document, Language language, int number) {
        return Map.of(
                "slug", "d" + document + "-" + number + "-" + language.tag() + "-" + topic,
                "title", "Title " + number,
                "summary", "Summary.",
                "body", "key-" + document + "-" + language.tag() + "-end");
    }

    /** What a reader sees now, in all formats and languages. */
    private void look(Map<String, Set<String>> idsByKey, Map<String, String> shownAs)
            throws Exception {
        for (Language reader : Language.values()) {
            String feed = "/feeds/" + reader.tag() + "/articles";
            JsonPath json = new JsonPath(FeedReader.body(feed + ".json?topic=" + topic));
            List<Map<String, Object>> items = json.getList("items");
            Set<Object> once = new HashSet<>();
            for (Map<String, Object> item : items) {
                assertThat(once.add(item.get("id"))).isTrue();
                note(
                        String.valueOf(item.get("content_html")),
                        String.valueOf(item.get("id")),
                        idsByKey,
                        shownAs);
            }
            for (String format : List.of("atom", "rss")) {
                Document xml =
                        ParsedXml.of(FeedReader.body(feed + "." + format + "?topic=" + topic));
                for (Element entry :
                        ParsedXml.elements(xml, format.equals("rss") ? "item" : "entry")) {
                    String id =
                            entry.getElementsByTagName(format.equals("rss") ? "guid" : "id")
                                    .item(0)
                                    .getTextContent();
                    note(entry.getTextContent(), id, idsByKey, shownAs);
                }
            }
        }
    }

    private static void note(
            String text,
            String id,
            Map<String, Set<String>> idsByKey,
            Map<String, String> shownAs) {
        Matcher key = KEY.matcher(text);
        assertThat(key.find()).isTrue();
        idsByKey.computeIfAbsent(key.group(), first -> new HashSet<>()).add(id);
        assertThat(shownAs.computeIfAbsent(id, first -> key.group())).isEqualTo(key.group());
    }
}
