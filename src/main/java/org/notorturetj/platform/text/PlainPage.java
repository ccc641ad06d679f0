package org.notorturetj.platform.text;

import org.jsoup.nodes.Entities;
import org.notorturetj.api.text.Language;

/**
 * A page for people: plain HTML that fetches nothing and runs nothing, so that it works in any
 * browser and over any proxy.
 */
public final class PlainPage {
    private PlainPage() {}

    /**
     * Writes a page.
     *
     * @param title stands in the window and above the content
     * @param content HTML that can be trusted
     */
    public static String of(Language language, String title, String content) {
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%2$s</title>
                </head>
                <body>
                <h1>%2$s</h1>
                %3$s</body>
                </html>
                """
                .formatted(language.tag(), Entities.escape(title), content);
    }
}
