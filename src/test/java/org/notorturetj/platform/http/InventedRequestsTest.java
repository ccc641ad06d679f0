package org.notorturetj.platform.http;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.http.RawReply;
import org.notorturetj.support.log.ErrorLog;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that a stranger invents is kept: in no map, no meter, no log. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InventedRequestsTest {
    private static final int A_FEW = 2_000;
    private static final int MANY = Integer.getInteger("inventions", 100_000);

    /** Less than the shortest trace of each of {@link #MANY}, more than what comes and goes. */
    private static final long NOISE_BYTES = 8L << 20;

    private static final Pattern VALUE = Pattern.compile(" [^ ]+$");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void a_few_thousand_inventions_leave_no_trace() throws Exception {
        leavesNoTrace(A_FEW);
    }

    @Test
    @Tag("proof")
    void a_hundred_thousand_inventions_leave_no_trace() throws Exception {
        leavesNoTrace(MANY);
    }

    private void leavesNoTrace(int count) throws Exception {
        try (var errors = new ErrorLog()) {
            int known = Math.min(count, Inventions.kinds());
            send(new Inventions("a"), known);
            Set<String> before = series();
            long used = usedBytes();

            send(new Inventions("b"), count);

            Set<String> added = series();
            added.removeAll(before);
            assertThat(added).as("series that are new").isEmpty();
            assertThat(usedBytes() - used).as("bytes more in use").isLessThan(NOISE_BYTES);
            assertThat(errors.lines()).isEmpty();
        }
        assertThat(String.join("\n", series()).toLowerCase(Locale.ROOT))
                .doesNotContain(Inventions.MARK);
    }

    private void send(Inventions inventions, int count) throws IOException {
        RawConnection connection = RawConnection.to(port);
        for (int i = 0; i < count; i++) {
            String request = inventions.request(i);
            boolean closed =
                    "close".equals(answer(connection, request).headers().get("connection"));
            if (closed) {
                connection.close();
                connection = RawConnection.to(port);
            }
        }
        connection.close();
    }

    private static RawReply answer(RawConnection connection, String request) {
        try {
            return connection.text(request).reply(request.startsWith("HEAD "));
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request, e);
        }
    }

    /** All but what the virtual machine says of itself. */
    private Set<String> series() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("jvm_gc_"))
                .map(line -> VALUE.matcher(line).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long usedBytes() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
