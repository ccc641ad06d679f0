package org.notorturetj.reading;

import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.article.Article;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Licence;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.platform.text.markdown.MarkdownWriter;
import org.notorturetj.platform.text.markdown.PlacedPictures;

/**
 * An article as other media print it: title, corrections first, text, the line to print, address
 * licence, and by what it can be checked. Pictures have licences of their own and are not in it.
 */
record Republication(Detailed<Article> detailed, String verifyAt, @Nullable String signature) {
    /** A whole page that fetches nothing. */
    String html() {
        Article article = detailed.document();
        String notes =
                corrections().stream()
                        .map(note -> "<p><strong>" + escaped(note) + "</strong></p>\n")
                        .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <title>%2$s</title>
                <link rel="canonical" href="%3$s">
                </head>
                <body>
                <article lang="%1$s">
                <h1>%2$s</h1>
                %4$s%5$s
                <p>%6$s: <a href="%3$s">%3$s</a><br>%7$s</p>
                %8$s</article>
                </body>
                </html>
                """
                .formatted(
                        language().tag(),
                        escaped(article.title()),
                        escaped(detailed.canonical()),
                        notes,
                        PlacedPictures.asWords(article.html()),
                        escaped(attribution()),
                        escaped(licence()),
                        signature == null
                                ? ""
                                : "<p>"
                                        + escaped(verification())
                                        + "<br><code>"
                                        + signature
                                        + "</code></p>\n");
    }

    String text() {
        return joined(detailed.document().title(), corrections(), detailed.plainText(), footer());
    }

    String markdown() {
        Article article = detailed.document();
        return joined(
                "# " + plain(article.title()),
                corrections().stream().map(note -> "**" + plain(note) + "**").toList(),
                MarkdownWriter.of(PlacedPictures.asWords(article.html())),
                plain(attribution())
                        + ": <"
                        + detailed.canonical()
                        + ">\n\n"
                        + plain(licence())
                        + (signature == null
                                ? ""
                                : "\n\n" + plain(verification()) + "\n\n`" + signature + "`"));
    }

    private static String joined(String title, List<String> notes, String text, String footer) {
        String corrections =
                notes.stream().map(note -> note + "\n\n").collect(Collectors.joining());
        return title + "\n\n" + corrections + text + "\n\n" + footer + "\n";
    }

    private String footer() {
        String footer = attribution() + ": " + detailed.canonical() + "\n" + licence();
        return signature == null ? footer : footer + "\n" + verification() + "\n" + signature;
    }

    private String verification() {
        return Phrase.VERIFY_AT.in(language()) + ": " + verifyAt;
    }

    private String attribution() {
        return detailed.document().published().reuse().attribution();
    }

    private String licence() {
        return Licence.sentence(language(), detailed.document().published().reuse().licence());
    }

    private List<String> corrections() {
        return detailed.document().published().corrections().stream()
                .map(
                        correction ->
                                Phrase.CORRECTION.in(language())
                                        + " ("
                                        + correction.date()
                                        + "): "
                                        + correction.text())
                .toList();
    }

    private Language language() {
        return detailed.presence().language();
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }

    /** Plain words as Markdown. */
    private static String plain(String text) {
        return MarkdownWriter.of("<p>" + escaped(text) + "</p>");
    }
}
