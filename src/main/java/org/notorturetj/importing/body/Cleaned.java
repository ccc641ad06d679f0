package org.notorturetj.importing.body;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.notorturetj.platform.text.address.Address;

/** Brings HTML of fifteen years of editors to the few elements that texts have. */
final class Cleaned {
    private static final Pattern NOTE =
            Pattern.compile("\\s?[\\[(]?(?:[0-9]{1,3}|\\*{1,9})[\\])]?\\s?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?:|mailto:|tel:).*");

    private final Element body;
    private final UnaryOperator<String> path;
    private final String origin;
    private final Set<Loss> losses = EnumSet.noneOf(Loss.class);
    private final List<String> files = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();

    /**
     * Cleans a body.
     *
     * @param body is changed
     * @param path the path of a link at the old site, as it was asked for; empty if it leads
     *     elsewhere
     * @param origin of the old site: links to its pages begin with it
     */
    Cleaned(Element body, UnaryOperator<String> path, String origin) {
        this.body = body;
        this.path = path;
        this.origin = origin;
        removeDebris();
        body.select("iframe, embed, object, video, audio").forEach(this::link);
        body.select("img").forEach(this::picture);
        body.select("a").forEach(this::anchor);
        body.select("table").stream()
                .filter(it -> it.parents().stream().noneMatch(above -> above.is("table")))
                .toList() // all, before the first takes those in its cells away
                .forEach(
                        it -> {
                            lose(Loss.TABLE);
                            Boxes.list(it);
                        });
        body.select("sup, sub").forEach(it -> lose(Loss.RAISED));
        headings();
        Boxes.paragraphs(body);
        stress();
    }

    Set<Loss> losses() {
        return losses;
    }

    List<String> files() {
        return files;
    }

    /** Markdown of the pictures, in the order of their marks. */
    List<String> pictures() {
        return pictures;
    }

    Element element() {
        return body;
    }

    /** What stands in the place of a picture until the Markdown is written. */
    static String mark(int picture) {
        return "\u27e6" + picture + "\u27e7";
    }

    private void lose(Loss loss) {
        losses.add(loss);
    }

    private void removeDebris() {
        List<Node> comments = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Comment) {
                        comments.add(node);
                    }
                },
                body);
        comments.forEach(Node::remove);
        for (Element one : body.select("*")) {
            if (one.normalName().indexOf(':') > 0 || one.className().startsWith("Mso")) {
                lose(Loss.WORD);
            }
        }
        body.select("script, style, noscript, xml, template, svg").remove();
        for (Element form : body.select("form")) {
            lose(Loss.FORM);
            form.unwrap();
        }
        body.select("input, button, select, textarea").remove();
    }

    private void link(Element frame) {
        String to = frame.hasAttr("src") ? frame.attr("src") : frame.attr("data");
        Element source = frame.selectFirst("source[src]");
        to = to.isEmpty() && source != null ? source.attr("src") : to;
        to = to.startsWith("//") ? "https:" + to : to;
        lose(Loss.FRAME);
        if (to.isEmpty()) {
            frame.remove();
            return;
        }
        var link = new Element("a").attr("href", to).text(to.replaceAll("^https?://|[?#].*$", ""));
        frame.replaceWith(new Element("p").appendChild(link));
    }

    private void picture(Element picture) {
        String file = path.apply(picture.attr("src"));
        if (file.isEmpty()) {
            lose(Loss.PICTURE);
            picture.remove();
            return;
        }
        files.add(file);
        pictures.add(
                "!["
                        + picture.attr("alt").replaceAll("[\\\\\\[\\]<>*_`]", "\\\\$0")
                        + "](<file:"
                        + file
                        + ">)");
        picture.replaceWith(new TextNode(" " + mark(pictures.size() - 1) + " "));
    }

    private void anchor(Element link) {
        String to = link.attr("href").strip();
        if (to.isEmpty() || to.startsWith("#")) {
            if (!to.isEmpty()) {
                lose(NOTE.matcher(link.text()).matches() ? Loss.FOOTNOTE : Loss.ANCHOR);
            }
            link.unwrap();
            return;
        }
        String file = path.apply(to);
        if (!file.isEmpty()) {
            if (file.matches("(?i).*\\.[a-z0-9]{2,4}") && !file.matches("(?i).*\\.html?")) {
                files.add(file);
                link.unwrap(); // it stands below the text
                return;
            }
            link.attr("href", origin + file);
        } else if (!WEB.matcher(to).matches() || Address.of(to).isEmpty()) {
            lose(Loss.LINK);
            link.unwrap();
            return;
        }
        if (link.text().isBlank()) {
            link.unwrap();
        } else {
            link.select(Boxes.BLOCKS).forEach(Element::unwrap);
        }
    }

    private void headings() {
        body.select("h1").forEach(it -> it.tagName("h2"));
        for (Element heading : body.select("h5, h6")) {
            lose(Loss.HEADING);
            heading.tagName("h4");
        }
        for (Element heading : body.select("h2, h3, h4")) {
            heading.select(Boxes.BLOCKS + ", br, strong, b").stream()
                    .filter(it -> !it.equals(heading))
                    .forEach(Element::unwrap);
        }
    }

    /** Spaces go before and behind stressed words; stress inside stress, and of nothing, goes. */
    private void stress() {
        for (Element one : body.select("strong, em, a")) {
            boolean inside =
                    one.parents().stream().anyMatch(it -> it.normalName().equals(one.normalName()));
            if (one.text().isBlank() || inside) {
                one.unwrap();
                continue;
            }
            List<TextNode> words = new ArrayList<>();
            NodeTraversor.traverse(
                    (node, depth) -> {
                        if (node instanceof TextNode text) {
                            words.add(text);
                        }
                    },
                    one);
            TextNode first = words.get(0);
            if (SPACE.matcher(first.getWholeText()).lookingAt()) {
                first.text(first.getWholeText().replaceAll("^[\\s\\u00a0]+", ""));
                one.before(new TextNode(" "));
            }
            TextNode last = words.get(words.size() - 1);
            String kept = withoutSpaceBehind(last.getWholeText());
            if (kept.length() < last.getWholeText().length()) {
                last.text(kept);
                one.after(new TextNode(" "));
            }
        }
    }

    private static String withoutSpaceBehind(String text) {
        int end = text.length();
        while (end > 0 && SPACE.matcher(text.substring(end - 1, end)).matches()) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Without any stress, for where Markdown cannot have it. */
    void unstress() {
        lose(Loss.STRESS);
        body.select("strong, em").forEach(Element::unwrap);
    }

    /** The HTML with single spaces, as the writer of Markdown expects it. */
    String html() {
        Element copy = body.clone();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && !isCode(text)) {
                        boolean line =
                                Optional.ofNullable(text.previousSibling())
                                        .filter(it -> it.nodeName().equals("br"))
                                        .isPresent();
                        String words = SPACE.matcher(text.getWholeText()).replaceAll(" ");
                        text.text(line ? "\n" + words.stripLeading() : words);
                    }
                },
                copy);
        return copy.childNodes().stream().map(Node::outerHtml).collect(Collectors.joining());
    }

    private static boolean isCode(TextNode text) {
        return text.parent() != null && text.parent().is("pre, code, pre *");
    }
}
