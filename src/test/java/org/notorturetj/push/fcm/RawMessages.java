package org.notorturetj.push.fcm;

import java.util.concurrent.CompletionStage;

import org.notorturetj.push.Wakeup;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;

/** FCM's HTTP v1 without the SDK: what the protocol itself costs. */
final class RawMessages {
    private static final long SECONDS = 6 * 3_600;

    private final HttpClient client;
    private final RequestOptions options;
    private final FcmAccessToken token;

    RawMessages(Vertx vertx, FcmConfig settings, FcmAccessToken token) {
        this.token = token;
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setProtocolVersion(HttpVersion.HTTP_2)
                                .setUseAlpn(true)
                                .setSsl(true)
                                .setHttp2MultiplexingLimit(100)
                                .setTrustOptions(
                                        new PemTrustOptions()
                                                .addCertValue(
                                                        FcmConfig.trustedCertificate(settings)
                                                                .orElseThrow())),
                        new PoolOptions().setHttp2MaxSize(SendMany.CONNECTIONS));
        this.options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(settings.url() + "/v1/projects/stand-in/messages:send");
    }

    /** As long as those of today. */
    static String token(int number) {
        return "a".repeat(22) + ":APA91b" + "b".repeat(117) + number;
    }

    CompletionStage<Boolean> send(int number) {
        Buffer body = message(FcmFixture.alert(), token(number)).toBuffer();
        return token.authorization()
                .thenCompose(
                        bearer ->
                                client.request(options)
                                        .compose(
                                                request ->
                                                        request.putHeader("Authorization", bearer)
                                                                .putHeader(
                                                                        "Content-Type",
                                                                        "application/json")
                                                                .send(body))
                                        .compose(
                                                response ->
                                                        response.body()
                                                                .map(
                                                                        answer ->
                                                                                response
                                                                                                        .statusCode()
                                                                                                == 200
                                                                                        && answer.toJsonObject()
                                                                                                .containsKey(
                                                                                                        "name")))
                                        .toCompletionStage());
    }

    private static JsonObject message(Wakeup wakeup, String to) {
        String end = Long.toString(wakeup.expiresAt().getEpochSecond());
        var data = new JsonObject();
        wakeup.data().forEach(data::put);
        var aps =
                new JsonObject()
                        .put("alert", new JsonObject().put("loc-key", "push_alert"))
                        .put("mutable-content", 1)
                        .put("thread-id", "updates");
        var apple =
                new JsonObject()
                        .put("apns-push-type", "alert")
                        .put("apns-priority", "10")
                        .put("apns-expiration", end)
                        .put("apns-collapse-id", wakeup.nid());
        var web = new JsonObject().put("TTL", Long.toString(SECONDS)).put("Urgency", "high");
        return new JsonObject()
                .put(
                        "message",
                        new JsonObject()
                                .put("token", to)
                                .put("data", data)
                                .put(
                                        "android",
                                        new JsonObject()
                                                .put("priority", "high")
                                                .put("ttl", SECONDS + "s"))
                                .put(
                                        "apns",
                                        new JsonObject()
                                                .put("headers", apple)
                                                .put("payload", new JsonObject().put("aps", aps)))
                                .put("webpush", new JsonObject().put("headers", web)));
    }
}
