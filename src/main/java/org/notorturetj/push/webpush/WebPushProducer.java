package org.notorturetj.push.webpush;

import java.nio.file.Path;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.notorturetj.platform.database.StartupException;
import org.notorturetj.push.CaCertificate;
import org.notorturetj.push.device.registration.PushServices;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemTrustOptions;

/** Puts the sender together for production. */
@ApplicationScoped
class WebPushProducer {
    private final Vertx vertx;
    private final WebPushConfig config;
    private final HttpClient client;

    WebPushProducer(Vertx vertx, WebPushConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.client = vertx.createHttpClient(options(config));
    }

    @Produces
    @Singleton
    WebPushSender sender(VapidKeys keys, PushServices services, Clock clock) {
        return new WebPushSender(
                vertx,
                keys,
                new VapidTokens(config.contact(), clock),
                services,
                new PublicHosts(),
                new PushServiceClient(client, config.patience(), clock),
                clock);
    }

    void stop(@Disposes WebPushSender sender) {
        client.close();
    }

    /** HTTP/2 where it is offered; certificates and names are checked. */
    static HttpClientOptions options(WebPushConfig config) {
        var options =
                new HttpClientOptions()
                        .setSsl(true)
                        .setUseAlpn(true)
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setVerifyHost(true)
                        .setTrustAll(false)
                        .setHttp2MaxPoolSize(config.connections())
                        .setMaxPoolSize(config.connections())
                        .setMaxRedirects(0);
        config.caCertificate()
                .ifPresent(
                        file ->
                                options.setTrustOptions(
                                        new PemTrustOptions().addCertValue(certificate(file))));
        return options;
    }

    private static Buffer certificate(Path file) {
        return CaCertificate.read(file)
                .orElseThrow(
                        () ->
                                new StartupException(
                                        "notorturetj.push.web-push.ca-certificate, %s, is no certificate in PEM."
                                                .formatted(file)));
    }
}
