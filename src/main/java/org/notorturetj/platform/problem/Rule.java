package org.notorturetj.platform.problem;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.MessageBundle;

/**
 * The closed list of rules that a request can break. What each says stands in {@code
 * rules/{language}.properties}, with {@code {0}} and {@code {1}} for what is filled in; in the
 * order and under the headings of {@code en.properties}.
 */
public enum Rule implements RuleMessage {
    UTF_8,
    JSON,
    DUPLICATE_MEMBER,
    UNKNOWN_MEMBER,
    NESTING,
    LONG_TEXT,
    LONG_NAME,
    FORM,
    TEXT,
    LIST,
    OBJECT,
    NUMBER,
    WHOLE_NUMBER,
    WHOLE_NUMBER_53,
    TRUE_OR_FALSE,
    ONE_OF,
    DAY,
    MOMENT,
    MOMENT_OFFSET,
    TIME_OF_DAY,
    REQUIRED,
    NO_BODY,
    NOT_EMPTY,
    NOT_BLANK,
    NOT_NULL,
    SIZE,
    AT_LEAST,
    AT_MOST,
    PATTERN,
    FORBIDDEN_CHARACTER,
    KNOWN_PARAMETERS,
    ONCE,
    SINCE_ABOVE_TO,
    FROM_AFTER_TO,
    LINE,
    SLUG,
    KEY,
    KEYS,
    ADDRESS,
    HTTPS_ADDRESS,
    ADDRESS_SCHEME,
    ADDRESS_OF_KIND(CodeNames.KIND),
    PRINTED_ELSEWHERE,
    PRINTED_REASON(CodeNames.MEMBER),
    REGION,
    CASE_CODE,
    CODE_OF_CASE,
    CODE_OF_NO_CASE,
    INITIALS,
    CASE_INITIALS,
    UNKNOWN_KEY,
    NO_SUCH_DOCUMENT(CodeNames.TYPE),
    LEGACY_ADDRESS,
    LEGACY_ADDRESS_TAKEN,
    FEED_ID,
    FEED_ID_TAKEN,
    FEED_ID_FIXED,
    PHONE,
    RISK_NOTES,
    WEEKLY_HOURS,
    WEEKDAY,
    CLOSING_TIME,
    OPEN_SPAN,
    HOURS_OVERLAP,
    CLOSED_DAY,
    DAY_ONCE,
    STALE_AFTER,
    DATE,
    DATE_PRECISION,
    YEARS,
    ALERT_END,
    STEPS,
    SOURCES,
    THREE_LANGUAGES,
    VERSIONS,
    TOPIC_NAMES,
    TOPIC_KINDS,
    TOPIC_LANGUAGES,
    TOPIC_NEXT,
    VAPID,
    UNEXPECTED_MEMBERS,
    EDITION_STATE(CodeNames.STATE),
    SLUG_TAKEN,
    NO_ALERT_KEY,
    SIGNER_BEHIND,
    SIGNER_KEYS,
    SIGNER_FAILS,
    NID_TAKEN,
    ALERTS_PER_HOUR,
    NOTHING_APPROVED,
    NO_DOCUMENT,
    NO_FACTS,
    NO_EDITION(CodeNames.LANGUAGE),
    OTHER_SCHEDULED(CodeNames.LANGUAGE),
    SCHEDULE_LEFT(CodeNames.LANGUAGE),
    SCHEDULE_NEWER(CodeNames.LANGUAGE),
    SCHEDULE_NEWER_FACTS,
    TEXT_REDACTED,
    SCHEDULE_REFUSED,
    SCHEDULE_FAILED,
    PAIR_MISSING,
    PAIR_ONE_SIDED,
    PAIR_LEFT,
    NO_TEXT,
    NOTHING_PUBLISHED,
    NO_SAMPLES,
    UNREVIEWED_GUIDE,
    TYPE_GUARDED(CodeNames.TYPE),
    VALUE_GUARDED,
    REMOVAL_UNDONE,
    CONTACT_POINT_NEW(CodeNames.LANGUAGE),
    NO_CONSENT,
    CONSENT_SCOPE(CodeNames.CONSENT),
    NO_CASE,
    NOT_FUTURE,
    REPLIES,
    WARN_IDENTIFIES,
    WARN_OFFICIAL,
    WARN_AUTHORITY,
    WARN_CONTACT_POINT,
    WARN_NAME,
    WARN_PROTECTED,
    WARN_PASSPORT,
    WARN_ADDRESS,
    WARN_VILLAGE,
    WARN_AGE,
    WARN_TRADE,
    ROLE_SERVICE,
    ROLE_PERSON,
    ROLE_LAST,
    LOGIN_TAKEN,
    LOGIN_ALIKE,
    NAME_ALIKE,
    SECOND_AT_CONSOLE,
    PASSWORD_LENGTH,
    PASSWORD_DIFFERENT,
    PASSWORD_LOGIN,
    PASSWORD_SAME,
    PASSWORD_PRESENT,
    CODE_ENROLLED,
    CODE_FIRST,
    CODE_NEW,
    RESET_TOKEN,
    ACCOUNT_OWN,
    ASSIGNEE,
    IF_MATCH_REQUIRED,
    IF_NONE_MATCH_REQUIRED,
    IDEMPOTENCY_KEY,
    NO_IDEMPOTENCY_KEY,
    NOT_A_TAG,
    EXISTS_ALREADY,
    MARKDOWN_HTML,
    MARKDOWN_HEADING,
    MARKDOWN_IMAGE,
    MARKDOWN_TABLE,
    MARKDOWN_LINK,
    MARKDOWN_LINK_ELSEWHERE,
    MARKDOWN_LINK_TITLE,
    MARKDOWN_DEFINITION,
    CHARACTERS,
    UNKNOWN_CONTENT,
    DOCUMENT_TYPE,
    KEY_TAKEN,
    SPELLED_NUMBER,
    NOT_WAITING,
    OTHERS_PROPOSAL,
    APPROVER_OTHER,
    APPROVER_RESET,
    SAME_ORIGIN,
    PROPOSER_LOST,
    IN_FUTURE,
    EACH_ONCE,
    NOT_OF_TYPE(CodeNames.TYPE),
    WAKES_NOBODY,
    ERASED_FOR_EVER,
    NOT_DRAFT,
    NOT_IN_REVIEW,
    NOT_IN_REVIEW_OR_APPROVED,
    SOMEBODY_ELSE,
    FACTS_FIRST,
    STILL_IN_REVIEW,
    REVIEW_ENDS,
    NOT_SUBMITTED,
    NOT_REVIEWED,
    NOT_WITHDRAWN(CodeNames.LANGUAGE),
    CHANGED_MEANWHILE,
    CHANGED_BY,
    CHANGED_BY_COLLEAGUE,
    CHANGED_BY_SERVER,
    PART_UNSEEN,
    PARTS_NAMED,
    ORIGINAL_TEXT,
    SOURCE_LANGUAGE,
    SOURCE_VERSION,
    WAS_PUBLIC,
    HELD_BY_CONSENT,
    HELD_BY_PROPOSAL,
    HELD_BY_DOCUMENT,
    WRITTEN_BY_OTHERS,
    ONE_TRANSPORT,
    PUSH_SERVICE,
    FEED_ADDRESS,
    PUSH_POINT,
    PUSH_SECRET,
    QUIET_END,
    NOTHING_TO_MATCH,
    MOMENT_PAST,
    MOVED_MEANWHILE,
    SCHEDULED_BY_TWO,
    PROPOSAL_NEWER,
    NAMED_FULL,
    NAMED_WITH_INITIAL,
    NAMED_PART,
    NAMED_JOINED,
    NAMED_SPLIT,
    NAMED_MISSPELT,
    NAMED_APART,
    NAMED_ACROSS,
    NAMED_MASKED,
    NAME_IN_PUBLICATION,
    NAME_EMPTY,
    NAME_SHORT,
    NAME_SCRIPT,
    NAME_LONG,
    NAME_FORM_ONCE,
    NAME_CASE,
    NAME_PART_GONE,
    NAME_REMOVAL,
    NAME_REDACTION,
    NAME_NOT_FOUND,
    NAME_BUSY,
    DESK_KEY,
    NAMES_KEY,
    REDACTION_LEFT(CodeNames.PLACE),
    REDACTION_NOT_FAILED,
    NAMES_MISSING,
    FALSE_ALARM,
    NO_ALARM,
    UNNAMED;

    private static final MessageBundle TEXTS = new MessageBundle("rules");

    /** What it is filled in with, where that are codes. */
    private final @Nullable CodeNames codes;

    Rule() {
        this(null);
    }

    Rule(@Nullable CodeNames codes) {
        this.codes = codes;
    }

    /**
     * This rule with its limits or names.
     *
     * @param values what the code knows, never what was sent
     */
    public RuleMessage with(Object... values) {
        return new FilledRule(this, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** A value as the sentence says it. */
    String named(String value, Language language) {
        return codes == null ? value : codes.of(value, language);
    }

    @Override
    public String in(Language language) {
        return TEXTS.text(this, language);
    }

    @Override
    public Rule rule() {
        return this;
    }

    @Override
    public List<String> filling() {
        return List.of();
    }
}
