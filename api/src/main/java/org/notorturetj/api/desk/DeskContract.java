package org.notorturetj.api.desk;

/**
 * What the desk's document says of itself. Constants, because an {@code OpenAPIDefinition} would
 * stand in both documents.
 */
public final class DeskContract {
    /** Everything below this path is the desk's, and stands in its document only. */
    public static final String BASE = "/desk/v1";

    /** Where the document is served. */
    public static final String DOCUMENT = "/desk/openapi";

    public static final String TITLE = "Coalition API: the desk";

    public static final String VERSION = "1.0.0";

    public static final String SUMMARY = "Where editors write, review, approve and publish";

    public static final String DESCRIPTION =
            "The editors' side of the Coalition's content. Nobody but signed-in members of the Coalition's team has access: requests carry a bearer token, answers are never kept by caches, and problems come in the language that Accept-Language asks for. Who may do what, and the conventions, stand in api/README.md.";

    /** Name of the security scheme. */
    public static final String SCHEME = "bearer";

    public static final String SCHEME_DESCRIPTION =
            "The opaque token of a session, as POST /desk/v1/sessions gives it out. It is a secret: in no address, no log, no cookie.";

    private DeskContract() {}
}
