package org.notorturetj.platform.command;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * The settings as a command reads them, without starting the server: system properties, the
 * environment, then {@code config/application.properties} in the working folder.
 */
public final class CommandConfig {
    /** The ordinal the server itself gives to that file. */
    private static final int FILE_ORDINAL = 260;

    private CommandConfig() {}

    /** Reads the settings. */
    public static Config read() {
        var builder = new SmallRyeConfigBuilder().addDefaultSources().addDefaultInterceptors();
        Path file = Path.of("config", "application.properties").toAbsolutePath();
        if (Files.exists(file)) {
            try {
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL));
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return builder.build();
    }
}
