package org.notorturetj.client.search.index;

import org.notorturetj.client.search.Fragment;

/** A record that answers a query. Immutable. */
public final class Hit {
    private final SearchedRecord record;
    private final Fragment title;
    private final Fragment fragment;
    private final boolean otherWords;

    Hit(SearchedRecord record, Fragment title, Fragment fragment, boolean otherWords) {
        this.record = record;
        this.title = title;
        this.fragment = fragment;
        this.otherWords = otherWords;
    }

    /** guide, hotline, article, …; new ones may be added. */
    public String type() {
        return record.type.word();
    }

    public String id() {
        return record.id;
    }

    /** The language of the record, which may be a fallback, to be marked. */
    public String language() {
        return record.language;
    }

    /** The whole title or name, with the words that were found marked. */
    public Fragment title() {
        return title;
    }

    /** The piece of its text that answers best. */
    public Fragment fragment() {
        return fragment;
    }

    /** Whether it was found only by words that mean the same as those typed: to be marked. */
    public boolean isByOtherWords() {
        return otherWords;
    }

    /** Its type, id and language: nothing that a log must not have. */
    @Override
    public String toString() {
        return "Hit " + record.type.word() + " " + record.id + " (" + record.language + ")";
    }
}
