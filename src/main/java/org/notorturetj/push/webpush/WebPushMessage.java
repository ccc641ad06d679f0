package org.notorturetj.push.webpush;

import java.util.Map;

/**
 * One message of Web Push before it is encrypted.
 *
 * @param timeToLive seconds for which a push service keeps it for a phone that is off
 * @param urgency of RFC 8030, section 5.3
 */
record WebPushMessage(Map<String, String> message, long timeToLive, String urgency) {
    WebPushMessage {
        message = Map.copyOf(message);
    }

    @Override
    public String toString() {
        return "WebPushMessage[…]";
    }
}
