package org.notorturetj.content.type;

import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.text.markdown.Markdown;
import org.notorturetj.platform.text.markdown.MarkdownLoss;
import org.notorturetj.platform.text.markdown.PlacedPictures;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

/** Requires of Markdown that readers get all that its author sees. */
final class MarkdownCheck {
    /** In characters: a long report has about 60,000. */
    private static final int MAX_LENGTH = 100_000;

    /** Of one text: for somebody who pasted a web page these are enough. */
    private static final int MAX_LOSSES = 20;

    private MarkdownCheck() {}

    /**
     * Adds what readers would not get.
     *
     * @param pictures whether it may place pictures of the desk
     */
    static void check(String markdown, String member, boolean pictures, Violations required) {
        if (markdown.length() > MAX_LENGTH) {
            required.add(member, Rule.CHARACTERS.with(MAX_LENGTH));
            return;
        }
        MarkdownLoss.in(markdown, pictures).stream()
                .limit(MAX_LOSSES)
                .forEach(loss -> required.add(member, rule(loss, pictures)));
        int placed = pictures ? PlacedPictures.in(markdown).size() : 0;
        required.that(
                placed <= PlacedPictures.MOST,
                member,
                Rule.MARKDOWN_PICTURES.with(PlacedPictures.MOST));
        // such as a line that only defines a link
        if (placed == 0
                && HiddenCharacters.showsNothing(Markdown.toPlainText(Markdown.toHtml(markdown)))) {
            required.add(member, Rule.NOT_BLANK);
        }
    }

    private static RuleMessage rule(MarkdownLoss loss, boolean pictures) {
        return switch (loss.kind()) {
            case HTML -> Rule.MARKDOWN_HTML.with(loss.line());
            case HEADING -> Rule.MARKDOWN_HEADING.with(loss.line());
            case IMAGE ->
                    pictures
                            ? Rule.MARKDOWN_PICTURE.with(loss.line())
                            : Rule.MARKDOWN_IMAGE.with(loss.line());
            case IMAGE_WORDS -> Rule.MARKDOWN_PICTURE_WORDS.with(loss.line());
            case IMAGE_WORDS_LONG ->
                    Rule.MARKDOWN_PICTURE_WORDS_LONG.with(loss.line(), PlacedPictures.MOST_WORDS);
            case TABLE -> Rule.MARKDOWN_TABLE.with(loss.line());
            case LINK -> Rule.MARKDOWN_LINK.with(loss.line());
            case LINK_ELSEWHERE -> Rule.MARKDOWN_LINK_ELSEWHERE.with(loss.line());
            case LINK_TITLE -> Rule.MARKDOWN_LINK_TITLE.with(loss.line());
            case DEFINITION -> Rule.MARKDOWN_DEFINITION.with(loss.line());
        };
    }
}
