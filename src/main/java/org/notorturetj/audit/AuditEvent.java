package org.notorturetj.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * Something that was done. It holds ids and words only; whatever could be a name, an address or a
 * text does not fit in.
 *
 * @param at in milliseconds, what PostgreSQL and JSON both keep exactly
 * @param actor the opaque id of an account, or {@code server}
 * @param action a word such as {@code edition.submit}
 * @param documentId what it was done to: the id of a document, or of an account, a session, a
 *     proposal
 * @param language the tag of the edition's language
 * @param fields names of members such as {@code channels.0.number}, never values; ordered, each
 *     once
 */
record AuditEvent(
        Instant at,
        String actor,
        String action,
        @Nullable String documentId,
        @Nullable String language,
        List<String> fields) {
    private static final String SERVER = "server";
    private static final int LONGEST_ACTION = 64;
    private static final int MOST_FIELDS = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");
    private static final Pattern ACTION = Pattern.compile("[a-z]+([.-][a-z]+)*");
    private static final Pattern FIELD =
            Pattern.compile(
                    "[A-Za-z][A-Za-z0-9]{0,39}(\\.([A-Za-z][A-Za-z0-9]{0,39}|[0-9]{1,3}))*");

    AuditEvent {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        require(actor.equals(SERVER) || ID.matcher(actor).matches(), "actor");
        require(action.length() <= LONGEST_ACTION && ACTION.matcher(action).matches(), "action");
        require(documentId == null || ID.matcher(documentId).matches(), "documentId");
        require(language == null || Language.ofTag(language).isPresent(), "language");
        require(fields.size() <= MOST_FIELDS, "fields");
        require(fields.stream().allMatch(field -> FIELD.matcher(field).matches()), "fields");
        fields = fields.stream().distinct().sorted().toList();
    }

    static AuditEvent of(
            Instant at,
            String actor,
            String action,
            @Nullable String documentId,
            @Nullable String language,
            Collection<String> fields) {
        return new AuditEvent(at, actor, action, documentId, language, List.copyOf(fields));
    }

    /** The message names the member and never repeats it: it may be what must not be written. */
    private static void require(boolean fits, String member) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "the audit takes ids and words only: " + member + " is something else");
        }
    }
}
