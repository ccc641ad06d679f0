package org.notorturetj.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * An event to audit. It contains identifiers only and rejects whatever could be a name, an address
 * or text.
 *
 * @param at truncated to milliseconds, which PostgreSQL and JSON both keep exactly
 * @param actor an opaque account ID, or {@code server}
 * @param action an identifier such as {@code edition.submit}
 * @param documentId the ID of what was acted on: a document, account, session or proposal
 * @param language the tag of the edition's language
 * @param fields names of members such as {@code channels.0.number}, never values; sorted, without
 *     duplicates
 */
record AuditEvent(
        Instant at,
        String actor,
        String action,
        @Nullable String documentId,
        @Nullable String language,
        List<String> fields) {
    private static final String SERVER = "server";
    private static final int MAX_ACTION_LENGTH = 64;
    private static final int MAX_FIELDS = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");
    private static final Pattern ACTION = Pattern.compile("[a-z]+([.-][a-z]+)*+");
    private static final Pattern FIELD =
            Pattern.compile(
                    "[A-Za-z][A-Za-z0-9]{0,39}(\\.([A-Za-z][A-Za-z0-9]{0,39}|[0-9]{1,3}))*+");

    AuditEvent {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        require(actor.equals(SERVER) || ID.matcher(actor).matches(), "actor");
        require(action.length() <= MAX_ACTION_LENGTH && ACTION.matcher(action).matches(), "action");
        require(documentId == null || ID.matcher(documentId).matches(), "documentId");
        require(language == null || Language.ofTag(language).isPresent(), "language");
        require(fields.size() <= MAX_FIELDS, "fields");
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

    /** The message never repeats the value, which may be personal. */
    private static void require(boolean valid, String member) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "the audit accepts identifiers only: invalid " + member);
        }
    }
}
