package org.notorturetj.signer.key;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;

/**
 * The key settings.
 *
 * @param create whether the first start creates missing keys; the default of the embedded mode
 */
public record KeySettings(KeyFolder folder, boolean create) {
    private static final String DATA_FOLDER = "notorturetj.data-folder";

    public static KeySettings of(Config config) {
        String data = config.getOptionalValue(DATA_FOLDER, String.class).orElse("data");
        Path folder =
                Path.of(
                        config.getOptionalValue("notorturetj.keys.folder", String.class)
                                .orElse(data + "/keys"));
        return new KeySettings(
                new KeyFolder(folder.toAbsolutePath().normalize(), passphrase(config)),
                config.getOptionalValue("notorturetj.keys.create", Boolean.class).orElse(false));
    }

    static Optional<String> passphrase(Config config) {
        return config.getOptionalValue("notorturetj.keys.passphrase", String.class);
    }
}
