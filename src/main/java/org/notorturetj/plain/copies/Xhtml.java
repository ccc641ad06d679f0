package org.notorturetj.plain.copies;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** The content of a page, without what is around it, as XHTML. */
final class Xhtml {
    private static final String ENDING = ".xhtml";

    /** What XML 1.0 allows nowhere, not even as a reference. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Xhtml() {}

    /** The name of a page in a book. */
    static String name(String page) {
        return page.substring(0, page.lastIndexOf('.')) + ENDING;
    }

    static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }

    /**
     * The content of a page in a book. Links to what the book has not become their words, and so do
     * pictures.
     *
     * @param name of the page, below the folder of its language
     * @param names of all pages of the book
     */
    static String of(Document page, String name, Set<String> names) {
        Element main = page.expectFirst("main");
        main.select("meta, form").remove();
        main.select(".larger").remove();
        main.select("img").forEach(Xhtml::describe);
        main.select("li:has(> a[href=search.html])").remove();
        main.select("[itemprop]").removeAttr("itemprop");
        main.select("[itemscope]").removeAttr("itemscope").removeAttr("itemtype");
        main.select("[lang]").forEach(part -> part.attr("xml:lang", part.attr("lang")));
        for (Element link : main.select("a[href]")) {
            String href = link.attr("href");
            if (isOutside(href) || href.startsWith("#")) {
                continue;
            }
            int end = href.indexOf('#');
            String target = end < 0 ? href : href.substring(0, end);
            if (names.contains(resolve(name, target))) {
                link.attr("href", name(target) + (end < 0 ? "" : href.substring(end)));
            } else {
                link.unwrap();
            }
        }
        page.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        return clean(main.html());
    }

    /** One that only decorates says nothing. */
    private static void describe(Element picture) {
        if (picture.attr("alt").isBlank()) {
            picture.remove();
        } else {
            boolean inText = picture.closest("p") != null;
            Element words =
                    new Element(inText ? "span" : "p").text("[" + picture.attr("alt") + "]");
            if (picture.hasAttr("lang")) {
                words.attr("lang", picture.attr("lang"));
            }
            picture.replaceWith(words);
        }
    }

    /** Whether a link leads out of the pages: to a website or a telephone. */
    static boolean isOutside(String href) {
        return href.matches("(?s)(https?|tel|mailto):.*");
    }

    /**
     * The name that a link on a page means; above the folder of the language it begins with dots.
     */
    static String resolve(String page, String target) {
        Path folder = Path.of(page).getParent();
        return (folder == null ? Path.of(target) : folder.resolve(target)).normalize().toString();
    }
}
