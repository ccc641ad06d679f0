package org.notorturetj.standin.fcm;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.vertx.core.json.JsonObject;

/** What is only for Android, for Apple's or for browsers. */
final class PlatformCheck {
    /** Protobuf's Duration in JSON. */
    private static final Pattern DURATION = Pattern.compile("\\d{1,10}(\\.\\d{1,9})?s");

    /** 28 days. */
    private static final BigDecimal LONGEST_TTL = BigDecimal.valueOf(2_419_200);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final int COLLAPSE_ID_BYTES = 64;
    private static final Set<String> PRIORITIES = Set.of("normal", "high");
    private static final Set<String> URGENCIES = Set.of("very-low", "low", "normal", "high");
    private static final Set<String> PUSH_TYPES =
            Set.of(
                    "alert",
                    "background",
                    "voip",
                    "complication",
                    "fileprovider",
                    "mdm",
                    "location");
    private static final Set<String> ANDROID =
            Set.of(
                    "collapse_key",
                    "priority",
                    "ttl",
                    "restricted_package_name",
                    "data",
                    "notification",
                    "fcm_options",
                    "direct_boot_ok",
                    "bandwidth_constrained_ok",
                    "restricted_satellite_ok");
    private static final Set<String> APNS =
            Set.of("headers", "payload", "fcm_options", "live_activity_token");
    private static final Set<String> WEBPUSH =
            Set.of("headers", "data", "notification", "fcm_options");

    private final Violations findings;

    PlatformCheck(Violations findings) {
        this.findings = findings;
    }

    void check(JsonObject message) {
        part(message, "android", ANDROID, this::android);
        part(message, "apns", APNS, this::apns);
        part(message, "webpush", WEBPUSH, this::webpush);
    }

    private void part(
            JsonObject message,
            String name,
            Set<String> members,
            java.util.function.Consumer<JsonObject> check) {
        if (!message.containsKey(name)) {
            return;
        }
        if (message.getValue(name) instanceof JsonObject part) {
            findings.known("message." + name, part, members);
            check.accept(part);
        } else {
            findings.add("message." + name, "Invalid value (TYPE_MESSAGE).");
        }
    }

    private void android(JsonObject android) {
        String field = "message.android";
        findings.form(
                field,
                android,
                "priority",
                value -> PRIORITIES.contains(value.toLowerCase(Locale.ROOT)));
        findings.form(field, android, "ttl", PlatformCheck::isTtl);
        findings.form(field, android, "collapse_key", value -> true);
    }

    private void apns(JsonObject apns) {
        String field = "message.apns.headers";
        findings.strings(field, apns, "headers");
        if (apns.containsKey("payload")
                && !(apns.getValue("payload") instanceof JsonObject payload
                        && (!payload.containsKey("aps")
                                || payload.getValue("aps") instanceof JsonObject))) {
            findings.add("message.apns.payload", "Invalid APNs payload.");
        }
        if (!(apns.getValue("headers") instanceof JsonObject headers)) {
            return;
        }
        findings.form(
                field, headers, "apns-priority", value -> Set.of("1", "5", "10").contains(value));
        findings.form(field, headers, "apns-push-type", PUSH_TYPES::contains);
        findings.form(field, headers, "apns-expiration", value -> NUMBER.matcher(value).matches());
        findings.form(
                field,
                headers,
                "apns-collapse-id",
                value -> value.getBytes(StandardCharsets.UTF_8).length <= COLLAPSE_ID_BYTES);
        if ("background".equals(headers.getValue("apns-push-type"))
                && "10".equals(headers.getValue("apns-priority"))) {
            findings.add(field, "A background push has not priority 10.");
        }
    }

    private void webpush(JsonObject webpush) {
        String field = "message.webpush.headers";
        findings.strings(field, webpush, "headers");
        if (webpush.getValue("headers") instanceof JsonObject headers) {
            findings.form(field, headers, "TTL", value -> NUMBER.matcher(value).matches());
            findings.form(field, headers, "Urgency", URGENCIES::contains);
        }
    }

    private static boolean isTtl(String value) {
        return DURATION.matcher(value).matches()
                && new BigDecimal(value.substring(0, value.length() - 1)).compareTo(LONGEST_TTL)
                        <= 0;
    }
}
