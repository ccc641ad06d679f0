package org.notorturetj.search.match;

import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Origin;
import org.notorturetj.search.index.IndexField;

/**
 * A word of the index that answers a part of a query.
 *
 * @param part of the query, from 0
 * @param alternative of the part, from 0: words of one alternative belong together
 * @param of how many words the alternative has
 * @param word which of them it is, from 0
 * @param text as it stands in the index
 * @param weight how much it counts, from 0 to 1
 * @param term where it is found
 */
@MadeByName
record WantedWord(
        int part,
        int alternative,
        int of,
        int word,
        IndexField field,
        Language language,
        String text,
        double weight,
        Origin origin,
        IndexTerms.IndexTerm term) {
    /** Whether it was typed, in whatever letters, and is no guess. */
    boolean isTyped() {
        return origin != Origin.SYNONYM && origin != Origin.PREFIX && origin != Origin.CORRECTED;
    }
}
