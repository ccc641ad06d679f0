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
    private final BucketConfig bucket;
    private final Path dataFolder;

    ConfiguredStore(
            MediaConfig config,
            BucketConfig bucket,
            @ConfigProperty(name = "notorturetj.data-folder") Optional<String> dataFolder) {
        this.config = config;
        this.bucket = bucket;
        this.dataFolder = Path.of(dataFolder.orElse("data"));
    }

    /**
     * Refuses to start with half of a bucket.
     *
     * @throws StartupException if settings are missing, or name both a folder and a bucket
     */
    void check(@Observes ServerStarts start) {
        requireWhole(bucket, config.folder().isPresent());
    }

    static void requireWhole(BucketConfig bucket, boolean folder) {
        List<String> missing = new ArrayList<>();
        boolean any = bucket.endpoint().isPresent();
        any |= note("bucket", bucket.bucket(), missing);
        any |= note("region", bucket.region(), missing);
        any |= note("access-key", bucket.accessKey(), missing);
        any |= note("secret-key", bucket.secretKey(), missing);
        if (any && !missing.isEmpty()) {
            throw new StartupException(
                    "A bucket for media needs %s too.".formatted(String.join(", ", missing)));
        }
        if (any && folder) {
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
        requireWhole(bucket, config.folder().isPresent());
        return bucket.bucket().isPresent()
                ? S3Store.of(bucket)
                : new FolderStore(config.folder().orElseGet(() -> dataFolder.resolve(FOLDER)));
    }
}
