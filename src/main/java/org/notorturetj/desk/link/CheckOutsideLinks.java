package org.notorturetj.desk.link;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.outside.OutsideAddress;
import org.notorturetj.platform.outside.OutsideClient;
import org.notorturetj.platform.outside.OutsideHosts;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;

/**
 * Asks whether addresses of others still answer: each once a week, a dead one the next day again;
 * one after the other, a second apart; public addresses only.
 */
@ApplicationScoped
public class CheckOutsideLinks {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int CLIENT_ERROR = 400;
    private static final int HUNDRED = 100;
    private static final Map<String, String> HEADERS = Map.of("User-Agent", "notorturetj-links/1");

    private final InsideLinks links;
    private final OutsideLinks outside;
    private final LinksConfig config;
    private final OutsideHosts hosts;
    private final OutsideClient client;
    private final Clock clock;

    CheckOutsideLinks(
            InsideLinks links, OutsideLinks outside, LinksConfig config, Vertx vertx, Clock clock) {
        this.links = links;
        this.outside = outside;
        this.config = config;
        this.clock = clock;
        this.hosts = new OutsideHosts(InetAddress::getAllByName, config::loopback);
        this.client = new OutsideClient(vertx, config.patience(), 1);
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void checkWhenDue() {
        if (config.check()) {
            ScheduledWork.orNextTime("Links to others", this::checkDue);
        }
    }

    private void checkDue() {
        List<String> addresses = addresses();
        outside.keepOnly(addresses);
        askDue(addresses);
    }

    /** Those that published texts lead to, and that may be asked. */
    List<String> addresses() {
        return links.outside().stream()
                .map(InsideLinks.Written::written)
                .distinct()
                .filter(it -> asked(it).isPresent())
                .toList();
    }

    /** Asks those that are due. */
    void askDue(List<String> addresses) {
        for (String address : addresses) {
            LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
            if (outside.claim(address, today)) {
                outside.found(address, statusClass(asked(address).orElseThrow()), today);
            }
        }
    }

    /** What is asked for an address; empty if it may not be. */
    private Optional<URI> asked(String address) {
        return OutsideAddress.of(address.split("#", 2)[0], config.loopback());
    }

    /** Servers that know no HEAD, or answer it with an error, are asked as readers would. */
    private int statusClass(URI address) {
        int status = status(HttpMethod.HEAD, address);
        return (status == 0 || status >= CLIENT_ERROR ? status(HttpMethod.GET, address) : status)
                / HUNDRED;
    }

    private int status(HttpMethod method, URI address) {
        try {
            Thread.sleep(PAUSE.toMillis());
            InetSocketAddress server = hosts.find(address);
            return client.status(method, address, server, HEADERS)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (UnknownHostException | ExecutionException noAnswer) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
