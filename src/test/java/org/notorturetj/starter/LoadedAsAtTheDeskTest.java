package org.notorturetj.starter;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.publication.log.LogStore;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the desk would refuse is refused in files as well, and said before anything is published.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class LoadedAsAtTheDeskTest {
    private static final String FACTS =
            "{id: %s, kind: news, section: activities, topics: [detention], publishedAt: 2025-01-05T06:00:00Z}";
    private static final String TEXT =
            "{title: Invented, slug: %s, summary: Invented, body: Invented words.}";

    @Inject LoadContent load;
    @Inject LogStore log;

    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> folders = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: news | kind: newz | kind",
                "topics: [detention] | topics: [nosuch] | detention",
                "2025-01-05T06:00:00Z | 2099-01-05T06:00:00Z | publishedAt",
                "2025-01-05T06:00:00Z | '\"\\u0007\"' | publishedAt",
                "Invented words. | '\"<b>Invented</b>\"' | body",
                "Invented words. | Call 93 555 01 23. | ru",
                "summary: Invented, | '' | summary",
            })
    void what_the_desk_refuses_is_told_and_not_loaded(String good, String bad, String told) {
        String before = article("good");
        String spoilt = article("bad");
        files.replaceAll(
                (path, content) ->
                        path.startsWith("articles/bad") ? content.replace(good, bad) : content);
        String after = article("other");
        for (boolean dry : new boolean[] {true, false}) {
            var refusals = new Refusals();
            int loaded = dry ? triedOut(refusals) : load.load(set(), refusals::add);
            assertThat(loaded).as("%s", refusals.lines()).isEqualTo(2);
            assertThat(refusals.lines())
                    .singleElement()
                    .asString()
                    .startsWith("Not published: articles/bad")
                    .contains(told);
            assertThat(isPublished(before)).isNotEqualTo(dry);
            assertThat(isPublished(after)).isNotEqualTo(dry);
            assertThat(isPublished(spoilt)).isFalse();
        }
    }

    @Test
    void one_publication_may_refer_to_the_one_before_when_nothing_is_published() {
        String id = RandomId.ofDocument();
        files.put("topics/" + id + "/facts.yaml", "{id: %s, rank: 90}".formatted(id));
        files.put("topics/" + id + "/ru.yaml", "{name: Invented, description: Invented}");
        folders.add("topics/" + id);
        article("on");
        files.replaceAll(
                (path, content) -> content.replace("topics: [detention]", "topics: [" + id + "]"));
        var refusals = new Refusals();
        assertThat(triedOut(refusals)).as("%s", refusals.lines()).isEqualTo(2);
        assertThat(load.load(set(), refusals::add)).isEqualTo(2);
    }

    /** As the command does, in whose thread no request is. */
    private int triedOut(Refusals refusals) {
        return CompletableFuture.supplyAsync(() -> load.tryOut(set(), refusals::add)).join();
    }

    private String article(String name) {
        String id = RandomId.ofDocument();
        String folder = "articles/" + name + "-" + id;
        files.put(folder + "/facts.yaml", FACTS.formatted(id));
        files.put(folder + "/ru.yaml", TEXT.formatted(name + "-" + inLetters(id)));
        folders.add(folder);
        return id;
    }

    /** Digits enough in a slug are a number that one person may not publish. */
    private static String inLetters(String id) {
        return id.replaceAll("[0-9]", "x");
    }

    private boolean isPublished(String id) {
        return log.record(id, Language.RU).isPresent();
    }

    private SetFolder set() {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(
                "set.yaml",
                "licence: invented\nsample: true\npublications: "
                        + folders.stream().map(List::of).toList());
        return path ->
                Optional.ofNullable(all.get(path))
                        .<InputStream>map(
                                it -> new ByteArrayInputStream(it.getBytes(StandardCharsets.UTF_8)))
                        .or(() -> SetFolder.inJar("real").open(path));
    }
}
