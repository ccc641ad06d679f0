package org.notorturetj.client;

import java.util.ArrayList;
import java.util.List;

/** Which chunks of a verified manifest belong to a scope, in the order of download. */
final class Wanted {
    private Wanted() {}

    static List<Entry> of(Manifest manifest, Scope scope, String language) {
        List<Entry> wanted = new ArrayList<>();
        for (Entry entry : manifest.entries()) {
            // A name that is not known is a later schema: it is left alone.
            if (scope.takes(entry.name(), language)) {
                wanted.add(entry);
            }
        }
        return wanted;
    }
}
