package org.notorturetj.verification;

import jakarta.enterprise.context.ApplicationScoped;

import org.jsoup.nodes.Entities;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.verification.Verification;
import org.notorturetj.api.verification.Verification.Difference;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.text.PlainPage;

/** The page for people. */
@ApplicationScoped
class VerificationPage {
    private final Addresses addresses;

    VerificationPage(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The page with the form. */
    String form(Language language) {
        return page(language, forms(language));
    }

    /** The page that says what something is, and the form again. */
    String of(Verification verification, Language language) {
        var html = new StringBuilder("<main role=\"status\">\n");
        switch (Verdict.of(verification.verdict())) {
            case GENUINE -> genuine(html, verification, language);
            case EARLIER ->
                    heading(html, PageText.EARLIER, language)
                            .append(paragraph(PageText.EARLIER_TEXT, language));
            case EARLIER_SURROUNDED ->
                    heading(html, PageText.EARLIER_SURROUNDED, language)
                            .append(paragraph(PageText.EARLIER_SURROUNDED_TEXT, language));
            case SURROUNDED -> {
                heading(html, PageText.SURROUNDED, language)
                        .append(paragraph(PageText.SURROUNDED_TEXT, language));
                excerpt(html, verification, language);
            }
            case LETTERS -> {
                heading(html, PageText.LETTERS, language)
                        .append(paragraph(PageText.LETTERS_TEXT, language));
                excerpt(html, verification, language);
            }
            case ALTERED ->
                    heading(html, PageText.ALTERED, language)
                            .append(paragraph(PageText.ALTERED_TEXT, language));
            case WITHDRAWN ->
                    heading(html, PageText.WITHDRAWN, language)
                            .append(paragraph(PageText.WITHDRAWN_TEXT, language));
            case UNKNOWN ->
                    heading(html, PageText.UNKNOWN, language)
                            .append(paragraph(PageText.UNKNOWN_TEXT, language));
        }
        signature(html, verification.signature(), language);
        source(html, verification, language);
        differences(html, verification, language);
        html.append("</main>\n<h2>").append(text(PageText.AGAIN, language)).append("</h2>\n");
        return page(language, html + forms(language));
    }

    private static void genuine(StringBuilder html, Verification verification, Language language) {
        boolean address = verification.sameWords() == 0;
        heading(html, PageText.GENUINE, language)
                .append(
                        paragraph(
                                address ? PageText.GENUINE_ADDRESS : PageText.GENUINE_TEXT,
                                language));
        excerpt(html, verification, language);
    }

    private static void excerpt(StringBuilder html, Verification verification, Language language) {
        if (verification.excerpt()) {
            html.append(paragraph(PageText.EXCERPT, language));
        }
    }

    private static void signature(StringBuilder html, String state, Language language) {
        switch (state) {
            case "current" -> html.append(paragraph(PageText.SIGNATURE_CURRENT, language));
            case "earlier" -> html.append(paragraph(PageText.SIGNATURE_EARLIER, language));
            case "forged" -> html.append(paragraph(PageText.SIGNATURE_FORGED, language));
            default -> {
                // without a signature there is nothing to say of it
            }
        }
    }

    private static void source(StringBuilder html, Verification verification, Language language) {
        Verification.Source source = verification.source();
        if (source != null) {
            html.append("<p>")
                    .append(text(PageText.SOURCE, language))
                    .append(": <a lang=\"")
                    .append(source.language().tag())
                    .append("\" href=\"")
                    .append(escaped(source.url()))
                    .append("\">")
                    .append(escaped(source.title()))
                    .append("</a></p>\n");
        }
    }

    private static void differences(
            StringBuilder html, Verification verification, Language language) {
        if (verification.differences().isEmpty()) {
            return;
        }
        html.append("<h2>")
                .append(text(PageText.DIFFERENCES, language))
                .append(" (")
                .append(verification.differenceCount())
                .append(")</h2>\n<ol>\n");
        for (Difference one : verification.differences()) {
            html.append("<li><p>… ")
                    .append(escaped(one.before()))
                    .append(" <strong>[…]</strong> ")
                    .append(escaped(one.after()))
                    .append(" …</p>\n<dl>\n<dt>")
                    .append(text(PageText.PUBLISHED, language))
                    .append("</dt><dd><del>")
                    .append(shown(one.published(), language))
                    .append("</del></dd>\n<dt>")
                    .append(text(PageText.COPY, language))
                    .append("</dt><dd><ins>")
                    .append(shown(one.pasted(), language))
                    .append("</ins></dd>\n</dl></li>\n");
        }
        html.append("</ol>\n");
        if (verification.differenceCount() > verification.differences().size()) {
            html.append(paragraph(PageText.MORE, language));
        }
    }

    private static String shown(String words, Language language) {
        return words.isEmpty() ? text(PageText.NOTHING, language) : escaped(words);
    }

    private String forms(Language language) {
        String action = escaped(addresses.api("/v1/verify"));
        return """
                <form method="post" action="%1$s" enctype="text/plain" accept-charset="utf-8">
                <p><label for="text">%2$s</label></p>
                <p><textarea id="text" name="text" rows="16" cols="60" required></textarea></p>
                <p><button>%3$s</button></p>
                </form>
                <p>%4$s</p>
                <form method="get" action="%1$s">
                <p><label for="url">%5$s</label> <input id="url" name="url" size="50" maxlength="2000" required>
                <button>%6$s</button></p>
                </form>
                """
                .formatted(
                        action,
                        text(PageText.FIELD, language),
                        text(PageText.BUTTON, language),
                        text(PageText.PRIVACY, language),
                        text(PageText.ADDRESS_FIELD, language),
                        text(PageText.ADDRESS_BUTTON, language));
    }

    private static String page(Language language, String content) {
        return PlainPage.of(
                language,
                PageText.TITLE.in(language),
                paragraph(PageText.LEAD, language) + content);
    }

    private static StringBuilder heading(StringBuilder html, PageText text, Language language) {
        return html.append("<h2>").append(text(text, language)).append("</h2>\n");
    }

    private static String paragraph(PageText text, Language language) {
        return "<p>" + text(text, language) + "</p>\n";
    }

    private static String text(PageText text, Language language) {
        return escaped(text.in(language));
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }
}
