package org.notorturetj.platform.text;

/** How far two words are from each other. */
public final class Distance {
    private Distance() {}

    /**
     * Letters to replace, add, leave out, or exchange with a neighbour, to make one word of the
     * other (optimal string alignment).
     *
     * @param most more than this is not told apart from one more
     */
    public static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most + 4) {
            return most + 1;
        }
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least =
                        Math.min(
                                Math.min(steps[i - 1][j], steps[i][j - 1]) + 1,
                                steps[i - 1][j - 1] + replaced);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, steps[i - 2][j - 2] + 1);
                }
                steps[i][j] = least;
            }
        }
        return steps[one.length()][other.length()];
    }
}
