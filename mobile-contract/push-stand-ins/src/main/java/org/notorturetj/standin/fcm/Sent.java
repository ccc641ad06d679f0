package org.notorturetj.standin.fcm;

import io.vertx.core.json.JsonObject;

/**
 * A message that is good.
 *
 * @param way token, topic, condition or fid
 * @param dryRun checked, and not delivered
 */
record Sent(String way, String target, boolean dryRun, JsonObject message) {
    static final String TOKEN = "token";
    static final String TOPIC = "topic";
    static final String CONDITION = "condition";
    static final String FID = "fid";

    static Sent of(JsonObject request) {
        JsonObject message = request.getJsonObject("message");
        for (String way : new String[] {TOKEN, TOPIC, CONDITION, FID}) {
            if (message.containsKey(way)) {
                return new Sent(
                        way,
                        message.getString(way),
                        request.getBoolean("validate_only", false),
                        message);
            }
        }
        throw new IllegalArgumentException("a checked message has a target");
    }
}
