package org.notorturetj.push.fcm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.serving.ServerStarts;

/**
 * Says at the start who sends to phones. Wrong credentials do not keep the server from starting:
 * readers need it more than pushes; health stays down until they are right.
 */
@ApplicationScoped
class SenderAnnouncement {
    private static final Logger LOG = Logger.getLogger(SenderAnnouncement.class);

    private final FcmSenderProducer sender;
    private final boolean desk;

    SenderAnnouncement(
            FcmSenderProducer sender,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk) {
        this.sender = sender;
        this.desk = desk;
    }

    void start(@Observes ServerStarts start) {
        if (desk) { // a node with only the public door sends nothing
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
