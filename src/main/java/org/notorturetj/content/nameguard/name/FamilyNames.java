package org.notorturetj.content.nameguard.name;

import java.util.regex.Pattern;

/** What looks like a family name, whosever it is. */
public final class FamilyNames {
    private static final Pattern LIKE =
            Pattern.compile(
                    ".{2,40}(?:[ое]в(?:а|у|ым|ой|е|ых|ы|ыми|ро|и)?|зод[аеуы](?:ро|и|й)?|[ия][её]н(?:ро|и|у|а|ом)?|[ия]ян(?:а|у|ом|ро|и)?|пур"
                            + "|[ои]v|[oe]v(?:a|s)?|zoda|iyon|yan|ян|ён|ский|ского|скому|ская|ской)");

    private FamilyNames() {}

    /** Whether folded letters end like one. */
    public static boolean isLike(String letters) {
        return letters.length() < 50 && LIKE.matcher(letters).matches();
    }
}
