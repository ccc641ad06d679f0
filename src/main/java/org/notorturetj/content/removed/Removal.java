package org.notorturetj.content.removed;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Language;

/**
 * Something that was taken away and must not come back with an older database. Holds ids, never
 * words.
 *
 * @param id of this removal; random
 * @param kind one of the constants below; an older server treats one that it does not know as a
 *     withdrawal
 * @param document null for a name, and for texts that belong to no document
 * @param language null for facts, and for what has none
 * @param name id of the protected name; null if it is about none
 * @param action of a restraint, as in the audit
 * @param proposer of the redaction of a name; null for others
 * @param approver likewise
 * @param seq of the publication that took it away; null if it was not public
 */
@MadeByName
public record Removal(
        String id,
        String kind,
        @Nullable String document,
        @Nullable Language language,
        @Nullable String name,
        @Nullable String action,
        @Nullable String proposer,
        @Nullable String approver,
        @Nullable Long seq,
        Instant at) {
    /** A text is public no longer. */
    public static final String WITHDRAWAL = "withdrawal";

    /** A text is erased for ever. */
    public static final String REDACTION = "redaction";

    /** Part of a document is public no longer: the numbers of a line, an alarm. */
    public static final String RESTRAINT = "restraint";

    /** A text had a name taken out. */
    public static final String NAME_REDACTION = "name-redaction";

    /** A name is protected. It is no removal, but must not be forgotten either. */
    public static final String NAME = "name";

    /** Two people let a name be protected no longer. */
    public static final String NAME_GONE = "name-gone";

    /** A text that was withdrawn. */
    public static Removal withdrawal(String document, Language language, long seq, Instant at) {
        return of(WITHDRAWAL, at).document(document).language(language).seq(seq).build();
    }

    /** A text that was redacted. */
    public static Removal redaction(String document, Language language, Instant at) {
        return of(REDACTION, at).document(document).language(language).build();
    }

    /** A document of which a part was taken away. */
    public static Removal restraint(String document, String action, Instant at) {
        return of(RESTRAINT, at).document(document).action(action).build();
    }

    /** A text of which a name was taken out. */
    public static Removal ofName(
            String name,
            @Nullable String document,
            @Nullable Language language,
            String proposer,
            String approver,
            Instant at) {
        return of(NAME_REDACTION, at)
                .document(document)
                .language(language)
                .name(name)
                .proposer(proposer)
                .approver(approver)
                .build();
    }

    /** A name that is protected from now on, or no longer. */
    public static Removal name(String name, boolean isProtected, Instant at) {
        return of(isProtected ? NAME : NAME_GONE, at).name(name).build();
    }

    private static RemovalBuilder of(String kind, Instant at) {
        return RemovalBuilder.builder()
                .id(newId())
                .kind(kind)
                .document(null)
                .language(null)
                .name(null)
                .action(null)
                .proposer(null)
                .approver(null)
                .seq(null)
                .at(at)
                .builder();
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
