package org.notorturetj.media.upload;

import java.util.Locale;
import java.util.Map;

import org.notorturetj.media.child.Refusal;
import org.notorturetj.media.child.RefusalRules;
import org.notorturetj.media.scanning.Verdict;
import org.notorturetj.platform.problem.Rule;

/** Why an upload was not taken or has to wait, as a word, and what somebody can do about it. */
public final class Reasons {
    /** What the text of a PDF is refused for. */
    static final String PROTECTED_NAME = "protected_name";

    /** What an upload waits for. */
    static final String SCANNER_AWAY = "scanner_away";

    private static final String VIRUS = "virus";
    private static final String TOO_LONG_TO_SCAN = "too_long_to_scan";

    private static final Map<String, Rule> OWN =
            Map.of(
                    PROTECTED_NAME,
                    Rule.FILE_NAMES,
                    SCANNER_AWAY,
                    Rule.FILE_SCANNER,
                    VIRUS,
                    Rule.FILE_VIRUS,
                    TOO_LONG_TO_SCAN,
                    Rule.FILE_SCANNED);

    private Reasons() {}

    static String of(Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT);
    }

    /** Of a file in which something was found, or that could not be looked through. */
    static String of(Verdict verdict) {
        return verdict == Verdict.FOUND ? VIRUS : TOO_LONG_TO_SCAN;
    }

    /** The sentence of a reason. */
    public static Rule rule(String reason) {
        Rule own = OWN.get(reason);
        return own == null
                ? RefusalRules.of(Refusal.valueOf(reason.toUpperCase(Locale.ROOT)))
                : own;
    }
}
