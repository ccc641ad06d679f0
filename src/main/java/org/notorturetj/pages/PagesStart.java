package org.notorturetj.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.http.BaseUrl;
import org.notorturetj.platform.http.HttpConfig;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.platform.serving.ServerStarts;

/** Says where the pages are, and refuses a host that others have. */
@ApplicationScoped
class PagesStart {
    private static final Logger LOG = Logger.getLogger(PagesStart.class);

    private final PagesConfig config;
    private final HttpConfig http;
    private final int port;

    PagesStart(
            PagesConfig config,
            HttpConfig http,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.http = http;
        this.port = port;
    }

    void check(@Observes ServerStarts start) {
        http.apiBaseUrl().ifPresent(this::refuseIfEqual);
        http.websiteBaseUrl().ifPresent(this::refuseIfEqual);
    }

    /** The cookie of the desk would go with every public request. */
    private void refuseIfEqual(BaseUrl address) {
        if (config.host().equalsIgnoreCase(address.host())) {
            throw new StartupException(
                    "notorturetj.pages.host is the host of "
                            + address
                            + ": the pages of the desk need a host name of their own");
        }
    }

    void say(@Observes ServerIsFilled filled) {
        if (config.isLocal() && http.apiBaseUrl().isEmpty()) {
            LOG.infof("The desk in a browser of this machine: http://%s:%d/", config.host(), port);
        }
    }
}
