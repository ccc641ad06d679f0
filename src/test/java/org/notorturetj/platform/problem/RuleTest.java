package org.notorturetj.platform.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Phrase;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    /** A rule in the code, and whether it is filled in. */
    private static final Pattern STATED =
            Pattern.compile("\\bRule\\.([A-Z][A-Z0-9_]*)\\b(\\s*\\.with\\()?");

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_has_its_words_in_three_languages(Rule rule) {
        for (Language language : Language.values()) {
            assertThat(rule.in(language)).as(language.tag()).isNotBlank();
            assertThat(places(rule, language))
                    .as(language.tag())
                    .isEqualTo(places(rule, Language.EN));
        }
        assertThat(rule.in(Language.TG)).isNotEqualTo(rule.in(Language.RU));
    }

    @Test
    void no_language_has_words_for_a_rule_or_phrase_that_does_not_exist() throws IOException {
        for (Language language : Language.values()) {
            assertThat(keys("rules", language)).containsExactlyInAnyOrder(keys(Rule.values()));
            List<String> texts = new ArrayList<>(List.of(keys(Phrase.values())));
            FeedName.values().forEach(feed -> texts.add("feed-" + feed.word()));
            assertThat(keys("texts", language)).containsExactlyInAnyOrderElementsOf(texts);
        }
    }

    @Test
    void every_rule_and_every_phrase_is_said_somewhere() throws IOException {
        String code = code();

        assertThat(said(code, "Rule")).contains(names(Rule.values()));
        assertThat(said(code, "Phrase")).contains(names(Phrase.values()));
    }

    private static Set<String> said(String code, String type) {
        return Pattern.compile("\\b" + type + "\\.([A-Z][A-Z0-9_]*)\\b")
                .matcher(code)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String[] names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void a_rule_is_filled_in_as_often_as_its_words_have_places() throws IOException {
        String code = code();
        List<String> wrong = new ArrayList<>();
        for (MatchResult stated : STATED.matcher(code).results().toList()) {
            int values = stated.group(2) == null ? 0 : values(code, stated.end());
            if (values != places(Rule.valueOf(stated.group(1)), Language.EN).size()) {
                wrong.add(code.substring(stated.start(), stated.end() + 40));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_a_rule_is_filled_in_with_is_said_as_it_is() {
        assertThat(Rule.LINE.with(1000).in(Language.RU))
                .isEqualTo("Нужна одна строка. Длина в знаках: от 1 до 1000.");
        assertThat(Rule.EDITION_STATE.with("draft", "published").in(Language.TG))
                .contains("«сиёҳнавис»", "«нашршуда»");
        assertThat(Rule.PATTERN.with("\\d{1}$1|{0}{7}").in(Language.RU))
                .contains("«\\d{1}$1|{0}{7}»");
        assertThat(Rule.SIZE.with("{1}", "{0}").in(Language.EN))
                .isEqualTo("size must be between {1} and {0}");
        assertThat(Rule.REQUIRED.in(Language.EN)).isEqualTo("must be there");
    }

    private static Set<String> places(Rule rule, Language language) {
        return PLACE.matcher(rule.in(language))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many arguments a call has, from behind its parenthesis on. */
    private static int values(String code, int start) {
        int values = 1;
        int depth = 1;
        boolean quoted = false;
        for (int at = start; depth > 0; at++) {
            char character = code.charAt(at);
            quoted ^= character == '"';
            if (!quoted) {
                depth += character == '(' ? 1 : character == ')' ? -1 : 0;
                values += character == ',' && depth == 1 ? 1 : 0;
            }
        }
        return values;
    }

    private static List<String> keys(String folder, Language language) throws IOException {
        return Files.readAllLines(
                        Path.of("main/resources/words", folder, language.tag() + ".properties"))
                .stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.replaceFirst("=.*", ""))
                .toList();
    }

    private static String[] keys(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new);
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            var code = new StringBuilder();
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
            return code.toString();
        }
    }
}
