package org.notorturetj.desk.account;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Role;
import org.notorturetj.access.RolePermissions;

/** Somebody who works at the desk, or a program that does. What names her is sealed. */
@Entity
// Only what changed is written: a used time step is stored beside this class, and must not be
// written back.
@DynamicUpdate
@Table(schema = "desk", name = "account")
public class Account {
    public @Id String id;
    byte[] loginHash;
    byte[] login;
    public byte @Nullable [] email;

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

    /** Somebody else gave it this password: it must be changed before anything else is done. */
    public void giveInitialPassword(String hash) {
        password = hash;
        passwordInitial = true;
    }

    /** Its owner chose this password. */
    public void choosePassword(String hash, Instant now) {
        password = hash;
        passwordInitial = false;
        takenUpAt = takenUpAt == null ? now : takenUpAt;
    }

    /** A secret that counts once a code made from it was shown. */
    public void beginTotp(byte[] sealed) {
        totpPending = sealed;
    }

    /**
     * The device is there.
     *
     * @param step the time step of the code that proved it; it is used up
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

    /** Somebody else changed how it proves who it is. */
    public void markReset(Instant now) {
        resetAt = now;
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

    /** True for a program. */
    public boolean isService() {
        return roles.contains(Role.SERVICE);
    }

    /** True when its roles let it be one of two people, whether it may at this moment or not. */
    public boolean isApprover() {
        return RolePermissions.allow(roles, Permission.APPROVE_PROPOSAL);
    }

    /** What it has to do before anything else. */
    public RequiredSetup duty() {
        if (passwordInitial) {
            return RequiredSetup.CHANGE_PASSWORD;
        }
        return totpRequired && !hasTotp() && !isService()
                ? RequiredSetup.ENROL_TOTP
                : RequiredSetup.NONE;
    }
}
