package org.notorturetj.hub.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.StringJoiner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.text.Language;
import org.notorturetj.hub.HubConfig;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.serving.ServerStarts;

/**
 * Tells a hub of others that feeds may have changed; it fetches them itself. Its address is a
 * setting, so nobody else chooses it. It hears of every publication until it has answered once.
 */
@ApplicationScoped
class ExternalHub {
    private static final Logger LOG = Logger.getLogger(ExternalHub.class);

    private final HubConfig config;
    private final Addresses addresses;
    private final Clock clock;
    private final HttpClient client;
    private Instant again = Instant.MIN;

    ExternalHub(HubConfig config, Addresses addresses, Clock clock) {
        this.config = config;
        this.addresses = addresses;
        this.clock = clock;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(config.patience())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /**
     * Refuses to start if the hub would be told of feeds that it cannot find.
     *
     * @throws StartupException if another hub is configured, and no base URL of this API
     */
    void requireWholeAddresses(@Observes ServerStarts start) {
        if (config.external().isPresent() && !addresses.areWhole()) {
            throw new StartupException(
                    "notorturetj.hub.external needs notorturetj.public.api-base-url: a hub of others fetches feeds by their whole addresses.");
        }
    }

    /** Tells it of all feeds; false if it is to be told later. */
    boolean tell() {
        if (clock.instant().isBefore(again)) {
            return false;
        }
        boolean accepted = post(config.external().orElseThrow());
        if (!accepted) {
            again = clock.instant().plus(config.firstWait());
        }
        return accepted;
    }

    private boolean post(URI hub) {
        HttpRequest request =
                HttpRequest.newBuilder(hub)
                        .timeout(config.patience())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form()))
                        .build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                return true;
            }
            LOG.warnf("The configured hub refuses news (%d)", status);
        } catch (java.io.IOException e) {
            LOG.warnf("The configured hub does not answer (%s)", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private String form() {
        var form = new StringJoiner("&").add("hub.mode=publish");
        for (Language language : Language.values()) {
            for (FeedName feed : FeedName.values()) {
                for (FeedFormat format : FeedFormat.values()) {
                    add(form, feed.path(language, format));
                }
            }
            for (FeedFormat format : FeedFormat.values()) {
                add(form, FeedName.removed(language, format));
            }
        }
        return form.toString();
    }

    private void add(StringJoiner form, String path) {
        String url = URLEncoder.encode(addresses.api(path), StandardCharsets.UTF_8);
        form.add("hub.url=" + url);
    }
}
