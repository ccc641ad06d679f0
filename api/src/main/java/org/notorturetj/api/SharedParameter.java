package org.notorturetj.api;

/**
 * Parameters that mean the same in many operations. They are described here alone: the documents
 * give these words to every parameter of the name below the path that has none of its own.
 */
public enum SharedParameter {
    ACCOUNT("/desk/v1/accounts/", "id", "Id of the account", "hd6k4rnxeewpg8qq"),
    CASE("/desk/v1/documents/{id}/consent", "id", "Id of the case", "a4sa8y1mc9y2rdgw"),
    DOCUMENT("/desk/v1/documents/{id}", "id", "Id of the document", "a4sa8y1mc9y2rdgw"),
    NAME("/desk/v1/protected-names/", "id", "Id of the name", "5d7f2g9h3j6k8m4n"),
    PROPOSAL("/desk/v1/proposals/", "id", "Id of the proposal", "9c5m2d8w4xq7t0ab"),
    PREVIEW("/desk/v1/previews/links/", "id", "Id of the link", "0c4m8x2vq7wz1hdk"),
    UPLOAD("/desk/v1/uploads/", "id", "Id of the upload", "7m3xq0v9d2kfa8hc"),
    FILE("/desk/v1/files/", "id", "Id of the file", "n4erh3cp3zfadnae"),
    PART("/desk/v1/files/", "position", "Which of its parts, from 0", 0),
    VERSION("/desk/v1/", "number", "Number of the version or edition", 1),
    SAVE("/desk/v1/", "save", "Which save of that version, from 1", 3),
    TEXT_LANGUAGE("/desk/v1/documents/{id}", "lang", "Language of the text", "tg"),
    IF_MATCH(
            "/desk/v1/",
            "If-Match",
            "The ETag of what was seen; missing: 428, no longer true: 412 with the members that changed",
            "\"1-2-3\""),
    IF_NONE_MATCH("/desk/v1/", "If-None-Match", "*: there is none yet; otherwise 412", "*"),
    REGION("/", "region", "ISO 3166-2 code of a region", "TJ-KT"),
    TOPIC("/", "topic", "Key of a topic", "detention"),
    SLUG(
            "/",
            "slug",
            "Slug in the language of the path or of its fallback",
            "arrested-or-detained"),
    LANGUAGE(
            "/",
            "lang",
            "Language to read in; what is not there in it comes in the next of its fallback chain",
            "tg");

    private final String below;
    private final String parameter;

    /** What the documents say of it. */
    public final String description;

    @SuppressWarnings("ImmutableEnumChecker") // text or a number
    public final Object example;

    SharedParameter(String below, String parameter, String description, Object example) {
        this.below = below;
        this.parameter = parameter;
        this.description = description;
        this.example = example;
    }

    /** Whether a parameter of an operation is this one. */
    public boolean is(String path, String name) {
        return path.startsWith(below) && parameter.equals(name);
    }
}
