package org.notorturetj.search.index;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the index holds: stored with each of its commits.
 *
 * @param seq the publication up to which it has followed the log
 * @param at the time of that publication in milliseconds: tells another log with the same numbers
 * @param building how far it is being made, see {@link Building}; null when it is complete
 */
record IndexPosition(long seq, long at, @Nullable Building building) {
    private static final String SEQ = "seq";
    private static final String AT = "at";
    private static final String FORM = "form";
    private static final String PHASE = "phase";
    private static final String AFTER = "after";

    /**
     * The next documents to read.
     *
     * @param phase of {@link IndexedDocument#types()}
     * @param after the id of the last document that was read in it
     */
    record Building(int phase, String after) {
        static final Building FIRST = new Building(0, "");
    }

    static IndexPosition read(Map<String, String> stored) {
        String phase = stored.get(PHASE);
        return new IndexPosition(
                Long.parseLong(stored.getOrDefault(SEQ, "0")),
                Long.parseLong(stored.getOrDefault(AT, "0")),
                phase == null
                        ? null
                        : new Building(Integer.parseInt(phase), stored.getOrDefault(AFTER, "")));
    }

    /** Whether what is stored was made in this form. */
    static boolean isOf(String form, Map<String, String> stored) {
        return form.equals(stored.get(FORM));
    }

    Map<String, String> stored(String form) {
        Map<String, String> stored = new java.util.TreeMap<>();
        stored.put(FORM, form);
        stored.put(SEQ, Long.toString(seq));
        stored.put(AT, Long.toString(at));
        if (building != null) {
            stored.put(PHASE, Integer.toString(building.phase()));
            stored.put(AFTER, building.after());
        }
        return stored;
    }
}
