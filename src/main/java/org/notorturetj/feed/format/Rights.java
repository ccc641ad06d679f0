package org.notorturetj.feed.format;

import org.jspecify.annotations.Nullable;
import org.notorturetj.feed.entry.Entry;
import org.notorturetj.platform.text.Licence;

/** What a newsroom may do with an entry, and the line it must print. */
final class Rights {
    private Rights() {}

    /** Attribution and licence in one line. */
    static String of(Entry entry) {
        return entry.licence() == null
                ? entry.attribution()
                : entry.attribution() + ". " + Licence.in(entry.language(), entry.licence());
    }

    /** The address of the terms; null where one has to ask. */
    static @Nullable String address(Entry entry) {
        return entry.licence() == null ? null : Licence.address(entry.licence());
    }
}
