package org.notorturetj.platform.text.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.Image;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Renders Markdown (CommonMark) as sanitized HTML, and sanitized HTML as plain text. */
public final class Markdown {
    /** Quotations and lists inside each other; deeper ones are text. Each level takes stack. */
    static final int MOST_NESTED = 50;

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(MOST_NESTED).build();

    private static final HtmlRenderer RENDERER = renderer().build();

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements("p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li")
                    .allowElements("blockquote", "em", "strong", "code", "pre", "a", "img")
                    .allowAttributes("start")
                    .matching(Pattern.compile("[0-9]{1,4}"))
                    .onElements("ol")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("src")
                    .matching(Pattern.compile("/media/[0-9a-f]{64}\\.[a-z]{3,4}"))
                    .onElements("img")
                    .allowAttributes("width", "height")
                    .matching(Pattern.compile("[0-9]{1,5}"))
                    .onElements("img")
                    .allowAttributes("loading")
                    .matching(true, "lazy")
                    .onElements("img")
                    .allowAttributes("alt")
                    .onElements("img")
                    .allowUrlProtocols(Destination.TEXT.schemes().toArray(String[]::new))
                    // a linked page must not learn which text led to it
                    .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                    .toFactory();

    private Markdown() {}

    /** Whether a link still leads where it is written to when it has been sanitized. */
    static boolean keepsLink(String destination) {
        String html = POLICY.sanitize(RENDERER.render(new Link(destination, null)));
        return LinkAddresses.isAllowed(destination)
                && html.contains(" href=\"")
                && !html.contains(" href=\"\"");
    }

    /** Renders Markdown as sanitized HTML without pictures. */
    public static String toHtml(String markdown) {
        return toHtml(markdown, id -> Optional.empty());
    }

    /**
     * Renders Markdown as sanitized HTML with the pictures that it places.
     *
     * @param pictures what readers see under the id of a media document
     * @see PlacedPictures
     */
    public static String toHtml(String markdown, Function<String, Optional<Image>> pictures) {
        Node document = PARSER.parse(markdown);
        Map<Node, Image> placed = PlacedPictures.place(document, pictures);
        HtmlRenderer renderer =
                placed.isEmpty()
                        ? RENDERER
                        : renderer()
                                .attributeProviderFactory(
                                        context ->
                                                (node, tag, attributes) ->
                                                        describe(placed.get(node), attributes))
                                .build();
        return POLICY.sanitize(renderer.render(document)).strip();
    }

    /** Plain words as HTML shows them. */
    public static String escaped(String words) {
        return Entities.escape(words);
    }

    /** HTML of others with nothing in it but what a rendered text may have. */
    public static String sanitized(String html) {
        return POLICY.sanitize(html);
    }

    /** Escapes raw HTML, so that the sanitizer is not the only defence. */
    private static HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new LinkAddresses());
    }

    /** The narrowest one: what it weighs is at most 15 kB. */
    private static void describe(@Nullable Image picture, Map<String, String> attributes) {
        if (picture != null) {
            attributes.remove("title");
            attributes.put("src", picture.url());
            if (picture.width() != null && picture.height() != null) {
                attributes.put("width", picture.width().toString());
                attributes.put("height", picture.height().toString());
            }
            attributes.put("loading", "lazy");
        }
    }

    /**
     * Renders sanitized HTML as plain text: an empty line between paragraphs, each list item on its
     * own line, the words of a picture in its place.
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
        return tidy(text);
    }

    /**
     * Strips trailing spaces and collapses empty lines. Hand-written because regular expressions
     * were half the cost of a plain text, and every detail response makes one.
     */
    static String tidy(CharSequence text) {
        var result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != '\n') {
                result.append(character);
                continue;
            }
            int end = result.length();
            while (end > 0 && (result.charAt(end - 1) == ' ' || result.charAt(end - 1) == '\t')) {
                end--;
            }
            result.setLength(end);
            if (end < 2 || result.charAt(end - 1) != '\n' || result.charAt(end - 2) != '\n') {
                result.append('\n');
            }
        }
        return result.toString().strip();
    }

    /** A blank node separates words but never starts a line. */
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
        } else if ("img".equals(element.normalName())) {
            text.append(element.attr("alt"));
        }
    }
}
