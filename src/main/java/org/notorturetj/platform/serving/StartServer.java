package org.notorturetj.platform.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

/** Notifies the beans that they are a server's. */
@ApplicationScoped
class StartServer {
    private final Event<ServerStarts> starts;

    StartServer(Event<ServerStarts> starts) {
        this.starts = starts;
    }

    void start(@Observes StartupEvent start) {
        if (ServerProcess.serves()) {
            starts.fire(new ServerStarts());
        }
    }
}
