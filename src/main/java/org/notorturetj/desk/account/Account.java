package org.notorturetj.desk.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.notorturetj.desk.access.Permissions;
import org.notorturetj.desk.access.Role;
import org.notorturetj.desk.access.Verb;

/** Somebody who works at the desk, or a program that does. What names her is sealed. */
@Entity
// Only what changed is written: a used time step is stored beside this class, and must not be
// written back.
@DynamicUpdate
@Table(schema = "desk", name = "account")
class Account {
    @Id String id;
    byte[] loginHash;
    byte[] login;
    byte @Nullable [] email;

    @Convert(converter = RolesConverter.class)
    Set<Role> roles;

    @Nullable String password;
    boolean passwordInitial;
    byte @Nullable [] totpSecret;
    byte @Nullable [] totpPending;
    long totpStep;
    boolean totpRequired;
    @Nullable Instant takenUpAt;
    @Nullable Instant frozenAt;
    @Nullable Instant resetAt;
    Instant createdAt;
    @Version int version;

    /** For Hibernate. */
    protected Account() {
        this("", new byte[0], new byte[0], EnumSet.noneOf(Role.class), Instant.EPOCH);
    }

    Account(String id, byte[] loginHash, byte[] login, Set<Role> roles, Instant now) {
        this.id = id;
        this.loginHash = loginHash;
        this.login = login;
        this.roles = roles;
        this.createdAt = now;
    }

    /** Somebody else gave it this password: it must be changed before anything else is done. */
    void giveInitialPassword(String hash) {
        password = hash;
        passwordInitial = true;
    }

    /** Its owner chose this password. */
    void choosePassword(String hash, Instant now) {
        password = hash;
        passwordInitial = false;
        takenUpAt = takenUpAt == null ? now : takenUpAt;
    }

    /** A secret that counts once a code made from it was shown. */
    void beginTotp(byte[] sealed) {
        totpPending = sealed;
    }

    /**
     * The device is there.
     *
     * @param step the time step of the code that proved it; it is used up
     */
    void confirmTotp(byte[] sealed, long step) {
        totpSecret = sealed;
        totpPending = null;
        totpStep = step;
    }

    void removeTotp() {
        totpSecret = null;
        totpPending = null;
    }

    /** Somebody else changed how it proves who it is. */
    void markReset(Instant now) {
        resetAt = now;
    }

    void freeze(Instant now) {
        frozenAt = frozenAt == null ? now : frozenAt;
    }

    void unfreeze() {
        frozenAt = null;
    }

    boolean isFrozen() {
        return frozenAt != null;
    }

    boolean hasTotp() {
        return totpSecret != null;
    }

    /** True for a program. */
    boolean isService() {
        return roles.contains(Role.SERVICE);
    }

    /** True when its roles let it be one of two people, whether it may at this moment or not. */
    boolean isApprover() {
        return Permissions.allow(roles, Verb.APPROVE_PROPOSAL);
    }

    /** What it has to do before anything else. */
    Duty duty() {
        if (passwordInitial) {
            return Duty.CHANGE_PASSWORD;
        }
        return totpRequired && !hasTotp() && !isService() ? Duty.ENROL_TOTP : Duty.NONE;
    }
}
