package org.notorturetj.content.warning;

import java.util.regex.Pattern;

/** Detects texts that report a final verdict, as opposed to saying that there is none yet. */
final class FinalVerdicts {
    private static final Pattern FINAL =
            Pattern.compile(
                    "(?<!не )вступи\\p{L}* в (?:законную )?силу"
                            + "|окончательн\\p{L}* приговор"
                            + "|ҳукм\\p{L}*[^.!?]{0,40} эътибори қонунӣ пайдо кард"
                            + "|ҳукм\\p{L}*[^.!?]{0,40} ба қувваи қонунӣ даромад"
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
