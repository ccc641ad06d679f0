package org.notorturetj.importing.collect;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.notorturetj.importing.archive.Answer;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.problem.RetryAfter;

/**
 * Asks one address after the other, with a pause after each answer. It follows no redirection: an
 * old address that leads elsewhere is one of the things that are collected. It tries again when the
 * server has trouble, as late as it asks for, and stops for today when it is not wanted.
 */
final class PoliteClient {
    /** What a small shared host bears beside its readers. */
    static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private static final int TRIES = 3;
    private static final Set<Integer> TROUBLE = Set.of(429, 500, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** So many addresses in a row without any answer: the site is away, or has shut us out. */
    private static final int MOST_SILENT = 10;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();
    private final Clock clock;
    private final Sleep sleep;
    private Duration pause;
    private Instant next = Instant.MIN;
    private int silent;

    /** Waits; a fake one in tests. */
    interface Sleep {
        void of(Duration time) throws InterruptedException;
    }

    /**
     * A client.
     *
     * @param pause after each answer
     */
    PoliteClient(Clock clock, Sleep sleep, Duration pause) {
        this.clock = clock;
        this.sleep = sleep;
        this.pause = pause;
    }

    /** The site asks for a longer pause. */
    void atLeast(Duration wanted) {
        pause = pause.compareTo(wanted) > 0 ? pause : wanted;
    }

    /**
     * Asks for an address.
     *
     * @param earlier the answer that is in the archive: the server is asked whether it changed
     * @return empty if there was none after three tries
     * @throws CommandException if it makes no sense to go on now
     */
    Optional<Answer> get(String address, Optional<Answer> earlier) throws InterruptedException {
        Optional<Answer> last = Optional.empty();
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            waitForTurn();
            try {
                last = ask(address, earlier);
                silent = 0;
            } catch (IOException e) {
                last = Optional.empty();
            }
            next = clock.instant().plus(pause);
            if (last.isPresent() && !TROUBLE.contains(last.get().status())) {
                return last;
            }
            Duration wanted = wanted(last).orElse(wait);
            if (wanted.compareTo(LONGEST_WAIT) > 0) {
                throw new CommandException(
                        "The site asks to be left alone for %d minutes. Call the command again then: it goes on where it stopped."
                                .formatted(wanted.toMinutes()));
            }
            next = latest(next, clock.instant().plus(wanted));
            wait = wait.multipliedBy(2);
        }
        if (last.isEmpty() && ++silent >= MOST_SILENT) {
            throw new CommandException(
                    "The site does not answer any more. Call the command again later: it goes on"
                            + " where it stopped.");
        }
        return last;
    }

    private void waitForTurn() throws InterruptedException {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            sleep.of(Duration.between(now, next));
        }
    }

    private Optional<Duration> wanted(Optional<Answer> answer) {
        return answer.flatMap(it -> it.header("retry-after"))
                .flatMap(it -> RetryAfter.parse(it, clock.instant()));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<Answer> ask(String address, Optional<Answer> earlier)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("User-Agent", "notorturetj-import/1")
                        .header("Accept", "text/html,application/vnd.api+json,*/*;q=0.8");
        earlier.filter(it -> it.status() == Answer.OK)
                .ifPresent(
                        it -> {
                            it.header("etag")
                                    .ifPresent(tag -> request.header("If-None-Match", tag));
                            it.header("last-modified")
                                    .ifPresent(day -> request.header("If-Modified-Since", day));
                        });
        HttpResponse<InputStream> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        byte[] body = body(response);
        if (body.length > Answer.LARGEST_BODY) {
            return Optional.of(
                    new Answer(address, clock.instant(), Answer.TOO_LARGE, Map.of(), new byte[0]));
        }
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return Optional.of(
                new Answer(address, clock.instant(), response.statusCode(), headers, body));
    }

    /** A body that comes too slowly is given up: the timeout of a request ends with its headers. */
    private static byte[] body(HttpResponse<InputStream> response) throws IOException {
        InputStream stream = response.body();
        Executor later = CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> close(stream), later);
        try (stream) {
            return stream.readNBytes(Answer.LARGEST_BODY + 1);
        } finally {
            end.cancel(false);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // its reader is told
        }
    }
}
