package org.notorturetj.feed.websub;

/** Where to subscribe to feeds. */
public interface HubAddress {
    /** The hub that feeds name: the configured one, or that of this server. */
    String get();
}
