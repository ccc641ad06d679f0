package org.notorturetj.desk.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.platform.crypto.DeskKey;
import org.notorturetj.platform.filter.DeskFilter;

/** Returns 503 for all desk requests while the desk key is unavailable: nothing works halfway. */
@Provider
@PreMatching
class MissingDeskKeyFilter implements DeskFilter {
    private final DeskKey key;

    MissingDeskKeyFilter(DeskKey key) {
        this.key = key;
    }

    @Override
    public void filterDesk(ContainerRequestContext request) {
        key.require();
    }
}
