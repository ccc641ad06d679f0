package org.notorturetj.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.MessageBundle;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text of the pages is there in three languages, and is one of its language. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesWordsTest {
    private static final Pattern WORD = Pattern.compile("f\\.w\\('([^']+)'\\)");

    private static final Pattern ACT =
            Pattern.compile(
                    "\"((?:account|alert|comment|consent|correction|document(?!\\.html)|edition"
                            + "|facts|hotline|name|preview|proposal|publication|schedule|session"
                            + "|wakeup|warning)\\.[a-z-]+)\"");

    /** What is the same in several languages. */
    private static final Set<String> SAME = Set.of();

    /** Latin letters that look like Cyrillic ones, inside a word of Cyrillic letters. */
    private static final Pattern MIXED =
            Pattern.compile("[\\p{IsCyrillic}][A-Za-z]|[A-Za-z][\\p{IsCyrillic}]");

    @ParameterizedTest
    @ValueSource(strings = {"pages", "forms"})
    void each_text_is_there_in_three_languages(String folder) {
        Map<String, String> english = new MessageBundle(folder).all(Language.EN);
        for (Language language : List.of(Language.TG, Language.RU)) {
            Map<String, String> texts = new MessageBundle(folder).all(language);
            assertThat(texts.keySet()).isEqualTo(english.keySet());
            assertThat(texts)
                    .allSatisfy(
                            (key, text) -> {
                                assertThat(text).as(key).isNotBlank();
                                assertThat(MIXED.matcher(text).find()).as(key).isFalse();
                                if (!SAME.contains(key)) {
                                    assertThat(text).as(key).isNotEqualTo(english.get(key));
                                }
                            });
        }
        Map<String, String> russian = new MessageBundle(folder).all(Language.RU);
        Map<String, String> twice = new TreeMap<>(new MessageBundle(folder).all(Language.TG));
        twice.entrySet().removeIf(text -> !text.getValue().equals(russian.get(text.getKey())));
        assertThat(twice.keySet()).as("Tajik that is Russian").isSubsetOf(ALIKE);
    }

    /** The audit log has names of acts; on its page each is said in words. */
    @Test
    void each_act_in_the_audit_log_has_its_words() throws IOException {
        Set<String> words = new MessageBundle("pages").all(Language.EN).keySet();
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher act = ACT.matcher(Files.readString(file));
                while (act.find()) {
                    assertThat(words).as(file.toString()).contains("act-" + act.group(1));
                }
            }
        }
    }

    /** Words that Tajik has from Russian, or signs. */
    private static final Set<String> ALIKE =
            Set.of(
                    "login",
                    "apps.one",
                    "apps.key",
                    "choice-year",
                    "person-server",
                    "bytes",
                    "file",
                    "version",
                    "choice-Asia/Dushanbe",
                    "choice-Asia/Bishkek",
                    "choice-Europe/Warsaw",
                    "choice-Europe/Vienna",
                    "choice-Europe/London",
                    "member-login",
                    "quoted-from",
                    "quoted-to",
                    "member-voice");

    @Test
    void templates_use_words_that_are_there() throws IOException {
        Set<String> known = Frames.words(Language.EN).keySet();
        try (Stream<Path> files = Files.list(Path.of("main/resources/templates/pages"))) {
            for (Path file : files.toList()) {
                Set<String> used =
                        WORD.matcher(Files.readString(file))
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.toCollection(TreeSet::new));
                assertThat(known).as(file.toString()).containsAll(used);
            }
        }
    }

    @Test
    void nothing_is_written_unescaped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("main/resources/templates/pages"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain(".raw", ".safe", " style=", " onclick=")
                        .doesNotContainPattern(" [a-z-]+=\\{[^}]*}");
            }
        }
    }
}
