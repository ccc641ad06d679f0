package org.notorturetj.importing.body;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.notorturetj.platform.text.markdown.Markdown;
import org.notorturetj.platform.text.markdown.MarkdownLoss;
import org.notorturetj.platform.text.markdown.MarkdownWriter;

/** Reads the body of an old page. */
public final class BodyReader {
    private BodyReader() {}

    /**
     * Makes Markdown of a body.
     *
     * @param old stays as it is
     * @param path the path of a link at the old site; empty if it leads elsewhere
     * @param origin of the old site, such as {@code https://www.example.org}: links to its pages
     *     begin with it, since they are found by it for ever (ADR 028)
     */
    public static OldBody read(Element old, UnaryOperator<String> path, String origin) {
        String before = words(old);
        var cleaned = new Cleaned(copy(old), path, origin);
        String written = written(cleaned);
        if (Words.kept(before, shown(written)) < Words.count(before) || hasMarks(written, before)) {
            cleaned.unstress();
            written = written(cleaned);
        }
        String shown = shown(written);
        Set<Loss> losses = EnumSet.copyOf(cleaned.losses());
        int words = Words.count(before);
        int kept = Words.kept(before, shown);
        if (kept < words) {
            losses.add(Loss.WORDS);
        }
        if (!MarkdownLoss.in(written, true).isEmpty()) {
            losses.add(Loss.MARKDOWN);
        }
        return new OldBody(
                withPictures(written, cleaned.pictures()),
                cleaned.files().stream().distinct().toList(),
                losses,
                words,
                kept,
                seen(old)
                        .wholeText()
                        .lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private static Element copy(Element old) {
        Element copy = old.clone();
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.body().appendChild(copy);
        return copy;
    }

    /** What readers of the old page saw. */
    private static String words(Element old) {
        return seen(old).text();
    }

    private static Element seen(Element old) {
        Element copy = old.clone();
        copy.select("script, style, noscript, xml, template, svg, iframe, object, video, audio")
                .remove();
        copy.select("input, button, select, textarea").remove();
        return copy;
    }

    private static String written(Cleaned cleaned) {
        return MarkdownWriter.of(Markdown.sanitized(cleaned.html())).strip();
    }

    private static String shown(String markdown) {
        return Markdown.toPlainText(Markdown.toHtml(markdown));
    }

    /** Whether readers would see the asterisks of a stress. */
    private static boolean hasMarks(String written, String before) {
        return before.indexOf('*') < 0 && shown(written).indexOf('*') >= 0;
    }

    private static String withPictures(String written, List<String> pictures) {
        String text = written;
        for (int i = 0; i < pictures.size(); i++) {
            text =
                    text.replace("  " + Cleaned.mark(i), " " + Cleaned.mark(i))
                            .replace(Cleaned.mark(i), pictures.get(i));
        }
        return text;
    }
}
