package org.notorturetj.content.nameguard.sound;

/** How much two roots sound alike. */
public enum Likeness {
    SAME,
    /** As far apart as two spellings of one name: vowels, an h, voiced and unvoiced. */
    NEAR,
    /** One sound is wrong, too many or missing. */
    MISSPELT,
    DIFFERENT;

    private static final int NEAR_COST = 2;
    private static final int FAR_COST = 5;

    /** Groups of consonants that stand for each other between spellings. */
    private static final String[] RELATED = {"hgk", "bp", "dt", "sz", "sx", "vf", "zc", "cx", "vb"};

    /** Compares two rows of sounds. */
    public static Likeness of(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        int allowed = NEAR_COST * allowed(Math.min(one.length(), other.length()));
        int cost = cost(one, other);
        if (cost <= allowed) {
            return NEAR;
        }
        return cost <= FAR_COST ? MISSPELT : DIFFERENT;
    }

    /** Of near differences in a word of a length. */
    private static int allowed(int length) {
        if (length < 4) {
            return 0;
        }
        return length < 7 ? 1 : length < 10 ? 2 : 3;
    }

    private static int cost(String one, String other) {
        int[] previous = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            previous[j] = previous[j - 1] + alone(other.charAt(j - 1));
        }
        for (int i = 1; i <= one.length(); i++) {
            char sound = one.charAt(i - 1);
            current[0] = previous[0] + alone(sound);
            for (int j = 1; j <= other.length(); j++) {
                char its = other.charAt(j - 1);
                int best = previous[j - 1] + exchanged(sound, its);
                best = Math.min(best, previous[j] + alone(sound));
                current[j] = Math.min(best, current[j - 1] + alone(its));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[other.length()];
    }

    private static int alone(char sound) {
        return Sounds.isVowel(sound) || sound == 'h' ? NEAR_COST : FAR_COST;
    }

    private static int exchanged(char one, char other) {
        if (one == other) {
            return 0;
        }
        if (Sounds.isVowel(one) != Sounds.isVowel(other)) {
            return 2 * FAR_COST;
        }
        return Sounds.isVowel(one) || areRelated(one, other) ? NEAR_COST : FAR_COST;
    }

    private static boolean areRelated(char one, char other) {
        for (String group : RELATED) {
            if (group.indexOf(one) >= 0 && group.indexOf(other) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A consonant as the first of those that may stand for it; 0 for vowels. */
    public static char coarse(char sound) {
        return switch (sound) {
            case 'a', 'i', 'u' -> 0;
            case 'h', 'g' -> 'k';
            case 'p' -> 'b';
            case 'd' -> 't';
            case 'z', 'x', 'c' -> 's';
            case 'f' -> 'v';
            default -> sound;
        };
    }
}
