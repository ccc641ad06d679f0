package org.notorturetj.plain.copies;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The content of a page for paper: links to other pages are their words, others say where to. */
public final class PaperText {
    private PaperText() {}

    /** The title of a page. */
    public static String title(Document page) {
        return page.expectFirst("main h1").text();
    }

    /** The content of a page as HTML. */
    public static String of(Document page) {
        Element main = page.expectFirst("main");
        main.select("meta, form, img, script, style").remove();
        for (Element link : main.select("a")) {
            if (Xhtml.isOutside(link.attr("href"))) {
                link.attr("title", link.text());
            } else {
                link.unwrap();
            }
        }
        return main.html();
    }
}
