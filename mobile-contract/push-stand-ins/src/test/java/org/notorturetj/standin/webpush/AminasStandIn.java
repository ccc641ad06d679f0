package org.notorturetj.standin.webpush;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.notorturetj.standin.TrustingClient;

import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/** A stand-in at which amina is subscribed, and whoever sends to it and asks it over HTTP. */
final class AminasStandIn implements AutoCloseable {
    /** Of the server to which her subscription is bound. */
    static final KeyPair SERVER = HandMadePush.keys();

    static final String NONCE = "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1Q";
    static final String TEXT =
            new JsonObject().put("v", "1").put("kind", "confirm").put("nonce", NONCE).encode();

    private final Path folder;
    private WebPushStandIn standIn;
    private HttpClient client;
    private final JsonObject amina;

    AminasStandIn(Path folder) throws GeneralSecurityException, IOException {
        this.folder = folder;
        standIn = WebPushStandIn.start(0, folder, false, Clock.systemUTC());
        client = TrustingClient.only(WebPushStandIn.certificate(folder));
        amina = subscribed("amina");
    }

    /** Starts it again on the same port. */
    void restart(boolean contactRequired) throws GeneralSecurityException, IOException {
        int port = standIn.port();
        standIn.close();
        standIn = WebPushStandIn.start(port, folder, contactRequired, Clock.systemUTC());
        client = TrustingClient.only(WebPushStandIn.certificate(folder));
    }

    @Override
    public void close() {
        standIn.close();
    }

    String url() {
        return standIn.url();
    }

    /** Her subscription. */
    JsonObject amina() {
        return amina;
    }

    /** What amina has received. */
    List<Received> received() {
        return standIn.at("amina");
    }

    /** What receivers could not read. */
    List<String> complaints() {
        return standIn.complaints();
    }

    /** Of the server, without a body. */
    HandMadePush blank() {
        return new HandMadePush(SERVER, url(), now());
    }

    /** Of the server to amina. */
    HandMadePush letter() {
        return blank().saying(TEXT, amina);
    }

    HttpResponse<String> send(HandMadePush letter) throws IOException {
        return send(letter, url() + "/push/amina");
    }

    HttpResponse<String> send(HandMadePush letter, String endpoint) throws IOException {
        return letter.send(client, endpoint);
    }

    JsonObject subscribed(String name) {
        HttpResponse<String> made =
                call(
                        "POST",
                        "/subscriptions",
                        new JsonObject(
                                        Map.of(
                                                "name",
                                                name,
                                                "applicationServerKey",
                                                HandMadePush.point(SERVER)))
                                .encode());
        assertThat(made.statusCode()).isEqualTo(201);
        return new JsonObject(made.body());
    }

    void order(String body) {
        assertThat(call("PUT", "/faults", body).statusCode()).isEqualTo(204);
    }

    JsonObject get(String path) {
        return new JsonObject(call("GET", path, "").body());
    }

    HttpResponse<String> call(String method, String path, String body) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static long now() {
        Instant now = Clock.systemUTC().instant();
        return now.getEpochSecond();
    }
}
