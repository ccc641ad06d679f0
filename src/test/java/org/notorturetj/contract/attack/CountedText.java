package org.notorturetj.contract.attack;

/** A text that counts how often a regular expression looks at its characters. */
final class CountedText implements CharSequence {
    private final String text;
    private final long most;
    private long looks;

    /**
     * Gives out a text.
     *
     * @param most looks before it refuses to show more
     */
    CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    long looks() {
        return looks;
    }

    @Override
    public char charAt(int index) {
        if (++looks > most) {
            throw new TooManyLooksException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Thrown in the middle of a match that would go on for too long. */
    static final class TooManyLooksException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooksException() {
            super(null, null, false, false);
        }
    }
}
