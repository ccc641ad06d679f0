package org.notorturetj.starter;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;

/** Tests begin when the starter content is there: they count on all of it. */
@ApplicationScoped
class AwaitStarterContent {
    private final LoadAtStart load;

    AwaitStarterContent(LoadAtStart load) {
        this.load = load;
    }

    void await(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start)
            throws InterruptedException {
        load.await();
    }
}
