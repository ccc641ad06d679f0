package org.notorturetj.access;

/**
 * What can be done at the desk. Constants, so that resources can name them in {@code
 * PermissionsAllowed}; {@link RolePermissions} grants them to roles.
 */
public final class Permission {
    /** Read anything in the desk. */
    public static final String READ = "read";

    /** Create a document. */
    public static final String CREATE = "create";

    public static final String EDIT_FACTS = "edit_facts";

    /** Edit the draft of a text. */
    public static final String EDIT_TEXT = "edit_text";

    public static final String SUBMIT = "submit";

    public static final String COMMENT = "comment";

    public static final String REVIEW_LEGALLY = "review_legally";

    /** Review somebody else's translation. */
    public static final String REVIEW_TRANSLATION = "review_translation";

    /** Approve editions and facts, or request changes. */
    public static final String APPROVE = "approve";

    /** Approve proposals under the two-person rule. */
    public static final String APPROVE_PROPOSAL = "approve_proposal";

    public static final String PUBLISH = "publish";

    public static final String SCHEDULE = "schedule";

    /** Withdraw, pause, mark as compromised, retract. One person can always do so alone. */
    public static final String WITHDRAW = "withdraw";

    /** Propose a permanent erasure. */
    public static final String REDACT = "redact";

    /** Propose to undo a removal. */
    public static final String RESTORE = "restore";

    /** Record or withdraw consent for a case. */
    public static final String CONSENT = "consent";

    public static final String PREVIEW = "preview";

    /** Freeze one's own account. */
    public static final String FREEZE = "freeze";

    /** Freeze anybody's account. */
    public static final String FREEZE_ANY = "freeze_any";

    /** Create, change, reset and unfreeze accounts, in part only with an approver. */
    public static final String ADMINISTER = "administer";

    public static final String READ_AUDIT = "read_audit";

    /** Register protected names, read them, and see who was refused for them. */
    public static final String PROTECT_NAMES = "protect_names";

    private Permission() {}
}
