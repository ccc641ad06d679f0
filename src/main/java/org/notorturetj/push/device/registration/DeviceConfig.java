package org.notorturetj.push.device.registration;

import java.time.Duration;
import java.time.Period;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long what of a device is kept, and where it may be reached. */
@ConfigMapping(prefix = "notorturetj.push.devices")
interface DeviceConfig {
    /**
     * In which the confirmation has to come. Together with the limit of registrations it bounds how
     * many rows wait.
     */
    @WithDefault("1H")
    Duration confirmWithin();

    /** One target is asked for one confirmation in this time, whoever registers it. */
    @WithDefault("10M")
    Duration confirmationPause();

    /** How often one looks whether somebody is to be asked for a confirmation. */
    @WithDefault("3S")
    Duration confirmationCheck();

    /** What was not sent again for so long is forgotten. */
    @WithDefault("P60D")
    Period forgetAfter();

    /**
     * Hosts of push services, lower case; {@code *.example.org} is every host below. By default
     * those of Chrome, Firefox (also Sunup of UnifiedPush), Safari and Edge, and of the UnifiedPush
     * distributors ntfy and Conversations. {@code localhost:9444} is a stand-in on this machine.
     */
    @WithDefault(
            "fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com,ntfy.sh,up.conversations.im")
    Set<String> pushServices();
}
