package org.notorturetj.push.fcm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.push.PushText;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;

import com.google.api.client.json.gson.GsonFactory;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.ApsAlert;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.WebpushConfig;

import io.vertx.core.buffer.Buffer;

/**
 * A wake-up as FCM takes it: the same data for every platform. Android gets nothing else, so that
 * the app decides what is shown; Apple's phones get a key of neutral words, because they may not
 * wake the app up.
 */
final class FcmMessage {
    /** FCM keeps nothing longer. */
    static final Duration LONGEST = Duration.ofDays(28);

    private static final Duration MINUTES = Duration.ofMinutes(10);

    /** All in one heap, that says no more than the app's name. */
    private static final String THREAD = "updates";

    private final Wakeup wakeup;
    private final Duration life;

    FcmMessage(Wakeup wakeup, Instant now) {
        this.wakeup = wakeup;
        Duration left = Duration.between(now, wakeup.expiresAt());
        this.life = left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }

    boolean isExpired() {
        return life.toSeconds() <= 0;
    }

    PushText text() {
        return new PushText(wakeup.data(), localizationKey(wakeup.kind()));
    }

    /**
     * The words that Apple's phones show. A retraction has none: it takes something away, in the
     * background, and whoever misses it learns of it from the log.
     */
    static Optional<String> localizationKey(WakeupKind kind) {
        return switch (kind) {
            case ALERT -> Optional.of("push_alert");
            case HOTLINE -> Optional.of("push_update");
            case DIGEST -> Optional.of("push_digest");
            case RETRACT -> Optional.empty();
        };
    }

    /**
     * Builds it.
     *
     * @throws IllegalArgumentException when the target is none
     */
    Message to(Target target) {
        Message.Builder message =
                Message.builder()
                        .putAllData(wakeup.data())
                        .setAndroidConfig(android())
                        .setApnsConfig(apns())
                        .setWebpushConfig(web());
        return address(message, target).build();
    }

    /** A message that shows nothing, for minutes only: whoever misses it registers again. */
    static Message silent(Map<String, String> data, Target target) {
        Message.Builder message =
                Message.builder()
                        .putAllData(data)
                        .setAndroidConfig(
                                AndroidConfig.builder()
                                        .setPriority(AndroidConfig.Priority.HIGH)
                                        .setTtl(MINUTES.toMillis())
                                        .build())
                        .setApnsConfig(
                                ApnsConfig.builder()
                                        .putHeader("apns-push-type", "background")
                                        .putHeader("apns-priority", "5")
                                        .setAps(Aps.builder().setContentAvailable(true).build())
                                        .build());
        return address(message, target).build();
    }

    // Apps of today hand out registration tokens; what replaces them in the SDK is another id.
    @SuppressWarnings("deprecation")
    private static Message.Builder address(Message.Builder message, Target target) {
        return switch (target.channel()) {
            case TOPIC -> message.setTopic(target.address());
            case TOKEN -> message.setToken(target.address());
            case WEB_PUSH -> throw new IllegalArgumentException("FCM sends no web push");
        };
    }

    /** The body of a request to send it, or only to have it checked. */
    static Buffer json(Message message, boolean dryRun) {
        try {
            return Buffer.buffer(
                    GsonFactory.getDefaultInstance()
                            .toByteArray(
                                    dryRun
                                            ? Map.of("message", message, "validate_only", true)
                                            : Map.of("message", message)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No collapse key: a phone that was away gets each of them, and they are not throttled. */
    private AndroidConfig android() {
        return AndroidConfig.builder()
                .setPriority(
                        wakeup.urgent()
                                ? AndroidConfig.Priority.HIGH
                                : AndroidConfig.Priority.NORMAL)
                .setTtl(life.toMillis())
                .build();
    }

    private ApnsConfig apns() {
        Optional<String> words = localizationKey(wakeup.kind());
        Aps.Builder aps = Aps.builder();
        words.ifPresentOrElse(
                key ->
                        aps.setAlert(ApsAlert.builder().setLocalizationKey(key).build())
                                .setMutableContent(true)
                                .setThreadId(THREAD),
                () -> aps.setContentAvailable(true));
        return ApnsConfig.builder()
                .putHeader("apns-push-type", words.isPresent() ? "alert" : "background")
                // Apple refuses a background push that wants to be at once.
                .putHeader("apns-priority", wakeup.urgent() && words.isPresent() ? "10" : "5")
                .putHeader("apns-expiration", Long.toString(wakeup.expiresAt().getEpochSecond()))
                .putHeader("apns-collapse-id", wakeup.nid())
                .setAps(aps.build())
                .build();
    }

    private WebpushConfig web() {
        return WebpushConfig.builder()
                .putHeader("TTL", Long.toString(life.toSeconds()))
                .putHeader("Urgency", wakeup.urgent() ? "high" : "normal")
                .build();
    }
}
