package org.notorturetj.push;

/**
 * The one place through which every text passes that a push carries, whatever the provider, just
 * before it leaves. Who adds a text adds it here.
 */
public interface PushTextCheck {
    /**
     * Lets it pass.
     *
     * @throws PushTextRefusedException when it says more than that something happened
     */
    void require(PushText text);
}
