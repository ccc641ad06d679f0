package org.notorturetj.standin.fcm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.vertx.core.json.JsonObject;

/**
 * What FCM refuses: the members and limits of its reference of HTTP v1 (projects.messages) and of
 * its page on error codes.
 */
final class RequestCheck {
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9-_.~%]{1,900}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_:.-]{1,4096}");
    private static final Pattern IN_TOPICS = Pattern.compile("'[^']*' in topics");
    private static final int TOPICS_OF_CONDITION = 5;
    private static final Set<String> REQUEST = Set.of("message", "validate_only");
    private static final Set<String> MESSAGE =
            Set.of(
                    Sent.TOKEN,
                    Sent.TOPIC,
                    Sent.CONDITION,
                    Sent.FID,
                    "name",
                    "data",
                    "notification",
                    "android",
                    "apns",
                    "webpush",
                    "fcm_options");

    private final Violations findings = new Violations();

    private RequestCheck() {}

    /** What is wrong with the request; nothing: it is good. */
    static List<GoogleError.Violation> violations(JsonObject request) {
        var check = new RequestCheck();
        check.request(request);
        return check.findings.all();
    }

    private void request(JsonObject request) {
        findings.known("", request, REQUEST);
        if (request.containsKey("validate_only")
                && !(request.getValue("validate_only") instanceof Boolean)) {
            findings.add("validate_only", "Invalid value (TYPE_BOOL).");
        }
        if (!(request.getValue("message") instanceof JsonObject message)) {
            findings.add("message", "The message is not set.");
            return;
        }
        findings.known("message", message, MESSAGE);
        target(message);
        new DataCheck(findings).check(message);
        new PlatformCheck(findings).check(message);
    }

    private void target(JsonObject message) {
        var ways = new ArrayList<String>();
        for (String way : List.of(Sent.TOKEN, Sent.TOPIC, Sent.CONDITION, Sent.FID)) {
            if (message.containsKey(way)) {
                ways.add(way);
                if (!(message.getValue(way) instanceof String value) || !good(way, value)) {
                    findings.add("message." + way, "Invalid " + way + ".");
                }
            }
        }
        if (ways.isEmpty()) {
            findings.add("message", "Recipient of the message is not set.");
        } else if (ways.size() > 1) {
            findings.add("message", "Only one of token, topic, condition and fid may be set.");
        }
    }

    private static boolean good(String way, String value) {
        return switch (way) {
            case Sent.TOPIC -> TOPIC.matcher(value.replaceFirst("^/topics/", "")).matches();
            case Sent.CONDITION -> {
                long topics = IN_TOPICS.matcher(value).results().count();
                yield topics >= 1 && topics <= TOPICS_OF_CONDITION;
            }
            default -> TOKEN.matcher(value).matches();
        };
    }
}
