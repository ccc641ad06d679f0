package org.notorturetj.platform.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.StartupException;

/**
 * The settings by which a server and a command that uses its database must do the same: what is
 * written and published must not depend on the shell that somebody works in. The server keeps those
 * that it was given in the database, and a command takes over what it was not given itself.
 *
 * <p>Secrets are not among them, and neither is what a command never does: sending, signing,
 * serving. How a command treats samples and unreviewed guides is said on its own line.
 */
public final class ServerSettings {
    /** Where the keys are; kept as an absolute path. */
    static final String KEYS = "notorturetj.keys.folder";

    private static final String DATA_FOLDER = "notorturetj.data-folder";

    /** By what each decides, in the order of docs/operations/configuration.md. */
    static final List<String> SHARED =
            Stream.concat(
                            Stream.of(
                                    "notorturetj.public.api-base-url",
                                    "notorturetj.public.website-base-url",
                                    "notorturetj.content.old-website",
                                    "notorturetj.content.licence",
                                    "notorturetj.content.line-checked-for",
                                    "notorturetj.desk.legal-review.period",
                                    "notorturetj.desk.legal-review.due-before",
                                    "notorturetj.desk.wait-after-reset",
                                    "notorturetj.desk.sponsorship",
                                    "notorturetj.names.addresses-gone",
                                    KEYS,
                                    "notorturetj.hub.external",
                                    "notorturetj.push.longest-life",
                                    "notorturetj.push.alerts-per-hour",
                                    "notorturetj.push.digest-every",
                                    "notorturetj.push.digest-after",
                                    "notorturetj.push.quiet-hours"),
                            TypeLists.onWebsites()
                                    .map(type -> "notorturetj.public.pages." + type.word()))
                    .toList();

    private static final String NO_SUCH_TABLE = "42P01";

    private ServerSettings() {}

    /** Those of this server, by name. */
    static Map<String, String> of(Config config) {
        Map<String, String> settings = new TreeMap<>();
        for (String name : SHARED) {
            config.getOptionalValue(name, String.class)
                    .ifPresent(value -> settings.put(name, value));
        }
        String data = config.getOptionalValue(DATA_FOLDER, String.class).orElse("data");
        Path keys = Path.of(settings.getOrDefault(KEYS, Path.of(data, "keys").toString()));
        settings.put(KEYS, keys.toAbsolutePath().normalize().toString());
        return settings;
    }

    /**
     * Makes those of the server this command's, where it was given none: by its command line, its
     * environment or its file.
     */
    public static void takeOver(DatabaseAccess access) {
        Config own = CommandConfig.read();
        try (Connection connection = access.connect(Role.DESK);
                PreparedStatement query =
                        connection.prepareStatement("SELECT name, value FROM desk.server_setting");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String name = row.getString(1);
                if (SHARED.contains(name) && own.getOptionalValue(name, String.class).isEmpty()) {
                    System.setProperty(name, row.getString(2));
                }
            }
        } catch (SQLException e) {
            if (!NO_SUCH_TABLE.equals(e.getSQLState())) { // no server of this version used it yet
                throw new StartupException(
                        "The settings of the server cannot be read from its database (%s)."
                                .formatted(e.getMessage()),
                        e);
            }
        }
    }
}
