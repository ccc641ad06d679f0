package org.notorturetj.starter;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Fills an empty database at the start. A filling that was cut short is taken up; once a set is
 * whole, later starts leave it alone, whatever editors have done with it since.
 */
@ApplicationScoped
class StarterContent {
    private static final Logger LOG = Logger.getLogger(StarterContent.class);

    private final StarterConfig config;
    private final LoadContent load;

    StarterContent(StarterConfig config, LoadContent load) {
        this.config = config;
        this.load = load;
    }

    void fill(@Observes StartupEvent start) {
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
