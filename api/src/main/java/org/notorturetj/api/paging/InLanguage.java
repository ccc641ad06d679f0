package org.notorturetj.api.paging;

/** An answer that is one document, and so in one language. */
public interface InLanguage {
    /** Its language facts. */
    Presence presence();
}
