package org.notorturetj.content.nameguard.text;

import java.util.regex.Pattern;

/**
 * Which places of a text belong to a hashtag, a link, an address of mail, the name of a file or of
 * an account, or a slug. Places are asked for from the beginning to the end.
 */
final class Addresses {
    /** Letters on both sides of what joins them, or a sign that begins one. */
    private static final Pattern ADDRESS =
            Pattern.compile("[#@]\\p{L}|[\\p{L}\\d][_@/\\\\][\\p{L}\\d]|\\p{L}\\.[a-z]{2}");

    /** Small Latin letters with hyphens: a slug. */
    private static final Pattern SLUG =
            Pattern.compile("(?<![\\p{L}\\d])[a-z0-9]++(?:-[a-z0-9]++)++(?![\\p{L}\\d])");

    private static final int LONGEST = 2_000;

    private final String text;
    private int end;
    private boolean address;

    Addresses(String text) {
        this.text = text;
    }

    /** Whether a place does. */
    boolean isIn(int place) {
        if (place >= end) {
            int from = place;
            while (from > Math.max(0, end) && !Character.isWhitespace(text.charAt(from - 1))) {
                from--;
            }
            end = place;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            String token = text.substring(from, Math.min(end, from + LONGEST));
            address = ADDRESS.matcher(token).find() || SLUG.matcher(token).find();
        }
        return address;
    }
}
