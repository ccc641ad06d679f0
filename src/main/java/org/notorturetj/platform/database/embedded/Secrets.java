package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

import org.notorturetj.platform.database.Role;

/**
 * The passwords of the embedded database: generated once, kept in a file readable by its owner
 * only.
 */
final class Secrets {
    private static final String SUPERUSER = "postgres";

    private final Properties passwords;

    private Secrets(Properties passwords) {
        this.passwords = passwords;
    }

    /** Reads the file; generates it with mode 0600 if it does not exist. */
    static Secrets in(Path file) throws IOException {
        var passwords = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                passwords.load(reader);
            }
            return new Secrets(passwords);
        }
        var random = new SecureRandom();
        passwords.setProperty(SUPERUSER, password(random));
        for (Role role : Role.values()) {
            passwords.setProperty(role.databaseName(), password(random));
        }
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            passwords.store(writer, "Passwords of the embedded database");
        }
        return new Secrets(passwords);
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String superuser() {
        return passwords.getProperty(SUPERUSER);
    }

    String of(Role role) {
        return passwords.getProperty(role.databaseName());
    }

    Map<Role, String> byRole() {
        var byRole = new EnumMap<Role, String>(Role.class);
        for (Role role : Role.values()) {
            byRole.put(role, of(role));
        }
        return byRole;
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
