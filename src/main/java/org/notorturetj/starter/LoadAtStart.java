package org.notorturetj.starter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.notorturetj.platform.serving.ServerStarts;

/**
 * Loads the starter content when the server starts. An interrupted load is resumed. Documents that
 * exist are skipped, so later starts do not undo what editors have changed.
 */
@ApplicationScoped
class LoadAtStart {
    private static final Logger LOG = Logger.getLogger(LoadAtStart.class);

    private final StarterConfig config;
    private final LoadContent load;

    LoadAtStart(StarterConfig config, LoadContent load) {
        this.config = config;
        this.load = load;
    }

    void fill(@Observes ServerStarts start) {
        for (String set : config.sets()) {
            if ("none".equals(set)) {
                continue;
            }
            int loaded = load.load(ContentSource.inJar(set));
            if (loaded > 0) {
                LOG.infof("Starter content '%s': %d documents published", set, loaded);
            }
        }
    }
}
