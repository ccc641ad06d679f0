package org.notorturetj.platform.text;

import org.notorturetj.api.text.Language;

/** The licence of a text: a line that stands in its document, and is not translated. */
public final class Licence {
    /** Of documents whose licence nobody has stated. */
    public static final String NOT_STATED = "not stated: ask";

    private Licence() {}

    /** As people read it: that nothing is stated is said in their language. */
    public static String in(Language language, String licence) {
        return licence.equals(NOT_STATED) ? Phrase.LICENCE_NOT_STATED.in(language) : licence;
    }
}
