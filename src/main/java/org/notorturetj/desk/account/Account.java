package org.notorturetj.desk.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Role;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.text.Language;

/** A desk account of a person or a program. Identifying fields are encrypted. */
@Entity
// Write only changed columns: totpStep is also updated by a separate statement and must not be
// overwritten with an old value.
@DynamicUpdate
@Table(schema = "desk", name = "account")
public class Account {
    public @Id String id;
    byte[] loginHash;
    byte[] login;
    public byte @Nullable [] email;
    byte @Nullable [] displayName;
    @Nullable String language;

    @Convert(converter = RolesConverter.class)
    public Set<Role> roles;

    public @Nullable String password;
    public boolean passwordInitial;
    public byte @Nullable [] totpSecret;
    public byte @Nullable [] totpPending;
    public long totpStep;
    public boolean totpRequired;
    public @Nullable Instant takenUpAt;
    @Nullable Instant frozenAt;
    public @Nullable Instant resetAt;
    public boolean founder;
    public Instant createdAt;
    @Version int version;

    /** For Hibernate. */
    protected Account() {
        this("", new byte[0], new byte[0], EnumSet.noneOf(Role.class), Instant.EPOCH);
    }

    public Account(String id, byte[] loginHash, byte[] login, Set<Role> roles, Instant now) {
        this.id = id;
        this.loginHash = loginHash;
        this.login = login;
        this.roles = roles;
        this.createdAt = now;
    }

    /**
     * Sets a password chosen by somebody else; the owner must change it before doing anything else.
     */
    public void setInitialPassword(String hash) {
        password = hash;
        passwordInitial = true;
    }

    /**
     * Sets a password chosen by the owner. In place of an initial one it is what gives her a voice:
     * whoever should have got the initial one and finds that it does not work any more has the time
     * to say so.
     */
    public void choosePassword(String hash, Instant now) {
        if (passwordInitial && !founder) {
            resetAt = now;
        }
        password = hash;
        passwordInitial = false;
        takenUpAt = takenUpAt == null ? now : takenUpAt;
    }

    /** Stores a secret that becomes effective once a code made from it is confirmed. */
    public void beginTotp(byte[] sealed) {
        totpPending = sealed;
    }

    /**
     * Makes the pending device the second factor.
     *
     * @param step the time step of the confirming code, which is thereby used up
     */
    public void confirmTotp(byte[] sealed, long step) {
        totpSecret = sealed;
        totpPending = null;
        totpStep = step;
    }

    public void removeTotp() {
        totpSecret = null;
        totpPending = null;
    }

    /**
     * Records that others gave this account its voice: made it, reset it, changed its roles or
     * undid its freezing. It approves nothing for a while.
     */
    public void beginWaiting(Instant now) {
        resetAt = now;
        founder = false;
    }

    /** Whether it is one of the first two, and nobody has used it yet. */
    public boolean awaitsFounder() {
        return founder && takenUpAt == null;
    }

    /**
     * Gives it other roles. A coordinator or administrator who was none before has to enrol TOTP.
     *
     * @return whether it comes by a voice, or by the right to approve, that it did not have
     */
    public boolean changeRoles(Set<Role> next, Instant now) {
        boolean becomesApprover = approver(next) && !approver(roles);
        boolean gains =
                becomesApprover
                        || (RolePermissions.allowDeciding(next)
                                && !RolePermissions.allowDeciding(roles));
        if (needTotp(next) && !needTotp(roles)) {
            totpRequired = true;
        }
        roles = next;
        if (gains) {
            beginWaiting(now);
        }
        return gains;
    }

    /**
     * Whether these roles start with TOTP: without it strangers could make somebody wait by
     * guessing at her password, and these are needed most.
     */
    public static boolean needTotp(Set<Role> roles) {
        return roles.contains(Role.COORDINATOR) || roles.contains(Role.ADMINISTRATOR);
    }

    public void freeze(Instant now) {
        frozenAt = frozenAt == null ? now : frozenAt;
    }

    public void unfreeze() {
        frozenAt = null;
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }

    public boolean hasTotp() {
        return totpSecret != null;
    }

    /** Whether this is the account of a program. */
    public boolean isService() {
        return roles.contains(Role.SERVICE);
    }

    /** Whether its roles allow it to approve proposals, even if it may not do so at the moment. */
    public boolean isApprover() {
        return approver(roles);
    }

    private static boolean approver(Set<Role> roles) {
        return RolePermissions.allow(roles, Permission.APPROVE_PROPOSAL);
    }

    /**
     * Chooses how it is shown to colleagues.
     *
     * @param sealedName null: only by its id
     * @param titles the language of titles; null: the one that each request asks for
     */
    public void present(byte @Nullable [] sealedName, @Nullable Language titles) {
        displayName = sealedName;
        language = titles == null ? null : titles.tag();
    }

    /** The language of titles that its owner chose. */
    public Optional<Language> language() {
        return Optional.ofNullable(language).flatMap(Language::ofTag);
    }

    /** What the owner must do before anything else. */
    public RequiredSetup requiredSetup() {
        if (passwordInitial) {
            return RequiredSetup.CHANGE_PASSWORD;
        }
        return totpRequired && !hasTotp() && !isService()
                ? RequiredSetup.ENROL_TOTP
                : RequiredSetup.NONE;
    }
}
