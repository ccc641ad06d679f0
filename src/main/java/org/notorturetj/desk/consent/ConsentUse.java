package org.notorturetj.desk.consent;

import java.util.Locale;

/** What may be published about a person. */
enum ConsentUse {
    INITIALS,
    /** What happened. */
    STORY,
    /** When it happened, no finer than the facts say. */
    DATES,
    REGION,
    /** A picture or a recording in which the person can be recognised. */
    IMAGE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
