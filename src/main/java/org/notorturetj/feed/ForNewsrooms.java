package org.notorturetj.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.Xml;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.platform.text.PlainPage;
import org.notorturetj.platform.text.markdown.Markdown;

/**
 * What newsrooms have to know and to do: docs/for-newsrooms.md and its translations, which the
 * build brings along.
 */
final class ForNewsrooms {
    private static final String TITLE = "# ";

    private ForNewsrooms() {}

    /** As it was written, in Markdown. */
    static String text(Language language) {
        String name = language == Language.EN ? "" : "." + language.tag();
        try (InputStream file =
                ForNewsrooms.class.getResourceAsStream("/docs/for-newsrooms" + name + ".md")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As a page, which leads to the same in the other languages, and ends with whom to ask.
     *
     * @param contacts the published ones, as records
     */
    static String page(Language language, List<String> contacts) {
        String text = text(language);
        String title = text.lines().findFirst().orElseThrow().substring(TITLE.length());
        String rest = text.substring(text.indexOf('\n'));
        return PlainPage.of(
                language,
                title,
                others(language) + Markdown.toHtml(rest) + "\n" + mail(language, contacts));
    }

    private static String mail(Language language, List<String> contacts) {
        String links =
                contacts.stream()
                        .map(CanonicalJson::tree)
                        .filter(it -> it.path("kind").asText().equals("email"))
                        .map(
                                it ->
                                        "<a href=\"%s\">%s</a>"
                                                .formatted(
                                                        Xml.escaped(it.path("url").asText()),
                                                        Xml.escaped(it.path("address").asText())))
                        .collect(Collectors.joining(" · "));
        return links.isEmpty()
                ? ""
                : "<h2>%s</h2>\n<p>%s</p>\n".formatted(Phrase.WHOM_TO_ASK.in(language), links);
    }

    /** The path of the page. */
    static String path(Language language) {
        return "/feeds/" + language.tag() + "/for-newsrooms.html";
    }

    /** Relative, so that the page works behind any prefix. */
    private static String others(Language language) {
        return Arrays.stream(Language.values())
                .filter(other -> other != language)
                .map(
                        other ->
                                "<a hreflang=\"%1$s\" lang=\"%1$s\" href=\"../%1$s/for-newsrooms.html\">%2$s</a>"
                                        .formatted(other.tag(), Phrase.LANGUAGE_NAME.in(other)))
                .collect(Collectors.joining(" · ", "<p>", "</p>\n"));
    }
}
