package org.notorturetj.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notorturetj.api.text.Language;

/**
 * The closed catalogue of rules that a request can break: {@code rules/{language}.properties}. The
 * code states a rule in English, as it stands in {@code en.properties}; here it is found again, and
 * said to people in their language. A rule that is not listed is not said at all: its words may
 * come from anywhere.
 */
@ApplicationScoped
public class Rules {
    private static final String UNLISTED = "unlisted";
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);
    private final List<Known> known;

    Rules() {
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
        known =
                names().stream()
                        .map(name -> new Known(name, pattern(text(name, Language.EN))))
                        // "must be one of" before "must be": the most words first
                        .sorted(Comparator.comparing(rule -> -literals(rule.name())))
                        .toList();
    }

    /** The rule as it may be told: its own words, or those for a rule that is not listed. */
    public String told(String rule) {
        return isListed(rule) ? rule : text(UNLISTED, Language.EN);
    }

    /** The rule for people. */
    public String message(String rule, Language language) {
        for (Known candidate : known) {
            Matcher matcher = candidate.english().matcher(rule);
            if (matcher.matches()) {
                return filled(text(candidate.name(), language), matcher.toMatchResult());
            }
        }
        return text(UNLISTED, language);
    }

    boolean isListed(String rule) {
        return known.stream().anyMatch(candidate -> candidate.english().matcher(rule).matches());
    }

    Set<String> names() {
        return new TreeSet<>(texts.get(Language.EN).stringPropertyNames());
    }

    String text(String name, Language language) {
        return texts.get(language).getProperty(name);
    }

    private int literals(String name) {
        return PLACE.matcher(text(name, Language.EN)).replaceAll("").length();
    }

    private static Pattern pattern(String english) {
        return Pattern.compile(
                "\\Q" + PLACE.matcher(english).replaceAll("\\\\E(.+)\\\\Q") + "\\E",
                Pattern.DOTALL);
    }

    private static String filled(String text, MatchResult values) {
        return PLACE.matcher(text)
                .replaceAll(
                        place -> {
                            int index = Integer.parseInt(place.group(1)) + 1;
                            return Matcher.quoteReplacement(values.group(index));
                        });
    }

    private static Properties read(Language language) {
        String file = "/rules/" + language.tag() + ".properties";
        try (var stream = Rules.class.getResourceAsStream(file);
                Reader reader =
                        new InputStreamReader(
                                Objects.requireNonNull(stream, file), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Known(String name, Pattern english) {}
}
