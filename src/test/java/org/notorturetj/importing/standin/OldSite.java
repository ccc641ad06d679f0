package org.notorturetj.importing.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands in for the Drupal that the Coalition moves from: the kinds of addresses, redirections,
 * lists and faults that such a site has, made from hand-written pages and generated to any number.
 * Start Java with {@code -Dsun.net.httpserver.nodelay=true}, or each answer waits 40 ms.
 */
public final class OldSite implements AutoCloseable {
    private static final int ON_A_PAGE = 50;

    /** A page in an encoding of before, whose server says none. */
    private static final Charset OLD_ENCODING = Charset.forName("windows-1251");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();

    /** The path and query of each request, with the status that it was answered with. */
    public final Queue<String> requests = new ConcurrentLinkedQueue<>();

    /** What an address answers. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Page(int status, Map<String, String> headers, byte[] body) {
        static Page of(String type, String body) {
            return new Page(
                    200, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
        }

        static Page moved(String to) {
            return new Page(301, Map.of("Location", to), new byte[0]);
        }
    }

    /** What an address answers instead, once. */
    public record Fault(int status, Map<String, String> headers, long slowMillis) {}

    private OldSite(HttpServer server, int items) {
        this.server = server;
        fill(items);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Starts one with so many texts. */
    public static OldSite start(int items) throws IOException {
        return start(items, 0);
    }

    /** The same at a port. */
    static OldSite start(int items, int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return new OldSite(HttpServer.create(address, 0), items);
    }

    /** Stands there until the process ends, for bench/import: number of texts, port. */
    public static void main(String... arguments) throws IOException {
        Trouble.plant(start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
        System.out.println("The previous website is up.");
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The paths that lead to something, before anything was changed. */
    public List<String> paths() {
        return List.copyOf(pages.keySet());
    }

    /** The next request of a path meets a fault. */
    public void fail(String path, Fault fault) {
        faults.computeIfAbsent(path, it -> new ConcurrentLinkedQueue<>()).add(fault);
    }

    /** A page is another one from now on. */
    public void change(String path, String html) {
        pages.put(path, Page.of("text/html; charset=UTF-8", html));
    }

    /** A file is this one from now on. */
    public void change(String path, String type, byte[] bytes) {
        pages.put(path, new Page(200, Map.of("Content-Type", type), bytes));
    }

    /** An address answers with an error from now on. */
    void change(String path, int status) {
        pages.put(
                path,
                new Page(
                        status,
                        Map.of("Content-Type", "text/html"),
                        "<p>?".getBytes(StandardCharsets.UTF_8)));
    }

    /** An address leads elsewhere from now on. */
    void move(String path, String to) {
        pages.put(path, Page.moved(to));
    }

    /** A page is gone from now on. */
    public void delete(String path) {
        pages.remove(path);
    }

    private void fill(int items) {
        List<OldItem> all = IntStream.rangeClosed(1, items).mapToObj(OldItem::new).toList();
        var html = new OldPages(address(), all);
        pages.put(
                "/robots.txt",
                Page.of(
                        "text/plain",
                        "User-agent: *\nDisallow: /secret\nSitemap: "
                                + address()
                                + "sitemap.xml\n"));
        pages.put("/secret/page", Page.of("text/html", "<p>not for programs"));
        pages.put("/", Page.of("text/html; charset=UTF-8", html.home()));
        pages.put("/sitemap.xml", Page.of("text/xml", html.sitemap()));
        pages.put("/rss.xml", Page.of("application/rss+xml", html.feed()));
        pages.put("/jsonapi", Page.of("application/vnd.api+json", html.kinds()));
        for (int from = 0; from < items; from += ON_A_PAGE) {
            pages.put(
                    "/jsonapi/node/article" + (from == 0 ? "" : "?page%5Boffset%5D=" + from),
                    Page.of("application/vnd.api+json", html.nodes(from, ON_A_PAGE)));
        }
        for (int page = 0; page * OldPages.IN_A_LIST < items; page++) {
            pages.put(
                    "/news" + (page == 0 ? "" : "?page=" + page),
                    Page.of("text/html; charset=UTF-8", html.list(page)));
        }
        pages.put(
                "/about",
                new Page(
                        200,
                        Map.of("Content-Type", "text/html"),
                        html.about(OLD_ENCODING).getBytes(OLD_ENCODING)));
        for (OldItem item : all) {
            putItem(item, html);
        }
    }

    private void putItem(OldItem item, OldPages html) {
        for (String language : OldItem.LANGUAGES) {
            boolean there = item.isIn(language);
            Page page = page(item, html, there ? language : "ru");
            if (there) {
                pages.put(item.path(language), page);
                pages.put(item.path(language) + "/", Page.moved(item.path(language)));
            }
            pages.put(
                    item.nodePath(language),
                    item.redirectsFromNumber() && there ? Page.moved(item.path(language)) : page);
        }
        byte[] picture = {(byte) 0xff, (byte) 0xd8, (byte) item.node()};
        pages.put(
                "/sites/default/files/20"
                        + (11 + item.node() % 9)
                        + "/foto-"
                        + item.node()
                        + ".jpg",
                new Page(200, Map.of("Content-Type", "image/jpeg"), picture));
    }

    /** Some in the encoding of before; that which a header or a page names is not always theirs. */
    private static Page page(OldItem item, OldPages html, String language) {
        String page = html.item(item, language);
        Charset written = item.isInOldEncoding(language) ? OLD_ENCODING : StandardCharsets.UTF_8;
        return new Page(
                200,
                Map.of("Content-Type", "text/html" + item.saidEncoding(language)),
                page.getBytes(written));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String path = exchange.getRequestURI().getRawPath() + (query == null ? "" : "?" + query);
        Queue<Fault> waiting = faults.getOrDefault(path, new ConcurrentLinkedQueue<>());
        Fault fault = waiting.poll();
        if (fault != null && fault.slowMillis() > 0) {
            sleep(fault.slowMillis());
        }
        if (fault != null && fault.status() > 0) {
            send(exchange, path, new Page(fault.status(), fault.headers(), new byte[0]));
            return;
        }
        Page page = pages.get(path);
        if (page == null) {
            send(
                    exchange,
                    path,
                    new Page(
                            404,
                            Map.of("Content-Type", "text/html"),
                            "<p>404".getBytes(StandardCharsets.UTF_8)));
            return;
        }
        String tag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(page.body())) + "\"";
        Map<String, String> headers = new TreeMap<>(page.headers());
        if (page.status() == 200) {
            headers.put("ETag", tag);
        }
        boolean same =
                page.status() == 200
                        && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        send(
                exchange,
                path,
                same
                        ? new Page(304, headers, new byte[0])
                        : new Page(page.status(), headers, page.body()));
    }

    private void send(HttpExchange exchange, String path, Page page) throws IOException {
        requests.add(page.status() + " " + path);
        Headers headers = exchange.getResponseHeaders();
        page.headers().forEach(headers::set);
        boolean empty = page.status() == 304 || page.body().length == 0;
        exchange.sendResponseHeaders(page.status(), empty ? -1 : page.body().length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (!empty) {
                out.write(page.body());
            }
        }
        exchange.close();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
