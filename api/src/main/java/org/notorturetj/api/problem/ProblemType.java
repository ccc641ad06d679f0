package org.notorturetj.api.problem;

/**
 * Every way in which a request can fail: a closed list with stable slugs. The titles and details in
 * three languages stand in {@code api/problems/{slug}.md}; {@code type} of RFC 9457 is {@code
 * /problems/{slug}}.
 */
public enum ProblemType {
    ALREADY_EXISTS(409),
    BAD_CURSOR(400),
    BAD_PARAMETER(400),
    CHANGED_MEANWHILE(412),
    CONTENT_TOO_LARGE(413),
    FORBIDDEN(403),
    GONE(410),
    HANDLE_REQUIRED(401),
    INSUFFICIENT_STORAGE(507),
    INTERNAL_ERROR(500),
    INVALID_BODY(422),
    INVALID_TEXT(422),
    KEY_REUSED(422),
    MALFORMED_REQUEST(400),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    NOT_FOUND(404),
    PASSWORD_CHANGE_REQUIRED(403),
    PRECONDITION_FAILED(412),
    PRECONDITION_REQUIRED(428),
    PROTECTED_NAME(422),
    PUBLICATION_REFUSED(409),
    REPEATED_PARAMETER(400),
    STILL_RUNNING(409),
    TOO_MANY_REQUESTS(429),
    TOTP_REQUIRED(403),
    TWO_PEOPLE_REQUIRED(409),
    UNAUTHORIZED(401),
    UNAVAILABLE(503),
    UNKNOWN_LANGUAGE(404),
    UNKNOWN_PARAMETER(400),
    UNKNOWN_PATH(404),
    UNSUPPORTED_MEDIA_TYPE(415),
    VERSION_CONFLICT(409),
    WARNINGS_UNACKNOWLEDGED(409),
    WRONG_CREDENTIALS(401),
    WRONG_STATE(409);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** The stable name: {@code bad-cursor}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} member: a reference relative to the public base URL. */
    public String reference() {
        return "/problems/" + slug();
    }
}
