package org.notorturetj.importing.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Tables, boxes and lists as paragraphs and lists alone. */
final class Boxes {
    private static final String PARAGRAPHS =
            "p, h2, h3, h4, ul, ol, li, blockquote, pre, hr, table";

    static final String BLOCKS = PARAGRAPHS + ", div, section";

    private Boxes() {}

    /**
     * A row is an item, its cells are parted by semicolons; a table inside is words of its cell.
     */
    static void list(Element table) {
        var list = new Element("ul");
        for (Element row : table.select("caption, tr")) {
            var item = new Element("li");
            for (Element cell : row.is("tr") ? row.children() : List.of(row)) {
                cell.select("br").forEach(it -> it.replaceWith(new TextNode(" ")));
                cell.select(BLOCKS + ", tbody, tr, td, th").stream()
                        .filter(it -> !it.equals(cell))
                        .forEach(
                                it -> {
                                    it.before(new TextNode(" "));
                                    it.unwrap();
                                });
                if (!cell.text().isBlank()) {
                    item.appendChild(new TextNode(item.childNodeSize() > 0 ? "; " : ""));
                    new ArrayList<>(cell.childNodes()).forEach(item::appendChild);
                }
            }
            if (!item.text().isBlank()) {
                list.appendChild(item);
            }
        }
        table.replaceWith(list);
    }

    /** A box is a paragraph if there is none in it; lists have nothing but items. */
    static void paragraphs(Element body) {
        body.select("b").tagName("strong");
        body.select("i, cite").tagName("em");
        body.select("dt, dd, figcaption, address, summary, center, caption").tagName("p");
        for (Element inline : body.select("strong, em, span, font, u, a, label, o|p")) {
            if (inline.selectFirst(BLOCKS) != null) {
                inline.unwrap();
            }
        }
        for (Element box : body.select("*:not(" + BLOCKS + ", a, strong, em, code, br)")) {
            if (!box.equals(body) && box.isBlock()) {
                box.tagName("div");
            } else if (!box.equals(body)) {
                box.unwrap();
            }
        }
        List<Element> inside = new ArrayList<>(body.select("div, section"));
        Collections.reverse(inside); // the innermost first
        for (Element box : inside) {
            if (!box.equals(body) && box.selectFirst(PARAGRAPHS) == null) {
                box.tagName("p");
            }
        }
        for (Element list : body.select("ul, ol")) {
            for (Element child : list.children()) {
                if (!child.is("li")) {
                    child.wrap("<li></li>");
                }
            }
            list.textNodes().stream()
                    .filter(it -> !it.isBlank())
                    .forEach(it -> it.wrap("<li></li>"));
        }
        for (Element line : body.select("br")) {
            line.after("\n");
        }
    }
}
