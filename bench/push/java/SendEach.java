

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.internal.ApacheHttp2Transport;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.ApsAlert;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.WebpushConfig;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.ssl.SSLContextBuilder;

/**
 * Google's SDK with its own transport, its own pool (100 connections a route, as it sets it up) and
 * its own threads. Only the socket is led to the stand-in, which the SDK cannot be told.
 *
 * <p>For each number that comes in on a line it sends as many messages and answers with a line:
 * accepted, failed, milliseconds.
 */
public final class SendEach {
    /** The most that one call takes. */
    private static final int BATCH = 500;

    /** Threads that call {@code send}: as many connections as its pool has. */
    private static final int CALLERS = 100;

    private static final String TOKEN = "a".repeat(22) + ":APA91b" + "b".repeat(117);

    private SendEach() {}

    /**
     * Runs it.
     *
     * @param arguments port, service account, certificate, and "each" or "one"
     */
    public static void main(String... arguments) throws Exception {
        Path certificate = Path.of(arguments[2]);
        FirebaseMessaging messaging =
                messaging(Integer.parseInt(arguments[0]), Path.of(arguments[1]), certificate);
        boolean each = arguments[3].equals("each");
        var orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            int count = Integer.parseInt(order.strip());
            long from = System.nanoTime();
            int accepted = each ? batches(messaging, count) : single(messaging, count);
            System.out.printf(
                    "%d %d %d%n",
                    accepted, count - accepted, (System.nanoTime() - from) / 1_000_000);
        }
        System.exit(0);
    }

    private static FirebaseMessaging messaging(int port, Path account, Path certificate)
            throws Exception {
        var pool =
                PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(200)
                        .setMaxConnPerRoute(100)
                        .setDefaultTlsConfig(
                                TlsConfig.custom()
                                        .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                                        .build())
                        .setTlsStrategy(
                                ClientTlsStrategyBuilder.create()
                                        .setSslContext(trusting(certificate))
                                        .build())
                        .build();
        var standIn = new HttpHost("https", "localhost", port);
        var transport =
                new ApacheHttp2Transport(
                        ApacheHttp2Transport.defaultHttpAsyncClientBuilder()
                                .setConnectionManager(pool)
                                .setRoutePlanner(
                                        (host, context) -> new HttpRoute(standIn, null, true))
                                .build());
        NetHttpTransport tokens;
        try (InputStream pem = Files.newInputStream(certificate)) {
            tokens = new NetHttpTransport.Builder().trustCertificatesFromStream(pem).build();
        }
        try (InputStream json = Files.newInputStream(account)) {
            return FirebaseMessaging.getInstance(
                    FirebaseApp.initializeApp(
                            FirebaseOptions.builder()
                                    .setCredentials(
                                            ServiceAccountCredentials.fromStream(
                                                    json, () -> tokens))
                                    .setHttpTransport(transport)
                                    .setConnectTimeout(5_000)
                                    .setReadTimeout(20_000)
                                    .build()));
        }
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        try (InputStream pem = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "stand-in", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        return SSLContextBuilder.create().loadTrustMaterial(trusted, null).build();
    }

    private static int batches(FirebaseMessaging messaging, int count) throws Exception {
        int accepted = 0;
        for (int from = 0; from < count; from += BATCH) {
            List<Message> batch = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                batch.add(message(i));
            }
            accepted += messaging.sendEach(batch).getSuccessCount();
        }
        return accepted;
    }

    private static int single(FirebaseMessaging messaging, int count) throws Exception {
        var accepted = new AtomicInteger();
        var free = new Semaphore(CALLERS);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < count; i++) {
            int number = i;
            free.acquire();
            callers.execute(
                    () -> {
                        try {
                            messaging.send(message(number));
                            accepted.incrementAndGet();
                        } catch (FirebaseMessagingException e) {
                            System.err.println(e.getMessagingErrorCode());
                        } finally {
                            free.release();
                        }
                    });
        }
        free.acquire(CALLERS);
        callers.shutdown();
        return accepted.get();
    }

    /** What the server sends, member by member. */
    // Apps of today hand out registration tokens; what replaces them in the SDK is another id.
    @SuppressWarnings("deprecation")
    private static Message message(int number) {
        String end = Long.toString(Instant.now().getEpochSecond() + 6 * 3_600);
        return Message.builder()
                .setToken(TOKEN + number)
                .putData("v", "1")
                .putData("nid", "0123456789abcdef")
                .putData("seq", "45")
                .putData("kind", "alert")
                .putData("urgent", "1")
                .putData("exp", end)
                .putData("sig", "kid4567890123456." + "a".repeat(95))
                .setAndroidConfig(
                        AndroidConfig.builder()
                                .setPriority(AndroidConfig.Priority.HIGH)
                                .setTtl(6 * 3_600_000L)
                                .build())
                .setApnsConfig(
                        ApnsConfig.builder()
                                .putHeader("apns-push-type", "alert")
                                .putHeader("apns-priority", "10")
                                .putHeader("apns-expiration", end)
                                .putHeader("apns-collapse-id", "0123456789abcdef")
                                .setAps(
                                        Aps.builder()
                                                .setAlert(
                                                        ApsAlert.builder()
                                                                .setLocalizationKey("push_alert")
                                                                .build())
                                                .setMutableContent(true)
                                                .setThreadId("updates")
                                                .build())
                                .build())
                .setWebpushConfig(
                        WebpushConfig.builder()
                                .putHeader("TTL", Long.toString(6 * 3_600))
                                .putHeader("Urgency", "high")
                                .build())
                .build();
    }
}
