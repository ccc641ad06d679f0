package org.notorturetj.desk.account;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.crypto.KeyedHash;

/** The fields of an account that are encrypted or hashed with the desk key. */
@ApplicationScoped
public class AccountSecrets {
    private final FieldEncryption encryption;
    private final KeyedHash hash;

    AccountSecrets(FieldEncryption encryption, KeyedHash hash) {
        this.encryption = encryption;
        this.hash = hash;
    }

    /** Hash for looking up an account by its login, case-insensitively. */
    public byte[] loginHash(String login) {
        return hash.of("login", normalized(login));
    }

    public static String normalized(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    public byte[] sealLogin(String accountId, String login) {
        return encryption.seal(location("login", accountId), normalized(login));
    }

    public String login(Account account) {
        return login(account.id, account.login);
    }

    public String login(String accountId, byte[] sealed) {
        return encryption.open(location("login", accountId), sealed);
    }

    public byte[] sealEmail(String accountId, String email) {
        return encryption.seal(location("email", accountId), email);
    }

    public @Nullable String email(Account account) {
        return account.email == null ? null : email(account.id, account.email);
    }

    public String email(String accountId, byte[] sealed) {
        return encryption.open(location("email", accountId), sealed);
    }

    public byte[] sealDisplayName(String accountId, String name) {
        return encryption.seal(location("display_name", accountId), name);
    }

    /** How its owner chose to be shown; null: she did not. */
    public @Nullable String displayName(Account account) {
        return account.displayName == null ? null : displayName(account.id, account.displayName);
    }

    String displayName(String accountId, byte[] sealed) {
        return encryption.open(location("display_name", accountId), sealed);
    }

    /** Seals half of a first password, while it waits for the second person. */
    public byte[] sealFirstPart(String accountId, String part) {
        return encryption.seal(location("first_part", accountId), part);
    }

    public String firstPart(String accountId, byte[] sealed) {
        return encryption.open(location("first_part", accountId), sealed);
    }

    public byte[] sealTotp(String accountId, String secret) {
        return encryption.seal(location("totp", accountId), secret);
    }

    public String totp(String accountId, byte[] sealed) {
        return encryption.open(location("totp", accountId), sealed);
    }

    private static FieldLocation location(String column, String accountId) {
        return new FieldLocation("account", column, accountId);
    }
}
