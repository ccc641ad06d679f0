package org.notorturetj.feed.websub;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.http.Addresses;

/** Where to subscribe to feeds. */
@ApplicationScoped
public class HubAddress {
    private final HubConfig config;
    private final Addresses addresses;

    HubAddress(HubConfig config, Addresses addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    /** The hub that feeds name: the configured one, or that of this server. */
    public String get() {
        return config.external().map(URI::toString).orElseGet(() -> addresses.api("/feeds/hub"));
    }
}
