package org.notorturetj.standin.fcm;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.vertx.core.json.JsonObject;

/** The data of a message: strings under names that FCM does not need itself, and not too much. */
final class DataCheck {
    private static final int LIMIT = 4096;
    private static final int TOPIC_LIMIT = 2048;
    private static final List<String> RESERVED = List.of("from", "message_type");
    private static final List<String> RESERVED_PREFIXES = List.of("google.", "gcm.");

    private final Violations findings;

    DataCheck(Violations findings) {
        this.findings = findings;
    }

    void check(JsonObject message) {
        data("message.data", message);
        if (message.getValue("android") instanceof JsonObject android) {
            data("message.android.data", android);
        }
        if (message.getValue("webpush") instanceof JsonObject webpush) {
            data("message.webpush.data", webpush);
        }
        boolean toMany = message.containsKey(Sent.TOPIC) || message.containsKey(Sent.CONDITION);
        if (size(message) > (toMany ? TOPIC_LIMIT : LIMIT)) {
            findings.add("message", "Message is too big.");
        }
    }

    private void data(String field, JsonObject parent) {
        findings.strings(field, parent, "data");
        if (parent.getValue("data") instanceof JsonObject data) {
            for (String name : data.fieldNames()) {
                if (RESERVED.contains(name)
                        || RESERVED_PREFIXES.stream().anyMatch(name::startsWith)) {
                    findings.add(field + "." + name, "Invalid data payload key: " + name);
                }
            }
        }
    }

    private static int size(JsonObject message) {
        int size = 0;
        if (message.getValue("data") instanceof JsonObject data) {
            for (var entry : data) {
                size += bytes(entry.getKey()) + bytes(String.valueOf(entry.getValue()));
            }
        }
        return size;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
