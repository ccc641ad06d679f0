package org.notorturetj.platform.crypto;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;

/** Says which keys were made: those of a first start in one line, a later one at once. */
@ApplicationScoped
public class KeysMade {
    /** After all that makes keys at a start. */
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER;

    private static final Logger LOG = Logger.getLogger(KeysMade.class);

    private final Path folder;
    private @Nullable List<String> starting = new ArrayList<>();

    public KeysMade(Config config) {
        this.folder = KeysFolder.of(config).path();
    }

    /**
     * A key was made.
     *
     * @param what its file, and more if there is more to say
     */
    public synchronized void add(String what) {
        if (starting == null) {
            tell(List.of(what));
        } else {
            starting.add(what);
        }
    }

    /** The server is there: what was made until now is told together. */
    synchronized void end(@Observes @Priority(LAST) StartupEvent start) {
        if (starting != null && !starting.isEmpty()) {
            tell(starting);
        }
        starting = null;
    }

    private void tell(List<String> all) {
        LOG.infof("Keys made in %s: %s", folder, String.join(", ", all));
    }
}
