package org.notorturetj.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notorturetj.edge.position.Follower;
import org.notorturetj.edge.position.Step;
import org.notorturetj.media.serving.CopiedFiles;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.platform.serving.ServerStarts;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.FileQueries;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;

/** Keeps the folder of the settings, if they name one. */
@ApplicationScoped
class KeptFolder implements Follower {
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final KeptConfig config;
    private final String dataFolder;
    private final KeptNames names;
    private final KeptAnswers answers;
    private final CopiedFiles mediaFiles;
    private final KeptState state;
    private final FileQueries log;
    private final Encodings encodings;
    private final AtomicReference<Keeper> keeper = new AtomicReference<>();
    private volatile boolean stopped;

    KeptFolder(
            KeptConfig config,
            @ConfigProperty(name = "notorturetj.data-folder", defaultValue = "data")
                    String dataFolder,
            KeptNames names,
            KeptAnswers answers,
            CopiedFiles mediaFiles,
            KeptState state,
            @DataSource("public-door") AgroalDataSource publicDoor,
            Encodings encodings) {
        this.config = config;
        this.dataFolder = dataFolder;
        this.names = names;
        this.answers = answers;
        this.mediaFiles = mediaFiles;
        this.state = state;
        this.log = new FileQueries(publicDoor);
        this.encodings = encodings;
    }

    /**
     * Refuses a folder that would show what is secret.
     *
     * @throws StartupException if it is within the data folder, or around it
     */
    void check(@Observes ServerStarts starts) {
        config.path()
                .ifPresent(
                        path -> {
                            requireApart(path.toAbsolutePath().normalize(), dataFolder());
                            state.behind(); // nobody is told that it is current before it was read
                        });
    }

    private Path dataFolder() {
        return Path.of(dataFolder).toAbsolutePath().normalize();
    }

    /** Not before: a first start would write each step of the content that it begins with. */
    void start(@Observes ServerIsFilled filled) {
        config.path().ifPresent(this::keep);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        leave();
    }

    /** Begins to keep a folder. One that cannot be made is told; readers are served without it. */
    synchronized void keep(Path path) {
        if (stopped || keeper.get() != null) {
            return;
        }
        try {
            var folder = new ServedFolder(path);
            var media = new KeptMedia(folder, mediaFiles);
            var started =
                    new Keeper(
                            names,
                            folder,
                            new KeptFiles(folder, answers, media, names.fixed()),
                            new KeptLog(folder, log, encodings),
                            state);
            keeper.set(started);
            started.start();
        } catch (IOException e) {
            state.failed(e);
        }
    }

    private static void requireApart(Path folder, Path data) {
        if (folder.startsWith(data) || data.startsWith(folder)) {
            throw new StartupException(
                    "notorturetj.kept-folder.path is read by a web server: it must lie outside of the data folder %s, and not around it."
                            .formatted(data));
        }
    }

    /** Keeps it no longer; what is there stays. */
    void leave() throws InterruptedException {
        Keeper started = keeper.getAndSet(null);
        if (started != null) {
            started.stop(LEAVE);
        }
    }

    /** Files are replaced one by one: there is nothing to prepare. */
    @Override
    public void prepare(Step step) {}

    /** A removal in the first seconds does not wait for the rest of the start. */
    @Override
    public void follow(Step step) {
        if (step.removes() && step.cacheTags() != null) {
            config.path().ifPresent(this::keep);
        }
        Keeper now = keeper.get();
        if (now != null) {
            now.follow(step);
        }
    }

    @Override
    public void followed(Step step) {}
}
