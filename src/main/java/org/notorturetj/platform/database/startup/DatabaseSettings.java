package org.notorturetj.platform.database.startup;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.SpaceReserve;

/**
 * The database settings, read before the server starts.
 *
 * @param url the JDBC URL of an external server; empty for the embedded database
 * @param dataFolder where the embedded database keeps its data
 * @param port the loopback TCP port of the embedded database, 0 for any free one
 * @param reserveMegabytes the space set aside on the disk of the embedded database, 0 for none
 * @param desk whether this node has a desk; without one it connects as {@code public_door} only
 */
public record DatabaseSettings(
        Optional<String> url,
        Map<Role, String> passwords,
        Path dataFolder,
        int port,
        int reserveMegabytes,
        boolean desk) {
    private static final int DEFAULT_RESERVE = 128;

    /** The setting that enables the desk: {@value}. */
    public static final String DESK_PROPERTY = "notorturetj.desk.enabled";

    public static DatabaseSettings of(Config config) {
        var passwords = new EnumMap<Role, String>(Role.class);
        for (Role role : Role.values()) {
            config.getOptionalValue(role.passwordProperty(), String.class)
                    .ifPresent(password -> passwords.put(role, password));
        }
        return new DatabaseSettings(
                config.getOptionalValue(DatabaseAccess.URL_PROPERTY, String.class),
                passwords,
                Path.of(
                                config.getOptionalValue("notorturetj.data-folder", String.class)
                                        .orElse("data"))
                        .toAbsolutePath()
                        .normalize(),
                config.getOptionalValue("notorturetj.database.embedded.port", Integer.class)
                        .orElse(0),
                config.getOptionalValue("notorturetj.database.embedded.reserve", Integer.class)
                        .orElse(DEFAULT_RESERVE),
                config.getOptionalValue(DESK_PROPERTY, Boolean.class).orElse(true));
    }

    /** The roles this node connects as. */
    public Set<Role> roles() {
        return desk ? EnumSet.allOf(Role.class) : EnumSet.of(Role.PUBLIC_DOOR);
    }

    public boolean embedded() {
        return url.isEmpty();
    }

    public SpaceReserve reserve() {
        return SpaceReserve.in(dataFolder, reserveMegabytes);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + url.orElse(dataFolder.toString()) + "]";
    }
}
