package org.notorturetj.api.type;

import java.util.Locale;

/** The collections of the log, in the order in which phones download them. */
public enum Collection {
    HOTLINES,
    REGIONS,
    CONTACTS,
    ALERTS,
    HOME,
    GUIDES,
    POLICY,
    TOPICS,
    SECTIONS,
    PAGES,
    CASES,
    ARTICLES;

    /** The name on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
