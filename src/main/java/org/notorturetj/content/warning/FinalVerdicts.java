package org.notorturetj.content.warning;

import java.util.regex.Pattern;

/** Detects texts that report a final verdict, as opposed to saying that there is none yet. */
final class FinalVerdicts {
    // endings are bounded: without an end, a text of nothing but such a word would be read again
    // from
    // each of them to its end
    private static final Pattern FINAL =
            Pattern.compile(
                    "(?<!не )вступи\\p{L}{0,12} в (?:законную )?силу"
                            + "|окончательн\\p{L}{0,12} приговор"
                            + "|ҳукм\\p{L}{0,12}[^.!?]{0,40} эътибори қонунӣ пайдо кард"
                            + "|ҳукм\\p{L}{0,12}[^.!?]{0,40} ба қувваи қонунӣ даромад"
                            + "|ҳукми (?:ниҳоӣ|қатъӣ)"
                            + "|(?<!not )(?<!no )(?<!without )(?<!before a )(?<!before the )\\bfinal"
                            + " (?:verdict|judgment|conviction)"
                            + "|(?<!not )\\b(?:entered|came|has come) into (?:legal )?force",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private FinalVerdicts() {}

    static boolean in(String text) {
        return FINAL.matcher(text).find();
    }
}
