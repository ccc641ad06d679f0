package org.notorturetj.api;

/**
 * Parameters that mean the same in many operations. They are described here alone: the documents
 * give these words to every parameter of the name below the path that has none of its own.
 */
public enum SharedParameter {
    DOCUMENT("/desk/v1/documents/{id}", "id", "Id of the document", "a4sa8y1mc9y2rdgw"),
    TEXT_LANGUAGE("/desk/v1/documents/{id}", "lang", "Language of the text", "tg"),
    IF_MATCH(
            "/desk/v1/",
            "If-Match",
            "The ETag of what was seen; missing: 428, no longer true: 412 with the members that changed",
            "\"1-2-3\""),
    IF_NONE_MATCH("/desk/v1/", "If-None-Match", "*: there is none yet; otherwise 412", "*"),
    LANGUAGE(
            "/",
            "lang",
            "Language to read in; what is not there in it comes in the next of its fallback chain",
            "tg");

    private final String below;
    private final String parameter;

    /** What the documents say of it. */
    public final String description;

    public final String example;

    SharedParameter(String below, String parameter, String description, String example) {
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
