package org.notorturetj.push.fcm;

import java.util.logging.Level;
import java.util.logging.Logger;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;

/**
 * Carries what the SDK sends over a few HTTP/2 connections, many messages at once on each. It
 * follows no redirect and tries nothing again; its callers block, so they are never Vert.x' own
 * threads.
 */
final class VertxTransport extends HttpTransport {
    /** Streams of one connection: the limit of FCM. */
    static final int STREAMS = 100;

    /** The only address the SDK knows; it cannot be told another. */
    private static final String GOOGLE = "https://fcm.googleapis.com/";

    /** An idle connection that a machine in between has forgotten would swallow a message. */
    private static final int IDLE_SECONDS = 30;

    /** When something on the way speaks no HTTP/2: slow, but alive. */
    private static final int OLD_CONNECTIONS = 32;

    /** It would write whole messages with their tokens; held, so that the level is not lost. */
    private static final Logger LIBRARY_LOG = Logger.getLogger(HttpTransport.class.getName());

    static {
        LIBRARY_LOG.setLevel(Level.OFF);
    }

    private final HttpClient client;
    private final FcmSettings settings;

    VertxTransport(Vertx vertx, FcmSettings settings, int connections) {
        this.settings = settings;
        int connectMillis = (int) settings.connectTimeout().toMillis();
        var options =
                new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setUseAlpn(true)
                        .setSsl(true)
                        .setConnectTimeout(connectMillis)
                        .setSslHandshakeTimeout(settings.connectTimeout().toSeconds() + 1)
                        .setHttp2MultiplexingLimit(STREAMS)
                        .setHttp2KeepAliveTimeout(IDLE_SECONDS)
                        .setKeepAliveTimeout(IDLE_SECONDS);
        settings.caCertificate()
                .ifPresent(
                        file ->
                                options.setTrustOptions(
                                        new PemTrustOptions()
                                                .addCertValue(TrustedCertificate.read(file))));
        this.client =
                vertx.createHttpClient(
                        options,
                        new PoolOptions()
                                .setHttp2MaxSize(connections)
                                .setHttp1MaxSize(OLD_CONNECTIONS));
    }

    @Override
    public boolean supportsMethod(String method) {
        return true;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        String address =
                url.startsWith(GOOGLE) ? settings.url() + url.substring(GOOGLE.length() - 1) : url;
        return new VertxRequest(client, settings, method, address);
    }

    @Override
    public void shutdown() {
        client.close();
    }
}
