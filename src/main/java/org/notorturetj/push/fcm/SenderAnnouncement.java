package org.notorturetj.push.fcm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/**
 * Says at the start who sends to phones. Wrong credentials do not keep the server from starting:
 * readers need it more than pushes; health stays down until they are right.
 */
@ApplicationScoped
class SenderAnnouncement {
    private static final Logger LOG = Logger.getLogger(SenderAnnouncement.class);

    private final FcmSenderProducer sender;
    private final boolean serves;

    SenderAnnouncement(
            FcmSenderProducer sender,
            @ConfigProperty(name = "notorturetj.desk.enabled", defaultValue = "true") boolean desk,
            @ConfigProperty(name = "notorturetj.signer.automatic", defaultValue = "true")
                    boolean automatic) {
        this.sender = sender;
        this.serves = desk && automatic;
    }

    void start(@Observes StartupEvent start) {
        // A node with only the public door sends nothing, and neither does a command.
        if (serves) {
            announce();
        }
    }

    private void announce() {
        if (sender.sends()) {
            sender.failure().ifPresentOrElse(LOG::error, () -> LOG.info("Push: FCM"));
        } else {
            LOG.info(
                    "Push: no credentials of FCM (notorturetj.push.fcm.credentials): alerts are published, and no phone is woken up");
        }
    }
}
