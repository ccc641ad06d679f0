package org.notorturetj.push.fcm;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupRenderer;

import io.vertx.core.json.JsonObject;

/** Divides a message of FCM into what it tells each platform: the very message that would leave. */
@ApplicationScoped
class FcmRenderer implements WakeupRenderer {
    private static final Map<String, String> MEMBERS =
            Map.of("android", "android", "apple", "apns", "web", "webpush");

    private final Clock clock;

    FcmRenderer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, Map<String, Object>> byPlatform(Wakeup wakeup, Target target) {
        JsonObject message =
                FcmMessage.json(new FcmMessage(wakeup, clock.instant()).to(target), false)
                        .toJsonObject()
                        .getJsonObject("message");
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        MEMBERS.forEach(
                (platform, member) ->
                        found.put(
                                platform,
                                Map.of(
                                        "data",
                                        message.getJsonObject("data").getMap(),
                                        member,
                                        message.getJsonObject(member).getMap())));
        return found;
    }
}
