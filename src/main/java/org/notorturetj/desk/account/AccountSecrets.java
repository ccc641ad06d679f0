package org.notorturetj.desk.account;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.desk.secret.Encryption;
import org.notorturetj.desk.secret.KeyedHash;
import org.notorturetj.desk.secret.Place;

/** What of an account is readable with the desk's key only. */
@ApplicationScoped
class AccountSecrets {
    private final Encryption encryption;
    private final KeyedHash hash;

    AccountSecrets(Encryption encryption, KeyedHash hash) {
        this.encryption = encryption;
        this.hash = hash;
    }

    /** To find an account by its login, in whatever case it is written. */
    byte[] loginHash(String login) {
        return hash.of("login", normalized(login));
    }

    static String normalized(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    byte[] sealLogin(String accountId, String login) {
        return encryption.seal(place("login", accountId), normalized(login));
    }

    String login(Account account) {
        return login(account.id, account.login);
    }

    String login(String accountId, byte[] sealed) {
        return encryption.open(place("login", accountId), sealed);
    }

    byte[] sealEmail(String accountId, String email) {
        return encryption.seal(place("email", accountId), email);
    }

    @Nullable String email(Account account) {
        return account.email == null ? null : email(account.id, account.email);
    }

    String email(String accountId, byte[] sealed) {
        return encryption.open(place("email", accountId), sealed);
    }

    byte[] sealTotp(String accountId, String secret) {
        return encryption.seal(place("totp", accountId), secret);
    }

    String totp(String accountId, byte[] sealed) {
        return encryption.open(place("totp", accountId), sealed);
    }

    private static Place place(String column, String accountId) {
        return new Place("account", column, accountId);
    }
}
