package org.notorturetj.push.device.registration;

import java.net.URI;
import java.time.Clock;
import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.device.DeviceRegistration;
import org.notorturetj.api.device.FcmInstallation;
import org.notorturetj.api.device.QuietHours;
import org.notorturetj.api.device.WebPushSubscription;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.sealing.DoorKey;
import org.notorturetj.platform.sealing.SealingKeys;
import org.notorturetj.push.Channel;
import org.notorturetj.push.WebPushAddress;
import org.notorturetj.push.device.sealing.SealedDevice;

/** Takes what a device sends, and seals it at once. */
@ApplicationScoped
class RegisterDevice {
    private static final String URGENT = "urgent";
    private static final String DIGEST = "digest";

    private final SealingKeys keys;
    private final PushServices services;
    private final Registrations registrations;
    private final Clock clock;

    RegisterDevice(
            SealingKeys keys, PushServices services, Registrations registrations, Clock clock) {
        this.keys = keys;
        this.services = services;
        this.registrations = registrations;
        this.clock = clock;
    }

    void as(DeviceHandle handle, DeviceRegistration sent) {
        SealedDevice device = device(sent);
        DoorKey key = keys.door();
        registrations.put(
                new Registration(
                        handle.hash(key),
                        device.targetHash(key),
                        device.seal(key),
                        sent.topics().contains(URGENT),
                        sent.topics().contains(DIGEST)),
                clock.instant());
    }

    private SealedDevice device(DeviceRegistration sent) {
        FcmInstallation fcm = sent.fcm();
        WebPushSubscription webPush = sent.webPush();
        if ((fcm == null) == (webPush == null)) {
            throw new ProblemException(ProblemType.INVALID_BODY, "/", Rule.ONE_TRANSPORT);
        }
        QuietHours quiet = sent.quietHours();
        LocalTime from = time(quiet == null ? null : quiet.from());
        LocalTime to = time(quiet == null ? null : quiet.to());
        if (from != null && from.equals(to)) {
            throw new ProblemException(ProblemType.INVALID_BODY, "/quietHours/to", Rule.QUIET_END);
        }
        return new SealedDevice(
                fcm == null ? Channel.WEB_PUSH : Channel.TOKEN,
                fcm == null ? address(webPush) : fcm.token(),
                sent.language(),
                sent.regions(),
                from,
                to);
    }

    private String address(@Nullable WebPushSubscription subscription) {
        services.check(java.util.Objects.requireNonNull(subscription));
        return new WebPushAddress(
                        URI.create(subscription.endpoint()),
                        subscription.p256dh(),
                        subscription.auth())
                .text();
    }

    private static @Nullable LocalTime time(@Nullable String time) {
        return time == null ? null : LocalTime.parse(time);
    }
}
