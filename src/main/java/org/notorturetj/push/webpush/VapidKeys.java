package org.notorturetj.push.webpush;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.crypto.KeyFile;
import org.notorturetj.platform.crypto.KeysMade;
import org.notorturetj.platform.database.startup.DatabaseSettings;

import com.zerodeplibs.webpush.VAPIDKeyPair;

import io.quarkus.runtime.StartupEvent;

/**
 * The VAPID key of this node, in {@code vapid.key}. Subscriptions are bound to it: with another one
 * all browsers have to subscribe anew.
 */
@ApplicationScoped
public class VapidKeys {
    private static final int EARLY = 10;
    private static final Logger LOG = Logger.getLogger(VapidKeys.class);

    private final KeyFile file;
    private final boolean create;
    private final KeysMade made;
    private volatile @Nullable VAPIDKeyPair key;

    VapidKeys(Config config, KeysMade made) {
        this.made = made;
        this.file = KeyFile.named("vapid.key", config);
        this.create =
                config.getOptionalValue(DatabaseSettings.DESK_PROPERTY, Boolean.class).orElse(true)
                        && config.getOptionalValue("notorturetj.keys.create", Boolean.class)
                                .orElse(false);
    }

    void start(@Observes @Priority(EARLY) StartupEvent start) {
        try {
            if (create && pair().isEmpty()) {
                file.create(VapidKey.make());
                made.add("vapid.key");
            }
        } catch (CommandException unreadable) {
            LOG.warn(unreadable.getMessage());
        }
    }

    /**
     * What a browser subscribes with, its {@code applicationServerKey}: an uncompressed point of
     * P-256, base64url. Empty when this node has no key, and so sends no Web Push.
     */
    public Optional<String> publicKey() {
        return pair().map(VAPIDKeyPair::extractPublicKeyInUncompressedFormAsString);
    }

    Optional<VAPIDKeyPair> pair() {
        if (key == null) {
            key = file.read(VapidKey::of).orElse(null);
        }
        return Optional.ofNullable(key);
    }
}
