package org.notorturetj.publication.log;

import java.util.Locale;

/** What a publication is for. A closed list, because meters count by it. */
public enum PublicationKind {
    /** Texts or facts become public. */
    PUBLISH,
    /** Texts are no longer public. */
    WITHDRAW,
    /** Texts are no longer public, and what they said is erased. */
    REDACT,
    /** Somebody takes away from what the public reads, which nobody can veto. */
    RESTRAIN,
    /** The server ends what was to end by itself. */
    EXPIRE,
    /** The same texts, written anew by a newer version of the server. */
    RERENDER,
    /** No text changes; there is something else to sign. */
    ANNOUNCE;

    /** In lower case, as the value of a label. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
