package org.notorturetj.platform.sealing;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.crypto.KeysMade;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.runtime.StartupEvent;

/**
 * The keys of this node. Without any, no device can register here and no feed be subscribed to, and
 * everything else works. A file that is brought later is found.
 */
@ApplicationScoped
public class SealingKeys {
    private static final int EARLY = 10;
    private static final Logger LOG = Logger.getLogger(SealingKeys.class);

    private final SealingKeyFiles files;
    private final boolean create;
    private final KeysMade made;
    private volatile @Nullable DoorKey door;
    private volatile @Nullable DispatcherKey dispatcher;

    SealingKeys(Config config, KeysMade made) {
        this.made = made;
        this.files = SealingKeyFiles.of(config);
        boolean desk =
                config.getOptionalValue(DatabaseSettings.DESK_PROPERTY, Boolean.class).orElse(true);
        this.create =
                desk
                        && config.getOptionalValue("notorturetj.keys.create", Boolean.class)
                                .orElse(false);
    }

    void start(@Observes @Priority(EARLY) StartupEvent start) {
        try {
            if (create && files.readDispatcher().isEmpty()) {
                files.create();
                made.add("device.key");
            } else if (!files.hasDoor()) {
                LOG.infof(
                        "Devices cannot register here: there is neither %s nor %s ('device-key'"
                                + " makes them)",
                        files.dispatcher().path().getFileName(), files.door().path().getFileName());
            }
        } catch (CommandException unreadable) {
            LOG.warn(unreadable.getMessage());
        }
    }

    /**
     * What takes registrations.
     *
     * @throws ProblemException unavailable, when this node has no such key
     */
    public DoorKey door() {
        DoorKey known = door;
        if (known == null) {
            known = found(files::readDoor).orElseThrow(SealingKeys::unavailable);
            door = known;
        }
        return known;
    }

    /** What opens registrations; empty where nothing is dispatched to single devices. */
    public Optional<DispatcherKey> dispatcher() {
        if (dispatcher == null) {
            dispatcher = found(files::readDispatcher).orElse(null);
        }
        return Optional.ofNullable(dispatcher);
    }

    private static <K> Optional<K> found(java.util.function.Supplier<Optional<K>> file) {
        try {
            return file.get();
        } catch (CommandException unreadable) {
            return Optional.empty();
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemType.UNAVAILABLE);
    }
}
