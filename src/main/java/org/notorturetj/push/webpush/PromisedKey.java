package org.notorturetj.push.webpush;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.serving.ServerStarts;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.Senders;
import org.notorturetj.push.outbox.Topics;

/**
 * The key that the policy has browsers subscribe with, against the one that this node has: without
 * it, or with another one, no browser can be told anything.
 */
@ApplicationScoped
public class PromisedKey {
    private static final Logger LOG = Logger.getLogger(PromisedKey.class);

    private final Topics policy;
    private final VapidKeys keys;
    private final Senders senders;
    private final boolean sends;

    PromisedKey(
            Topics policy,
            VapidKeys keys,
            Senders senders,
            PushConfig config,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk) {
        this.policy = policy;
        this.keys = keys;
        this.senders = senders;
        this.sends = desk && config.dispatch();
    }

    void start(@Observes ServerStarts start) {
        if (sends) {
            announce();
        }
    }

    /** Says what is missing, if anything is told to phones at all. */
    void announce() {
        try {
            failure()
                    .ifPresentOrElse(
                            sentence -> LOG.warn("Push: " + sentence),
                            () -> {
                                if (!senders.open().isEmpty() && keys.publicKey().isEmpty()) {
                                    LOG.info(
                                            "Push: no vapid.key ('vapid-key init' makes it): browsers, and phones without Google, are not woken up");
                                }
                            });
        } catch (DatabaseUnavailableException away) {
            LOG.warn("Push: vapid.key is not checked: the database does not answer");
        }
    }

    /**
     * Why browsers that subscribe with the key of the policy are told nothing, in a sentence; empty
     * if nothing is promised, or it is kept.
     *
     * @throws DatabaseUnavailableException if the database does not answer
     */
    public Optional<String> failure() {
        return policy.vapid().flatMap(this::failure);
    }

    private Optional<String> failure(String promised) {
        try {
            return keys.publicKey()
                    .map(
                            own ->
                                    own.equals(promised)
                                            ? Optional.<String>empty()
                                            : Optional.of(
                                                    "vapid.key is another one than the push.vapid of the policy: bring back the one that belongs to it"))
                    .orElse(
                            Optional.of(
                                    "the policy has browsers subscribe, and there is no vapid.key here: bring it back from its copy"));
        } catch (CommandException unreadable) {
            return Optional.ofNullable(unreadable.getMessage());
        }
    }
}
