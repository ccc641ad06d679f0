package org.notorturetj.platform.command;

import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.microprofile.config.Config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Reads the settings without starting the server: system properties, the environment, then {@code
 * config/application.properties} in the working directory.
 */
public final class CommandConfig {
    /** The ordinal that Quarkus gives to this file. */
    private static final int FILE_ORDINAL = 260;

    private CommandConfig() {}

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
