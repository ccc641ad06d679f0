package org.notorturetj.verification;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.MessageBundle;

/** What the page says, from {@code words/verification/{language}.properties}. */
enum PageText {
    TITLE,
    LEAD,
    FIELD,
    BUTTON,
    PRIVACY,
    ADDRESS_FIELD,
    ADDRESS_BUTTON,
    GENUINE,
    GENUINE_TEXT,
    GENUINE_ADDRESS,
    EXCERPT,
    EARLIER,
    EARLIER_TEXT,
    EARLIER_SURROUNDED,
    EARLIER_SURROUNDED_TEXT,
    SURROUNDED,
    SURROUNDED_TEXT,
    LETTERS,
    LETTERS_TEXT,
    ALTERED,
    ALTERED_TEXT,
    WITHDRAWN,
    WITHDRAWN_TEXT,
    UNKNOWN,
    UNKNOWN_TEXT,
    SOURCE,
    DIFFERENCES,
    PUBLISHED,
    COPY,
    NOTHING,
    MORE,
    SIGNATURE_CURRENT,
    SIGNATURE_EARLIER,
    SIGNATURE_FORGED,
    AGAIN;

    private static final MessageBundle TEXTS = new MessageBundle("verification");

    String in(Language language) {
        return TEXTS.text(this, language);
    }
}
