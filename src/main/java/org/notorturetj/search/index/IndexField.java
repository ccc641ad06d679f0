package org.notorturetj.search.index;

import org.notorturetj.api.text.Language;

/** Parts of a text that are indexed, of each language by itself. */
public enum IndexField {
    /** Title or name. */
    TITLE,
    /** What says in short what it is about. */
    LEAD,
    /** What to do: titles of steps, checklist. */
    STEPS,
    /** Everything else. */
    BODY,
    /** What can be suggested: title, titles of steps, each word as it is and without endings. */
    LINE;

    /** The id of a document, as a term and as a value. */
    public static final String ID = "id";

    /** The type of a document, as a term. */
    public static final String TYPE = "type";

    /** Values of filters, such as {@code topic:detention}. */
    public static final String FACETS = "facets";

    /** How much the type of a document counts: a float. */
    public static final String BOOST = "boost";

    /** The order among documents that answer equally well, ascending: a long. */
    public static final String ORDER = "order";

    /** All terms of all fields and languages: tells at once which words are nowhere. */
    public static final String TERMS = "terms";

    /** Words as written, for corrections: folded, {@link #FOLDED_END}, as it stands there. */
    public static final String WORDS = "words";

    /** Ends the folded form of a word: never part of a word. */
    public static final char FOLDED_END = '|';

    /** The name of the field of a language. */
    public String of(Language language) {
        return name().toLowerCase(java.util.Locale.ROOT) + "." + language.tag();
    }
}
