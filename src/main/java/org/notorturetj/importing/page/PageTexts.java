package org.notorturetj.importing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * All that a page has in which somebody may be named: what readers see, and what they do not.
 *
 * @param words texts
 * @param identifiers addresses, names of files and the like
 */
public record PageTexts(List<String> words, Set<String> identifiers) {
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "data", "srcset", "poster", "cite", "id", "name", "action");

    /** What says how a page looks, or where in it something is. */
    private static final Set<String> FRAME =
            Set.of("class", "style", "lang", "dir", "width", "height", "rel", "target", "type");

    /** Settings of Word, and its names of styles, which are the same in each document. */
    private static final String SETTINGS = "w|WordDocument, w|LatentStyles, m|mathPr";

    private static final Set<String> CELLS = Set.of("td", "th", "br");

    static PageTexts of(Document page, Element article, String title) {
        List<String> words = new ArrayList<>();
        Set<String> identifiers = new java.util.LinkedHashSet<>();
        words.add(title);
        if (!page.title().startsWith(title)) {
            words.add(page.title());
        }
        page.select("meta[content]:not([name=viewport])")
                .forEach(it -> words.add(it.attr("content")));
        add(article, words, identifiers);
        for (Element comments : page.select(OldPage.COMMENTS)) {
            if (comments.equals(comments.closest(OldPage.COMMENTS))
                    && comments.parents().stream().noneMatch(it -> it.is(OldPage.COMMENTS))
                    && !comments.parents().contains(article)) {
                add(comments, words, identifiers);
            }
        }
        return new PageTexts(words, identifiers);
    }

    private static void add(Element element, List<String> words, Set<String> identifiers) {
        add(element, words, identifiers, comment -> addComment(comment, words, identifiers));
    }

    private static void add(
            Element element,
            List<String> words,
            Set<String> identifiers,
            Consumer<String> comments) {
        var seen = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            seen.append(text.getWholeText().replaceAll("\\s+", " "));
                        } else if (node instanceof Comment comment) {
                            comments.accept(comment.getData());
                        } else if (node instanceof DataNode data && !isStyle(data)) {
                            words.add(data.getWholeData());
                        } else if (node instanceof Element one) {
                            part(one);
                            addAttributes(one, words, identifiers);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element one) {
                            part(one);
                        }
                    }

                    /** Cells of a row may hold the parts of one name. */
                    private void part(Element one) {
                        if (CELLS.contains(one.normalName())) {
                            seen.append(' ');
                        } else if (one.isBlock()) {
                            seen.append('\n');
                        }
                    }
                },
                element);
        words.add(seen.toString());
    }

    /** What Word leaves for itself is HTML within a comment: a drawing, an author. */
    private static void addComment(String comment, List<String> words, Set<String> identifiers) {
        int from = comment.indexOf("]>");
        if (comment.startsWith("[if ") && from > 0) {
            Element inside = Jsoup.parseBodyFragment(comment.substring(from + 2)).body();
            inside.select(SETTINGS).remove();
            add(inside, words, identifiers, words::add); // a comment in it is one that has no end
        } else {
            words.add(comment);
        }
    }

    private static boolean isStyle(DataNode data) {
        return data.parent() != null && data.parent().normalName().equals("style");
    }

    private static void addAttributes(
            Element element, List<String> words, Set<String> identifiers) {
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            if (value.isBlank() || FRAME.contains(attribute.getKey())) {
                continue;
            }
            if (ADDRESSES.contains(attribute.getKey())) {
                identifiers.add(value);
            } else {
                words.add(value);
            }
        }
    }

    /** Nothing of them. */
    @Override
    public String toString() {
        return "PageTexts[" + Map.of("words", words.size(), "ids", identifiers.size()) + "]";
    }
}
