package org.notorturetj.words;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** An editor who reads Tajik or Russian is told nothing in English codes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleWordsTest {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9]+");

    /** What has no other name: forms of text, protocols, and the codes of regions. */
    private static final Set<String> NAMES =
            Set.of(
                    "UTF",
                    "JSON",
                    "API",
                    "UTC",
                    "HTML",
                    "http",
                    "https",
                    "xn",
                    "mailto",
                    "tel",
                    "TJ",
                    "KT",
                    "P256",
                    "base64url",
                    "JPEG",
                    "PNG",
                    "WebP",
                    "PDF",
                    "MP3",
                    "Ogg",
                    "Opus",
                    "SVG",
                    "GIF",
                    "HEIC",
                    "AVIF",
                    "TIFF");

    /**
     * What somebody types as it stands: a program, whoever runs the server, the writer of a text.
     */
    private static final Map<Rule, String> TYPED =
            Map.ofEntries(
                    Map.entry(Rule.TRUE_OR_FALSE, "true false"),
                    Map.entry(Rule.MOMENT, "T15"),
                    Map.entry(Rule.MOMENT_OFFSET, "T20"),
                    Map.entry(Rule.LEGACY_ADDRESS, "www notorturetj org node"),
                    Map.entry(Rule.MARKDOWN_PICTURE, "media"),
                    Map.entry(Rule.FILE_VIDEO, "MP4"),
                    Map.entry(Rule.SIGNER_BEHIND, "epoch raise"),
                    Map.entry(Rule.SIGNER_KEYS, "health signing"),
                    Map.entry(Rule.SIGNER_FAILS, "health signing"),
                    Map.entry(Rule.SECOND_AT_CONSOLE, "accounts second"),
                    Map.entry(Rule.ONE_TRANSPORT, "fcm webPush"),
                    Map.entry(Rule.NAMES_MISSING, "removals names entered"));

    @ParameterizedTest
    @EnumSource(names = {"TG", "RU"})
    void no_sentence_to_an_editor_has_a_code_or_the_name_of_a_member(Language language) {
        Map<Rule, List<String>> found = new TreeMap<>();
        for (Rule rule : Rule.values()) {
            List<String> allowed = List.of(TYPED.getOrDefault(rule, "").split(" ", -1));
            List<String> codes =
                    latin(rule.in(language))
                            .filter(it -> !NAMES.contains(it) && !allowed.contains(it))
                            .toList();
            if (!codes.isEmpty()) {
                found.put(rule, codes);
            }
        }
        assertThat(found).isEmpty();
    }

    /** Problems that only whoever writes a program meets. */
    private static final Set<ProblemType> OF_PROGRAMS =
            EnumSet.of(
                    ProblemType.BAD_CURSOR,
                    ProblemType.BAD_PARAMETER,
                    ProblemType.HANDLE_REQUIRED,
                    ProblemType.KEY_REUSED,
                    ProblemType.MALFORMED_REQUEST,
                    ProblemType.METHOD_NOT_ALLOWED,
                    ProblemType.NOT_ACCEPTABLE,
                    ProblemType.PRECONDITION_REQUIRED,
                    ProblemType.UNKNOWN_LANGUAGE,
                    ProblemType.UNKNOWN_PARAMETER,
                    ProblemType.UNKNOWN_PATH,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE);

    @ParameterizedTest
    @EnumSource(names = {"TG", "RU"})
    void no_problem_that_people_meet_has_one_either(Language language) throws IOException {
        Map<ProblemType, List<String>> found = new TreeMap<>();
        for (ProblemType type : EnumSet.complementOf(EnumSet.copyOf(OF_PROGRAMS))) {
            String file = Files.readString(Path.of("../api/problems", type.slug() + ".md"));
            List<String> codes =
                    file.lines()
                            .filter(it -> it.matches("(title|detail)\\." + language.tag() + ": .*"))
                            .map(it -> it.substring(it.indexOf(' ')))
                            .flatMap(RuleWordsTest::latin)
                            .filter(it -> !NAMES.contains(it))
                            .toList();
            if (!codes.isEmpty()) {
                found.put(type, codes);
            }
        }
        assertThat(found).isEmpty();
    }

    /** What is typed or read on pages of the desk as it stands, and names of other programs. */
    private static final Map<String, String> TYPED_ON_PAGES =
            Map.ofEntries(
                    Map.entry("panic-explained", "F9 Alt Shift"),
                    Map.entry("new-key-hint", "prisons"),
                    Map.entry("for-contact", "Telegram"),
                    Map.entry("device-step-app", "Aegis FreeOTP Google Authenticator"),
                    Map.entry("device-qr", "QR"),
                    Map.entry("recovery-print", "Ctrl"),
                    Map.entry("wrong-email", "amina example org"),
                    Map.entry("phone-android", "Android"),
                    Map.entry("phone-apple", "Apple"),
                    Map.entry("no-test-phones", "notorturetj push test topics"),
                    Map.entry("word-text", "Word"),
                    Map.entry("word-take", "docx"),
                    Map.entry("new-account-second", "accounts second login"),
                    Map.entry("legacyAddresses.hint", "node"),
                    Map.entry("languages.hint", "tg ru en"),
                    Map.entry("vapid", "Web Push"),
                    Map.entry("captions.hint", "WebVTT"));

    @ParameterizedTest
    @CsvSource({"TG, pages", "RU, pages", "TG, forms", "RU, forms"})
    void neither_does_a_page_or_a_form_of_the_desk(Language language, String where)
            throws IOException {
        var words = new Properties();
        Path file = Path.of("main/resources/words", where, language.tag() + ".properties");
        try (Reader lines = Files.newBufferedReader(file)) {
            words.load(lines);
        }
        Map<String, List<String>> found = new TreeMap<>();
        for (String key : words.stringPropertyNames()) {
            List<String> allowed = List.of(TYPED_ON_PAGES.getOrDefault(key, "").split(" ", -1));
            List<String> codes =
                    latin(words.getProperty(key).replaceAll("\\{[a-z]+}", ""))
                            .filter(it -> !NAMES.contains(it) && !allowed.contains(it))
                            .toList();
            if (!codes.isEmpty()) {
                found.put(key, codes);
            }
        }
        assertThat(words).hasSizeGreaterThan(100);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TG", "RU"})
    void what_a_sentence_is_filled_in_with_is_named_in_its_language(Language language)
            throws IOException {
        for (EditionState state : EditionState.values()) {
            isNamed(Rule.EDITION_STATE.with(state.word(), "published"), language);
        }
        for (Language other : Language.values()) {
            isNamed(Rule.NO_EDITION.with(other.tag()), language);
            isNamed(Rule.OTHER_SCHEDULED.with(other.tag()), language);
            isNamed(Rule.SCHEDULE_LEFT.with(other.tag()), language);
            isNamed(Rule.NOT_WITHDRAWN.with(other.tag()), language);
            isNamed(Rule.CONTACT_POINT_NEW.with(other.tag()), language);
        }
        for (DocumentType type : DocumentType.values()) {
            isNamed(Rule.NOT_OF_TYPE.with(type.word()), language);
            isNamed(Rule.TYPE_GUARDED.with(type.word()), language);
            isNamed(Rule.NO_SUCH_DOCUMENT.with(type.word()), language);
        }
        for (String consent :
                List.of(
                        "public",
                        "alert",
                        "press",
                        "social",
                        "tg",
                        "ru",
                        "en",
                        "initials",
                        "story",
                        "dates",
                        "region",
                        "image")) {
            isNamed(Rule.CONSENT_SCOPE.with(consent), language);
        }
        List<String> places = said(".java", "String place\\(\\) \\{\\s+return \"([a-z-]+)\"");
        isNamed(Rule.REDACTION_LEFT.with(3, String.join(", ", places)), language);
        isNamed(Rule.PRINTED_REASON.with("differsBecause"), language);
        isNamed(Rule.ADDRESS_OF_KIND.with("website", "…"), language);
    }

    /** What the code says somewhere: a new one is asked for its name. */
    private static List<String> said(String file, String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            for (Path code : files.filter(it -> it.toString().endsWith(file)).toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(code))
                        .results()
                        .forEach(it -> found.add(it.group(1)));
            }
        }
        assertThat(found).hasSizeGreaterThan(10);
        return List.copyOf(found);
    }

    private static void isNamed(RuleMessage message, Language language) {
        assertThat(latin(message.in(language))).as(message.in(language)).isEmpty();
    }

    private static Stream<String> latin(String text) {
        return Arrays.stream(text.replace("P-256", "P256").split("[-\\s]", -1))
                .flatMap(it -> LATIN.matcher(it).results().map(MatchResult::group));
    }
}
