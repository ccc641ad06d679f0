package org.notorturetj.platform.text.normalization;

import java.util.Arrays;

/**
 * A text made from another one that knows which part of the original each of its characters came
 * from. Positions count UTF-16 units, as {@link String} does. Immutable.
 */
public final class TrackedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private TrackedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** An original, which is its own source. */
    public static TrackedText of(String original) {
        int[] starts = new int[original.length()];
        int[] ends = new int[original.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new TrackedText(original, starts, ends);
    }

    /** What it was made into. */
    public String text() {
        return text;
    }

    /** Where the source of the character at a position begins in the original. */
    public int originalStart(int position) {
        return starts[position];
    }

    /** Where the source of the character at a position ends in the original, exclusive. */
    public int originalEnd(int position) {
        return ends[position];
    }

    /** Builds a text from parts of an earlier one. */
    static final class Builder {
        private final TrackedText source;
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Builder(TrackedText source) {
            this.source = source;
            int capacity = source.text.length() + 16;
            text = new StringBuilder(capacity);
            starts = new int[capacity];
            ends = new int[capacity];
        }

        /** Copies characters of the source. */
        Builder copy(int from, int to) {
            room(to - from);
            System.arraycopy(source.starts, from, starts, text.length(), to - from);
            System.arraycopy(source.ends, from, ends, text.length(), to - from);
            text.append(source.text, from, to);
            return this;
        }

        /** Writes something else in the place of a non-empty range of the source. */
        Builder replace(int from, int to, CharSequence by) {
            room(by.length());
            int end = text.length() + by.length();
            Arrays.fill(starts, text.length(), end, source.starts[from]);
            Arrays.fill(ends, text.length(), end, source.ends[to - 1]);
            text.append(by);
            return this;
        }

        private void room(int more) {
            int needed = text.length() + more;
            if (needed > starts.length) {
                int capacity = Math.max(needed, 2 * starts.length);
                starts = Arrays.copyOf(starts, capacity);
                ends = Arrays.copyOf(ends, capacity);
            }
        }

        TrackedText build() {
            return new TrackedText(text.toString(), starts, ends);
        }
    }
}
