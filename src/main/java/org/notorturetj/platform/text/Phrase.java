package org.notorturetj.platform.text;

import org.notorturetj.api.text.Language;

/** The server's own texts in three languages, from {@code words/texts/{language}.properties}. */
public enum Phrase {
    COALITION,
    LANGUAGE_NAME,
    ATTRIBUTION,
    GUIDE_UNREVIEWED,
    GUIDE_DUE,
    GUIDE_EXPIRED,
    LINE_COMPROMISED,
    LINE_PAUSED,
    LINE_WITHDRAWN,
    NUMBER_REMOVED,
    FEED_REMOVED,
    CORRECTION,
    LICENCE,
    LICENCE_NOT_STATED,
    LICENCE_ALL_RIGHTS,
    WHOM_TO_ASK,
    REMOVED_TITLE,
    REMOVED_TEXT,
    BEYOND_BACKUPS,
    BEYOND_MIRRORS,
    BEYOND_CACHES,
    BEYOND_FEEDS,
    BEYOND_READERS,
    BEYOND_DATABASE,
    VERIFY_AT,
    FORM_IS_KEPT;

    private static final MessageBundle TEXTS = new MessageBundle("texts");

    /** The title of a feed with a name, such as {@code case-updates}. */
    public static String ofFeed(String name, Language language) {
        return TEXTS.text("feed-" + name, language);
    }

    /** The text in a language. */
    public String in(Language language) {
        return TEXTS.text(this, language);
    }
}
