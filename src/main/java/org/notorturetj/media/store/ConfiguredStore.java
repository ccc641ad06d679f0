package org.notorturetj.media.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.serving.ServerStarts;

/** The store that the settings choose. */
@Singleton
class ConfiguredStore {
    private static final String FOLDER = "media";

    private final MediaConfig config;
    private final Path dataFolder;

    ConfiguredStore(
            MediaConfig config,
            @ConfigProperty(name = "notorturetj.data-folder") Optional<String> dataFolder) {
        this.config = config;
        this.dataFolder = Path.of(dataFolder.orElse("data"));
    }

    /**
     * Refuses to start with half of a bucket.
     *
     * @throws StartupException if settings are missing, or name both a folder and a bucket
     */
    void check(@Observes ServerStarts start) {
        requireWhole(config);
    }

    static void requireWhole(MediaConfig config) {
        List<String> missing = new ArrayList<>();
        boolean any = config.s3().endpoint().isPresent();
        any |= note("bucket", config.s3().bucket(), missing);
        any |= note("region", config.s3().region(), missing);
        any |= note("access-key", config.s3().accessKey(), missing);
        any |= note("secret-key", config.s3().secretKey(), missing);
        if (any && !missing.isEmpty()) {
            throw new StartupException(
                    "A bucket for media needs %s too.".formatted(String.join(", ", missing)));
        }
        if (any && config.folder().isPresent()) {
            throw new StartupException(
                    "Media are in a folder or in a bucket: set notorturetj.media.folder or notorturetj.media.s3.bucket, not both.");
        }
    }

    private static boolean note(String name, Optional<String> value, List<String> missing) {
        if (value.isEmpty()) {
            missing.add("notorturetj.media.s3." + name);
        }
        return value.isPresent();
    }

    @Produces
    @Singleton
    TrashStore store() {
        requireWhole(config);
        return config.s3().bucket().isPresent()
                ? S3Store.of(config.s3())
                : new FolderStore(config.folder().orElseGet(() -> dataFolder.resolve(FOLDER)));
    }
}
