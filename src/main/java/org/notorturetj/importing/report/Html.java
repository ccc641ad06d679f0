package org.notorturetj.importing.report;

import java.util.Map;

import org.jsoup.nodes.Entities;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.plan.PlannedItem.State;
import org.notorturetj.importing.plan.PlannedText;
import org.notorturetj.platform.text.markdown.Markdown;

/** A plan as a page to look at, which loads nothing. */
final class Html {
    static final String BEGINNING =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <title>Plan of the import</title>
            <style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}
            .held{background:#fee}.unclear{background:#ffd}code{overflow-wrap:anywhere}
            section{border-top:1px solid #999;padding:.5rem}</style></head><body>
            <h1>Plan of the import</h1><p><a href="#counts">Counts</a></p>
            """;

    private Html() {}

    static String of(PlannedItem item) {
        var html = new StringBuilder();
        html.append(
                "<section class=\"%s\"><h2>%d: %s"
                        .formatted(Rows.state(item), item.number(), Rows.state(item)));
        html.append(Rows.reason(item).isEmpty() ? "" : " (" + Rows.reason(item) + ")");
        html.append("</h2>\n");
        if (item.state() != State.HELD && item.isPlain()) {
            html.append("<p>")
                    .append(escaped(item.kind().kind() + ", " + item.kind().section()))
                    .append(item.published() == null ? "" : ", " + item.published())
                    .append("</p>\n");
            item.losses()
                    .forEach(it -> html.append("<p>Lost: ").append(it.word()).append("</p>\n"));
            item.texts().forEach(it -> html.append(of(it)));
        }
        return html.append("</section>\n").toString();
    }

    private static String of(PlannedText text) {
        var html = new StringBuilder();
        html.append(
                "<details lang=\"%s\"><summary>%s: %s</summary>\n"
                        .formatted(
                                text.language().tag(),
                                text.language().tag(),
                                escaped(text.title())));
        text.addresses()
                .forEach(it -> html.append("<code>").append(escaped(it)).append("</code> "));
        text.body()
                .files()
                .forEach(
                        it ->
                                html.append("<p>File: <code>")
                                        .append(escaped(it))
                                        .append("</code></p>\n"));
        return html.append(
                        "<p>%d of %d words</p>\n"
                                .formatted(text.body().kept(), text.body().words()))
                .append(Markdown.toHtml(text.body().markdown()))
                .append("</details>\n")
                .toString();
    }

    static String end(Counts counts) {
        var html = new StringBuilder("<h2 id=\"counts\">Counts</h2><table>\n");
        for (Map.Entry<String, Integer> count : counts.all().entrySet()) {
            html.append(
                    "<tr><td>%s</td><td>%d</td></tr>\n"
                            .formatted(escaped(count.getKey()), count.getValue()));
        }
        return html.append(
                        "<tr><td>words</td><td>%d</td></tr>\n<tr><td>words kept</td><td>%d</td></tr>\n"
                                .formatted(counts.words(), counts.kept()))
                .append("</table></body></html>\n")
                .toString();
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }
}
