package org.notorturetj.platform.crypto;

import java.nio.file.Path;

import org.eclipse.microprofile.config.Config;

/** The folder of the keys, which is backed up apart from the database. */
public record KeysFolder(Path path) {
    /** The folder of the setting, or the one in the data folder. */
    public static KeysFolder of(Config config) {
        String data =
                config.getOptionalValue("notorturetj.data-folder", String.class).orElse("data");
        String folder =
                config.getOptionalValue("notorturetj.keys.folder", String.class)
                        .orElse(data + "/keys");
        return new KeysFolder(Path.of(folder).toAbsolutePath().normalize());
    }
}
