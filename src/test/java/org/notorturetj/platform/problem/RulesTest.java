package org.notorturetj.platform.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    /** The last argument of what refuses a value, where it is written out. */
    private static final Pattern STATED =
            Pattern.compile(
                    "(?:new Refused\\(|new ParameterError\\(|new BadValue\\(|\\.that\\(|refused\\()"
                            + "[^;]*?\"((?:must|is|are|has|it|there|a|an|another|nothing) [^\"]+)\""
                            + "(?:\\s*\\+\\s*[\\w.()]+(?:\\s*\\+\\s*\"([^\"]*)\")?)?",
                    Pattern.DOTALL);

    private final Rules rules = new Rules();

    @Test
    void every_rule_has_its_words_in_three_languages() {
        for (String name : rules.names()) {
            for (Language language : Language.values()) {
                assertThat(rules.text(name, language)).as(name + " in " + language).isNotBlank();
                assertThat(places(rules.text(name, language)))
                        .as(name + " in " + language)
                        .isEqualTo(places(rules.text(name, Language.EN)));
            }
            assertThat(rules.text(name, Language.TG))
                    .as(name)
                    .isNotEqualTo(rules.text(name, Language.RU));
        }
    }

    @Test
    void no_language_has_words_for_a_rule_that_does_not_exist() throws IOException {
        for (Language language : Language.values()) {
            Path file = Path.of("main/resources/rules", language.tag() + ".properties");
            assertThat(Files.readAllLines(file))
                    .filteredOn(line -> line.contains("=") && !line.startsWith("#"))
                    .extracting(line -> line.replaceFirst("=.*", ""))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(rules.names());
        }
    }

    @Test
    void a_rule_is_found_again_by_its_english_words_and_keeps_what_was_filled_in() {
        assertThat(rules.message("must be one line of 1 to 300 characters", Language.RU))
                .isEqualTo("Нужна одна строка. Длина в знаках: от 1 до 300.");
        assertThat(rules.message("an edition that is draft cannot become published", Language.TG))
                .contains("«draft»", "«published»");
        assertThat(rules.message("must match \"[a-z]+\"", Language.RU)).contains("«[a-z]+»");
        assertThat(rules.message("must be there", Language.EN)).isEqualTo("must be there");
    }

    @Test
    void each_rule_is_found_as_itself_and_not_as_another() {
        for (String name : rules.names()) {
            String stated = PLACE.matcher(rules.text(name, Language.EN)).replaceAll("7");
            String expected = PLACE.matcher(rules.text(name, Language.RU)).replaceAll("7");
            assertThat(rules.message(stated, Language.RU)).as(name).isEqualTo(expected);
        }
    }

    @Test
    void what_is_not_listed_is_not_said() {
        String stray = "The folder /srv/keys cannot be read";

        assertThat(rules.told(stray)).isEqualTo("breaks a rule of the server");
        for (Language language : Language.values()) {
            assertThat(rules.message(stray, language)).isNotBlank().doesNotContain("srv");
        }
    }

    @Test
    void every_rule_that_the_code_states_is_listed() throws IOException {
        Set<String> unlisted = new TreeSet<>();
        for (Path file : sources()) {
            STATED.matcher(Files.readString(file))
                    .results()
                    // what is added, or written by a format, stands for a value
                    .map(RulesTest::stated)
                    .filter(rule -> !rules.isListed(rule))
                    .forEach(rule -> unlisted.add(file.getFileName() + ": " + rule));
        }

        assertThat(unlisted).as("write them into main/resources/rules").isEmpty();
    }

    private static String stated(MatchResult match) {
        String rule = match.group(1).replaceAll("%[0-9]*[a-zA-Z]", "7");
        String end = match.group(2);
        return rule + (rule.endsWith(" ") ? "7" : "") + (end == null ? "" : end);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toList());
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
