package org.notorturetj.push.device.registration;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** An app with a handle of its own, as it speaks to the server. */
public record Phone(String handle) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET = 32;

    public static Phone fresh() {
        return new Phone(random(SECRET));
    }

    /** A token that looks like one of FCM. */
    public static String token() {
        return random(16) + ":APA91b" + random(100);
    }

    static String random(int bytes) {
        byte[] some = new byte[bytes];
        RANDOM.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }

    public static Map<String, Object> wish(String token, String... topics) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("fcm", Map.of("token", token));
        wish.put("language", "tg");
        wish.put("topics", topics.length == 0 ? List.of("urgent") : List.of(topics));
        return wish;
    }

    static Map<String, Object> subscription(String endpoint) {
        Map<String, Object> wish = wish("x");
        wish.remove("fcm");
        wish.put(
                "webPush",
                Map.of(
                        "endpoint",
                        endpoint,
                        "p256dh", // RFC 8291, section 5
                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                        "auth",
                        "BTBZMqHH6r4Tts7J_aSIgg"));
        return wish;
    }

    public Response register(String token) {
        return put(wish(token));
    }

    public Response put(Object body) {
        return named().contentType("application/json").body(body).put("/v1/device");
    }

    public Response confirm(String nonce) {
        return named().contentType("application/json")
                .body(Map.of("nonce", nonce))
                .put("/v1/device/confirmation");
    }

    public Response forget() {
        return named().delete("/v1/device");
    }

    private RequestSpecification named() {
        return given().header("Authorization", "Device " + handle);
    }
}
