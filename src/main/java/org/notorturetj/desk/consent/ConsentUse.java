package org.notorturetj.desk.consent;

import java.util.Locale;

/** What of a person may be told. */
enum ConsentUse {
    INITIALS,
    /** What happened. */
    STORY,
    /** When it happened, no finer than the facts say. */
    DATES,
    REGION,
    /** A picture of the person; there are no media yet. */
    IMAGE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
