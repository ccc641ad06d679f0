package org.notorturetj.platform.sealing;

import java.util.Optional;

import jakarta.enterprise.inject.Vetoed;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.notorturetj.platform.crypto.KeysMade;

import io.quarkus.test.junit.QuarkusMock;

/** For one test, a node whose {@code device.key} comes and goes. */
public final class NodeWithoutKey {
    private final Keys keys = new Keys(ConfigProvider.getConfig());

    private NodeWithoutKey() {}

    /** It has none at first. */
    public static NodeWithoutKey node() {
        var node = new NodeWithoutKey();
        QuarkusMock.installMockForType(node.keys, SealingKeys.class);
        return node;
    }

    public void bring() {
        keys.there = true;
    }

    public void takeAway() {
        keys.there = false;
    }

    /** No bean beside the real one, whose scope it inherits. */
    @Vetoed
    private static final class Keys extends SealingKeys {
        private volatile boolean there;

        Keys(Config config) {
            super(config, new KeysMade(config));
        }

        @Override
        public Optional<DispatcherKey> dispatcher() {
            return there ? super.dispatcher() : Optional.empty();
        }
    }
}
