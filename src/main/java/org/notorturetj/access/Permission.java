package org.notorturetj.access;

/**
 * What can be done at the desk. Constants, so that a resource names them in {@code
 * PermissionsAllowed}; {@link RolePermissions} says which roles may.
 */
public final class Permission {
    /** Look at anything the desk holds. */
    public static final String READ = "read";

    /** Begin a document. */
    public static final String CREATE = "create";

    public static final String EDIT_FACTS = "edit_facts";

    /** Write the draft of an edition. */
    public static final String EDIT_TEXT = "edit_text";

    public static final String SUBMIT = "submit";

    public static final String COMMENT = "comment";

    public static final String REVIEW_LEGALLY = "review_legally";

    /** Review a translation that is not one's own. */
    public static final String REVIEW_TRANSLATION = "review_translation";

    /** Approve editions and facts, or request changes. */
    public static final String APPROVE = "approve";

    /** Be the second person of the two-person rule. */
    public static final String APPROVE_PROPOSAL = "approve_proposal";

    public static final String PUBLISH = "publish";

    public static final String SCHEDULE = "schedule";

    /** Remove: withdraw, pause, mark as compromised, retract. One person may always. */
    public static final String WITHDRAW = "withdraw";

    /** Propose to erase for ever. */
    public static final String REDACT = "redact";

    /** Propose to undo a removal. */
    public static final String RESTORE = "restore";

    /** Record or withdraw the consent of a case. */
    public static final String CONSENT = "consent";

    public static final String PREVIEW = "preview";

    /** Freeze one's own account. */
    public static final String FREEZE = "freeze";

    /** Freeze anybody's account. */
    public static final String FREEZE_ANY = "freeze_any";

    /** Create, change, reset and unfreeze accounts, where a second person is needed with one. */
    public static final String ADMINISTER = "administer";

    public static final String READ_AUDIT = "read_audit";

    private Permission() {}
}
