package org.notorturetj.desk.imported;

import java.util.Locale;

/** What became of one item. */
enum Outcome {
    CREATED,
    /** The old site says something else by now, and nobody has touched the draft. */
    UPDATED,
    UNCHANGED,
    /** The old site and somebody at the desk: the draft stays as it is. */
    BOTH_CHANGED,
    /** Somebody has deleted the draft: it does not come back. */
    DELETED,
    /** It belongs to two drafts, since two items have become one. */
    TWO_DRAFTS,
    /** The desk refuses it. */
    REFUSED,
    /** A person has to say first what it is. */
    UNCLEAR,
    /** Somebody may be named in it. */
    HELD,
    /** Somebody is named in it, and a person has said that it does not come in. */
    LEFT_OUT;

    /** As it stands in lists. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
