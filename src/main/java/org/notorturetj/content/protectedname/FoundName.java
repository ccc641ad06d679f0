package org.notorturetj.content.protectedname;

import org.notorturetj.api.desk.protectedname.AlarmedWords;
import org.notorturetj.content.nameguard.NameHit;
import org.notorturetj.content.nameguard.NameVerdict;

/**
 * A protected name in a member of a content.
 *
 * @param member JSON pointer (RFC 6901)
 * @param text the whole member
 */
public record FoundName(String member, String text, NameHit hit) {
    /** How much is shown before and after a name, in UTF-16 code units. */
    private static final int AROUND = 40;

    /** So much of what was found is shown. */
    private static final int LONGEST = 200;

    boolean blocks() {
        return hit.verdict() == NameVerdict.BLOCK;
    }

    /** Whether it warns of both parts of a name, and so confirms it. */
    boolean confirms() {
        return !blocks()
                && switch (hit.reason()) {
                    case FULL_NAME, PARTS_APART, PARTS_ACROSS, MISSPELT -> true;
                    case WITHOUT_SPACES, SPLIT_LETTERS, MASKED, PERSIAN -> true;
                    case SURNAME_WITH_INITIAL, GIVEN_NAME_WITH_INITIAL -> false;
                    case RARE_PART, COMMON_PART -> false;
                };
    }

    /** Whether it is one part of a name alone: what two people may have. */
    public boolean isPartAlone() {
        return switch (hit.reason()) {
            case RARE_PART, COMMON_PART -> true;
            default -> false;
        };
    }

    /** The name with a few words around it, from the text that was sent. */
    public String words() {
        int from = Math.max(0, hit.from() - AROUND);
        int to = Math.min(text.length(), Math.min(hit.to(), hit.from() + LONGEST) + AROUND);
        from += from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
        to -= to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    /** The paragraph in which it stands: between empty lines, or the whole member. */
    String paragraph() {
        int before = text.lastIndexOf("\n\n", hit.from());
        int after = text.indexOf("\n\n", hit.to());
        return text.substring(before < 0 ? 0 : before, after < 0 ? text.length() : after).strip();
    }

    /** The words, so that somebody can decide whether it is a false alarm. */
    public AlarmedWords alarmed() {
        return new AlarmedWords(member, words(), hit.persons().get(0));
    }

    /** Where, and not what. */
    @Override
    public String toString() {
        return "FoundName[" + member + " " + hit + "]";
    }
}
