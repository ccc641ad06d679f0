package org.notorturetj.media.upload;

import java.util.Locale;

import org.notorturetj.media.child.Refusal;
import org.notorturetj.media.child.RefusalRules;
import org.notorturetj.platform.problem.Rule;

/** Why an upload was not taken, as a word, and what somebody can do about it. */
public final class Reasons {
    /** What the text of a PDF is refused for. */
    static final String PROTECTED_NAME = "protected_name";

    private Reasons() {}

    static String of(Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT);
    }

    /** The sentence of a reason. */
    public static Rule rule(String reason) {
        return reason.equals(PROTECTED_NAME)
                ? Rule.FILE_NAMES
                : RefusalRules.of(Refusal.valueOf(reason.toUpperCase(Locale.ROOT)));
    }
}
