package org.notorturetj.platform.command;

import java.util.Map;

/**
 * Defaults for a server on its embedded database: it is a first look, so it starts with content,
 * keys and an account.
 */
final class EmbeddedDefaults {
    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "notorturetj.keys.create", "true",
                    "notorturetj.desk.first-account", "printed",
                    "notorturetj.starter-content", "real,sample",
                    "notorturetj.content.samples", "allowed",
                    "notorturetj.content.unreviewed-guides", "allowed");

    private EmbeddedDefaults() {}

    static void apply() {
        var config = CommandConfig.read();
        DEFAULTS.forEach(
                (name, value) -> {
                    if (config.getOptionalValue(name, String.class).isEmpty()) {
                        System.setProperty(name, value);
                    }
                });
    }
}
