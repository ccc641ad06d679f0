package org.notorturetj.pages.form;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.notorturetj.platform.text.markdown.MarkdownWriter;

/** Makes Markdown of what a browser has in its clipboard: from Word, from a web page. */
public final class PastedHtml {
    private static final Safelist KEPT =
            Safelist.none()
                    .addTags(
                            "p",
                            "br",
                            "h2",
                            "h3",
                            "h4",
                            "ul",
                            "ol",
                            "li",
                            "blockquote",
                            "strong",
                            "em",
                            "a")
                    .addAttributes("a", "href")
                    .addProtocols("a", "href", "https", "http", "mailto", "tel");

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");
    private static final Set<String> HEADINGS = Set.of("h1", "h5", "h6");

    private PastedHtml() {}

    /** The Markdown of HTML that anybody wrote; what has no place in it is left out. */
    public static String markdown(String html) {
        Document pasted = Jsoup.parseBodyFragment(html);
        pasted.select("style, script, del, s, [style*=mso-hide:all], [style*=display:none]")
                .remove();
        for (Element element : pasted.body().getAllElements()) {
            rename(element);
        }
        Document clean = new Cleaner(KEPT).clean(pasted);
        clean.body().getAllElements().forEach(PastedHtml::tidy);
        return Pasted.text(MarkdownWriter.of(clean.body().html()));
    }

    /** What is bold or slanted, and headings that a text here does not have. */
    private static void rename(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        switch (element.normalName()) {
            case "b" -> element.tagName(style.contains("font-weight:normal") ? "span" : "strong");
            case "i" -> element.tagName("em");
            case "div" -> element.tagName("p");
            default -> {
                if (HEADINGS.contains(element.normalName())) {
                    element.tagName(element.normalName().equals("h1") ? "h2" : "h4");
                }
            }
        }
    }

    /**
     * Line ends of a source of HTML are spaces; a paragraph without words is none. Word fills empty
     * ones with a space that does not break.
     */
    private static void tidy(Element element) {
        for (TextNode text : element.textNodes()) {
            text.text(SPACES.matcher(text.getWholeText()).replaceAll(" "));
        }
        boolean isEmpty = !element.hasText() && element.childrenSize() == 0;
        if (isEmpty && Set.of("p", "strong", "em", "a", "li").contains(element.normalName())) {
            element.remove();
        }
    }
}
