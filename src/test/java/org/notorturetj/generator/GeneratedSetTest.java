package org.notorturetj.generator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class GeneratedSetTest {
    private static final long SEED = 7;
    private static final String ARTICLE = "articles/generated-article-12";

    private final GeneratedSet set = new GeneratedSet(1000, SEED);

    @Test
    void theSameSeedMakesTheSameFileInASetOfAnotherSize() throws IOException {
        assertThat(bytes(new GeneratedSet(5000, SEED), ARTICLE + "/ru.yaml"))
                .isEqualTo(bytes(set, ARTICLE + "/ru.yaml"));
        assertThat(bytes(new GeneratedSet(1000, SEED + 1), ARTICLE + "/ru.yaml"))
                .isNotEqualTo(bytes(set, ARTICLE + "/ru.yaml"));
    }

    @Test
    void everythingIsInRussianAndAThirdOfTheArticlesInTajik() {
        List<GeneratedDocument> articles =
                set.documents().filter(document -> document.folder().startsWith("art")).toList();
        assertThat(articles).hasSize(950).allMatch(a -> a.texts().containsKey(Language.RU));
        long tajik = articles.stream().filter(a -> a.texts().containsKey(Language.TG)).count();
        assertThat(tajik).isBetween(285L, 380L);
    }

    @Test
    void idsAreDifferentAndSlugsAreSlugs() {
        Map<Object, Long> ids =
                set.documents()
                        .collect(
                                Collectors.groupingBy(
                                        document -> document.facts().get("id"),
                                        Collectors.counting()));
        assertThat(ids).hasSize(1000);
        assertThat(set.documents().flatMap(document -> document.texts().values().stream()))
                .extracting(text -> text.getOrDefault("slug", "none").toString())
                .allMatch(slug -> slug.matches(Words.SLUG) && slug.length() <= Words.SLUG_LENGTH);
    }

    @Test
    void numbersHaveTheUnassignedCountryCode() throws IOException {
        assertThat(new String(bytes(set, "hotlines/generated-hotline-3/facts.yaml"), UTF_8))
                .contains("number: \"+999000000003\"");
    }

    @Test
    void aFileThatIsNotThereIsNotThere() {
        assertThat(set.open(ARTICLE + "/de.yaml")).isEmpty();
        assertThat(set.open("pages/about/ru.yaml")).isEmpty();
    }

    private static byte[] bytes(GeneratedSet set, String path) throws IOException {
        return set.open(path).orElseThrow().readAllBytes();
    }
}
