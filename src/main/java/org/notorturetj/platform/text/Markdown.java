package org.notorturetj.platform.text;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Bodies are written in Markdown (CommonMark), published as HTML that a proven sanitizer has let
 * through, and read as plain text where markup is in the way.
 */
public final class Markdown {
    /** A number in a text can be dialled: for some readers that is the point of it. */
    private static final List<String> PROTOCOLS = List.of("https", "http", "mailto", "tel");

    private static final Parser PARSER = Parser.builder().build();

    /** Raw HTML is shown as text, so that the sanitizer is the second lock and not the only one. */
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .urlSanitizer(new DefaultUrlSanitizer(PROTOCOLS))
                    .build();

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements("p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li")
                    .allowElements("blockquote", "em", "strong", "code", "pre", "a")
                    .allowAttributes("start")
                    .matching(java.util.regex.Pattern.compile("[0-9]{1,4}"))
                    .onElements("ol")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowUrlProtocols(PROTOCOLS.toArray(String[]::new))
                    // A page behind a link must not learn which text led to it.
                    .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                    .toFactory();

    private Markdown() {}

    /** Whether it holds raw HTML, which is shown as text and helps nobody. */
    public static boolean holdsHtml(String markdown) {
        var found = new AtomicBoolean();
        PARSER.parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(HtmlBlock html) {
                                found.set(true);
                            }

                            @Override
                            public void visit(HtmlInline html) {
                                found.set(true);
                            }
                        });
        return found.get();
    }

    /** Renders a body as sanitized HTML. */
    public static String toHtml(String markdown) {
        Node document = PARSER.parse(markdown);
        return POLICY.sanitize(RENDERER.render(document)).strip();
    }

    /**
     * Reads sanitized HTML as plain text: paragraphs apart by an empty line, list items on lines of
     * their own.
     */
    public static String toPlainText(String html) {
        var text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(org.jsoup.nodes.Node node, int depth) {
                        if (node instanceof TextNode words) {
                            append(words, text);
                        } else if (node instanceof Element element) {
                            open(element, text);
                        }
                    }

                    @Override
                    public void tail(org.jsoup.nodes.Node node, int depth) {
                        if (node instanceof Element element && element.isBlock()) {
                            text.append("li".equals(element.normalName()) ? "\n" : "\n\n");
                        }
                    }
                },
                Jsoup.parseBodyFragment(html).body());
        return tidied(text);
    }

    /**
     * Lines without spaces at their ends, and at most one empty line between two. One walk: regular
     * expressions were half the cost of a plain text, and details make one for each answer.
     */
    static String tidied(CharSequence text) {
        var tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != '\n') {
                tidy.append(letter);
                continue;
            }
            int end = tidy.length();
            while (end > 0 && (tidy.charAt(end - 1) == ' ' || tidy.charAt(end - 1) == '\t')) {
                end--;
            }
            tidy.setLength(end);
            if (end < 2 || tidy.charAt(end - 1) != '\n' || tidy.charAt(end - 2) != '\n') {
                tidy.append('\n');
            }
        }
        return tidy.toString().strip();
    }

    /** White space alone keeps words apart, but begins no line. */
    private static void append(TextNode words, StringBuilder text) {
        if (!words.isBlank()) {
            text.append(words.text());
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
    }

    private static void open(Element element, StringBuilder text) {
        if ("li".equals(element.normalName())) {
            text.append("- ");
        } else if ("br".equals(element.normalName())) {
            text.append('\n');
        }
    }
}
