package org.notorturetj.hub;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.feed.websub.HubAddress;
import org.notorturetj.platform.http.Addresses;

/** The hub of the settings, which feeds name. */
@ApplicationScoped
class ConfiguredHub implements HubAddress {
    private final HubConfig config;
    private final Addresses addresses;

    ConfiguredHub(HubConfig config, Addresses addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    @Override
    public String get() {
        return config.external().map(URI::toString).orElseGet(() -> addresses.api("/feeds/hub"));
    }
}
