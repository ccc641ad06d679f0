package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieHandler;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ResponseCache;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * HTTP over {@link HttpURLConnection}, which every Android has: no redirects, no cookies, no cache,
 * connections kept alive. One request at a time. An app that installs a {@link CookieHandler} or a
 * {@link ResponseCache} for the whole process needs a transport of its own.
 */
public final class HttpTransport implements Transport {
    private static final int STEP = 8192;

    private final Proxy proxy;
    private final Deadline deadline;
    private final Traffic traffic;
    private final ScheduledThreadPoolExecutor watch =
            new ScheduledThreadPoolExecutor(1, Watch::new);

    /** Straight to the mirrors, with the deadlines of the protocol. */
    public HttpTransport(Traffic traffic) {
        this(Proxy.NO_PROXY, Deadline.ofProtocol(), traffic);
    }

    /**
     * Through a proxy.
     *
     * @param proxy such as a SOCKS proxy of Tor; {@link Proxy#NO_PROXY} for none
     */
    public HttpTransport(Proxy proxy, Deadline deadline, Traffic traffic) {
        this.proxy = proxy;
        this.deadline = deadline;
        this.traffic = traffic;
        watch.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Answer get(String mirror, String path, Map<String, String> headers, long limit)
            throws IOException {
        if (CookieHandler.getDefault() != null || ResponseCache.getDefault() != null) {
            // Both would add headers that no other phone sends.
            throw new IllegalStateException("the app has cookies or a cache for all of HTTP");
        }
        HttpURLConnection connection = connection(mirror + path, headers);
        long begun = System.nanoTime();
        long most = deadline.milliseconds(limit);
        connection.setConnectTimeout((int) most);
        connection.setReadTimeout((int) most);
        traffic.asked(requestBytes(connection, headers));
        // Timeouts of sockets begin anew with each byte: only somebody else's clock ends a drip.
        ScheduledFuture<?> end =
                watch.schedule(connection::disconnect, most, TimeUnit.MILLISECONDS);
        boolean whole = false;
        try {
            int status = connection.getResponseCode();
            traffic.got(headerBytes(connection));
            long stated = connection.getContentLengthLong();
            if (stated >= 0 && stated < limit) {
                long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                long left = Math.max(1, deadline.milliseconds(stated) - spent);
                end.cancel(false);
                end = watch.schedule(connection::disconnect, left, TimeUnit.MILLISECONDS);
            }
            Answer answer =
                    new Answer(
                            status,
                            connection.getContentType(),
                            connection.getContentEncoding(),
                            body(connection, status, limit));
            whole = true;
            return answer;
        } catch (RuntimeException e) {
            // Old Androids throw some of these for broken status lines and headers.
            throw new IOException("the answer is broken", e);
        } finally {
            end.cancel(false);
            if (!whole) {
                // Closing would read the rest of an endless answer.
                connection.disconnect();
            }
        }
    }

    private HttpURLConnection connection(String address, Map<String, String> headers)
            throws IOException {
        HttpURLConnection connection;
        try {
            connection = (HttpURLConnection) URI.create(address).toURL().openConnection(proxy);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IOException("not an address of HTTP", e);
        }
        connection.setInstanceFollowRedirects(false);
        // Not setUseCaches(false): Java would send two more headers, and wake every cache on the
        // way.
        for (Map.Entry<String, String> header : headers.entrySet()) {
            connection.setRequestProperty(header.getKey(), header.getValue());
        }
        return connection;
    }

    private byte[] body(HttpURLConnection connection, int status, long limit) throws IOException {
        boolean html = Fetch.isHtml(connection.getContentType());
        if (status != HttpURLConnection.HTTP_OK || html) {
            connection.disconnect();
            return new byte[0];
        }
        try (InputStream in = new Counted(connection.getInputStream(), traffic)) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] step = new byte[STEP];
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                body.write(step, 0, count);
                if (body.size() > limit) {
                    connection.disconnect();
                    throw new IOException("an answer is longer than it may be");
                }
            }
            return body.toByteArray();
        }
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

    /** A thread that keeps no app alive. */
    private static final class Watch extends Thread {
        Watch(Runnable work) {
            super(work, "sync deadline");
            setDaemon(true);
        }
    }
}
