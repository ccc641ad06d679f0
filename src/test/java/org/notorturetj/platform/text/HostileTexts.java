package org.notorturetj.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

import static org.assertj.core.api.Assertions.assertThat;

/** Cross-site scripting attempts, and a check that rendered HTML is harmless. */
public final class HostileTexts {
    private static final Set<String> ELEMENTS =
            Set.of(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "a");

    private HostileTexts() {}

    /** One text per line of the files; {@code \\n} in it is a line break. */
    public static Stream<String> all() {
        return Stream.of("html", "links", "text")
                .flatMap(file -> read("/xss/" + file + ".txt").lines())
                .map(line -> line.replace("\\n", "\n"));
    }

    /** Those that the desk takes: it refuses hidden characters, written as entities too. */
    public static Stream<String> visible() {
        return all().filter(text -> HiddenCharacters.firstIn(text).isEmpty());
    }

    /** Asserts that HTML contains only allowed elements and attributes. */
    public static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
            if ("body".equals(element.normalName())) {
                continue;
            }
            assertThat(element.normalName()).as(html).isIn(ELEMENTS);
            for (Attribute attribute : element.attributes()) {
                assertHarmless(element.normalName(), attribute, html);
            }
        }
        assertThat(Jsoup.parse(html).head().children()).as(html).isEmpty();
    }

    private static void assertHarmless(String element, Attribute attribute, String html) {
        switch (element + " " + attribute.getKey()) {
            case "a rel" -> assertThat(attribute.getValue()).as(html).contains("noreferrer");
            case "ol start" -> assertThat(attribute.getValue()).as(html).matches("[0-9]{1,4}");
            case "a href" ->
                    assertThat(attribute.getValue())
                            .as(html)
                            .matches("(?s)(https?:|mailto:|tel:|[^:]*$|[^:]*[/?#]).*");
            default -> throw new AssertionError(attribute + " in " + html);
        }
    }

    private static String read(String file) {
        try (InputStream stream = HostileTexts.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
