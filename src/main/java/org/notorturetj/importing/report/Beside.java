package org.notorturetj.importing.report;

import org.jsoup.nodes.Entities;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.plan.PlannedItem.State;
import org.notorturetj.importing.plan.PlannedText;
import org.notorturetj.platform.text.markdown.Markdown;

/** Ten items as they were and as they would be, for a human eye; it loads nothing. */
final class Beside {
    private static final int ITEMS = 10;

    static final String BEGINNING =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <title>Old and new</title>
            <style>body{font:1rem/1.5 sans-serif;margin:1rem}section{display:grid;gap:1rem;
            grid-template-columns:1fr 1fr;border-top:1px solid #999}h2{grid-column:1/3}
            .old{white-space:pre-wrap}</style></head><body>
            <h1>Old and new</h1>
            """;

    static final String END = "</body></html>\n";

    private int shown;

    /**
     * An item, if it is one of the ten; they stand evenly among all. None with a name: the old text
     * has it.
     *
     * @param items how many there are
     */
    String of(PlannedItem item, int items) {
        int due = (int) ((long) (item.number() - 1) * ITEMS / Math.max(items, 1));
        if (shown >= ITEMS || shown > due || item.state() != State.READY || !item.isPlain()) {
            return "";
        }
        shown++;
        var html = new StringBuilder();
        for (PlannedText text : item.texts()) {
            html.append(
                    "<section lang=\"%s\"><h2>%d, %s: %s</h2>\n<div class=\"old\">%s</div>\n<div>%s</div></section>\n"
                            .formatted(
                                    text.language().tag(),
                                    item.number(),
                                    text.language().tag(),
                                    Entities.escape(text.title()),
                                    Entities.escape(text.body().before()),
                                    Markdown.toHtml(text.body().markdown())));
        }
        return html.toString();
    }
}
