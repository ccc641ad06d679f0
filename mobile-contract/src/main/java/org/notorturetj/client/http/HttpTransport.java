package org.notorturetj.client.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieHandler;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ResponseCache;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.notorturetj.client.Transport;
import org.notorturetj.client.Transport.Response;

/**
 * HTTP over {@link HttpURLConnection}, which every Android has: no redirects, no cookies, no cache,
 * connections kept alive. An app that installs a {@link CookieHandler} or a {@link ResponseCache}
 * for the whole process has to implement a transport of its own.
 */
public final class HttpTransport implements Transport {
    private static final String RANGE = "Range";
    private static final int PART = 206;

    private final Proxy proxy;

    /** Of the JDK: bytes of an ended response that it still reads, to keep the connection. */
    private static final String REMAINING = "http.KeepAlive.remainingData";

    static {
        // A mirror that sends one byte at a time would hold whoever reads until all are there.
        if (System.getProperty(REMAINING) == null) {
            System.setProperty(REMAINING, "0");
        }
    }

    private final Deadline deadline;
    private final TrafficCounter traffic;
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, TimerThread::new);

    /** Directly to the mirrors, with the deadlines of the protocol. */
    public HttpTransport(TrafficCounter traffic) {
        this(Proxy.NO_PROXY, Deadline.ofProtocol(), traffic);
    }

    /**
     * Through a proxy.
     *
     * @param proxy such as a SOCKS proxy of Tor; {@link Proxy#NO_PROXY} for none
     */
    public HttpTransport(Proxy proxy, Deadline deadline, TrafficCounter traffic) {
        this.proxy = proxy;
        this.deadline = deadline;
        this.traffic = traffic;
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Response get(String mirror, String path, Map<String, String> headers, long limit)
            throws IOException {
        return get(mirror, path, headers, limit, Long.MAX_VALUE);
    }

    @Override
    public Response get(
            String mirror, String path, Map<String, String> headers, long limit, long milliseconds)
            throws IOException {
        if (CookieHandler.getDefault() != null || ResponseCache.getDefault() != null) {
            // Both would add headers that no other phone sends.
            throw new IllegalStateException(
                    "the app has installed a CookieHandler or ResponseCache");
        }
        HttpURLConnection connection = connection(mirror + path, headers);
        long begun = System.nanoTime();
        long most = Math.max(1, Math.min(milliseconds, deadline.milliseconds(limit)));
        connection.setConnectTimeout((int) most);
        connection.setReadTimeout((int) most);
        traffic.countRequest(requestBytes(connection, headers));
        // A socket timeout restarts with each byte: only a timer of our own ends a slow response.
        ResponseEnd end = new ResponseEnd(connection, timer, most);
        boolean answered = false;
        try {
            int status = connection.getResponseCode();
            traffic.countReceived(headerBytes(connection));
            long stated = connection.getContentLengthLong();
            if (stated >= 0 && stated < limit) {
                long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                long all = Math.min(milliseconds, deadline.milliseconds(stated));
                end.moveTo(Math.max(1, all - spent));
            }
            String contentType = connection.getContentType();
            boolean asked =
                    status == HttpURLConnection.HTTP_OK
                            || (status == PART && headers.containsKey(RANGE));
            InputStream body =
                    !asked || isHtml(contentType)
                            ? nothing(connection, end)
                            : new ResponseBody(connection, limit, end, traffic);
            Response response =
                    new Response(status, contentType, connection.getContentEncoding(), body)
                            .stating(stated);
            answered = true;
            return response;
        } catch (RuntimeException e) {
            // Old versions of Android throw these for malformed status lines and headers.
            throw new IOException("the response is malformed", e);
        } finally {
            if (!answered) {
                end.cancel();
                // Closing would read the rest of an endless response.
                connection.disconnect();
            }
        }
    }

    private static InputStream nothing(HttpURLConnection connection, ResponseEnd end) {
        end.cancel();
        connection.disconnect();
        return new ByteArrayInputStream(new byte[0]);
    }

    private HttpURLConnection connection(String address, Map<String, String> headers)
            throws IOException {
        HttpURLConnection connection;
        try {
            connection = (HttpURLConnection) URI.create(address).toURL().openConnection(proxy);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IOException("not an HTTP address", e);
        }
        connection.setInstanceFollowRedirects(false);
        // Not setUseCaches(false): Java would send two more headers, which caches obey.
        for (Map.Entry<String, String> header : headers.entrySet()) {
            connection.setRequestProperty(header.getKey(), header.getValue());
        }
        return connection;
    }

    /** A login page or an error page: its body is not worth reading. */
    private static boolean isHtml(String contentType) {
        return contentType != null
                && contentType.trim().toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    private static long requestBytes(HttpURLConnection connection, Map<String, String> headers) {
        String line = "GET " + connection.getURL().getFile() + " HTTP/1.1\r\n";
        String host = "Host: " + connection.getURL().getAuthority() + "\r\n";
        long bytes = (line + host + "Connection: keep-alive\r\n\r\n").length();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            bytes += header.getKey().length() + header.getValue().length() + 4;
        }
        return bytes;
    }

    private static long headerBytes(HttpURLConnection connection) {
        long bytes = 2;
        for (Map.Entry<String, List<String>> header : connection.getHeaderFields().entrySet()) {
            for (String value : header.getValue()) {
                String name = header.getKey() == null ? "" : header.getKey() + ": ";
                bytes += (name + value).getBytes(StandardCharsets.UTF_8).length + 2;
            }
        }
        return bytes;
    }

    /** A daemon thread, so that it does not keep the app running. */
    private static final class TimerThread extends Thread {
        TimerThread(Runnable work) {
            super(work, "sync deadline");
            setDaemon(true);
        }
    }
}
