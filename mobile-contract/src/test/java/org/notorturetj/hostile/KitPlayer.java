package org.notorturetj.hostile;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.notorturetj.client.RefusedException;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.http.Deadline;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.storage.FileStorage;

/**
 * Plays the cases of the kit with the Java client, over HTTP, and prints a line for each: in a
 * process of its own, whose memory is that of an old phone. It reads JSON with the client's own
 * parser and never holds a whole folder, since the memory is for the client.
 */
final class KitPlayer {
    private static final Deadline DEADLINE = Deadline.of(20_000);

    /** So that a mirror is quick to give up on that sends byte by byte. */
    private static final Deadline SHORT = Deadline.of(300);

    private final String address;
    private final File folder;

    private KitPlayer(String address, File folder) {
        this.address = address;
        this.folder = folder;
    }

    /** Plays all cases of the kit at an address, in a folder of its own. */
    public static void main(String[] words) throws Exception {
        KitPlayer player = new KitPlayer(words[0], new File(words[1]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        byte[] list = player.bytes("/cases.json");
        String wrapped = "{\"cases\":" + new String(list, StandardCharsets.UTF_8) + "}";
        byte[] json = wrapped.getBytes(StandardCharsets.UTF_8);
        for (JsonObject one : JsonParser.parseObject(json).objects("cases")) {
            String name = one.text("case");
            if (words.length > 2 && !name.matches(words[2])) {
                continue;
            }
            try {
                player.play(one);
                out.println("ok " + name);
            } catch (Throwable e) {
                out.println("failed " + name + ": " + e);
            }
        }
        Runtime.getRuntime().exit(0);
    }

    private void play(JsonObject one) throws Exception {
        File own = new File(folder, one.text("case"));
        byte[] root = bytes(one.text("root"));
        for (JsonObject step : one.objects("steps")) {
            boolean slow = one.text("case").startsWith("slow-head") && !step.flag("accepted", true);
            TrafficCounter traffic = new TrafficCounter();
            HttpTransport http =
                    new HttpTransport(Proxy.NO_PROXY, slow ? SHORT : DEADLINE, traffic);
            SyncClient client = client(root, own, step, http);
            long begun = System.nanoTime();
            BesideReader reader = new BesideReader(client, step.text("language"));
            SyncReport report = run(client, step);
            check(reader.slowest() < 5000, step.text("at") + " read after ms " + reader.slowest());
            long seconds = (System.nanoTime() - begun) / 1_000_000_000;
            String what = step.text("at") + ": " + report.outcome() + " " + report.failures();
            if (step.has("accepted")) {
                boolean accepted =
                        report.outcome() == SyncReport.Outcome.UPDATED
                                || report.outcome() == SyncReport.Outcome.UNCHANGED;
                check(step.flag("accepted", false) == accepted, what);
            }
            check(!step.has("stale") || step.flag("stale", false) == report.stale(), what);
            check(seconds <= step.integer("seconds", 1000) + 10, what + " after s: " + seconds);
            long most = step.integer("requests", Long.MAX_VALUE);
            check(traffic.requests() <= most, what + " requests: " + traffic.requests());
            check(client, step, own, what);
        }
    }

    private static void check(SyncClient client, JsonObject step, File own, String what)
            throws Exception {
        for (String text : step.texts("shows")) {
            boolean shown = false;
            for (String kind : Scope.ALL.kinds()) {
                shown |= shows(client, step.text("language"), kind, text);
            }
            check(shown, what + " lost " + text);
        }
        for (String text : step.texts("hides")) {
            try (Stream<Path> files = Files.walk(own.toPath())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    check(!holds(Files.newInputStream(file), text), what + " kept " + text);
                }
            }
        }
        try (Stream<Path> files = Files.walk(own.toPath())) {
            boolean left = files.anyMatch(file -> file.toString().contains("scratch"));
            check(!left, what + " left a scratch file");
        }
    }

    private static boolean shows(SyncClient client, String language, String kind, String text)
            throws IOException {
        var content = client.content(language, kind);
        for (String name : content.chunkNames()) {
            InputStream chunk = new java.io.ByteArrayInputStream(content.chunk(name));
            if (holds(chunk, text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is in a stream. Its first character occurs nowhere else in it. */
    private static boolean holds(InputStream in, String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (InputStream file = new BufferedInputStream(in)) {
            int found = 0;
            for (int next = file.read(); next >= 0; next = file.read()) {
                found = next == wanted[found] ? found + 1 : next == wanted[0] ? 1 : 0;
                if (found == wanted.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private SyncClient client(byte[] root, File own, JsonObject step, HttpTransport http)
            throws RefusedException, IOException, Exception {
        long now = Instant.parse(step.text("now")).toEpochMilli();
        List<String> mirrors = new ArrayList<>();
        if (step.text("does").equals("sync")) {
            mirrors.add(address + step.text("at"));
            step.textsOrEmpty("also").forEach(other -> mirrors.add(address + other));
        }
        return new SyncClient(
                root, mirrors, http, FileStorage.withoutFsync(own), () -> now, new Random(1));
    }

    private SyncReport run(SyncClient client, JsonObject step) throws Exception {
        if (step.text("does").equals("import")) {
            try (InputStream file = URI.create(address + step.text("at")).toURL().openStream()) {
                return client.importPack(file);
            }
        }
        Scope scope = Scope.valueOf(step.text("scope").toUpperCase(Locale.ROOT));
        long seconds = step.integer("seconds", 1000);
        return client.sync(step.text("language"), scope, seconds * 1000);
    }

    private static void check(boolean good, String what) {
        if (!good) {
            throw new IllegalStateException(what);
        }
    }

    private byte[] bytes(String path) throws IOException {
        try (InputStream in = URI.create(address + path).toURL().openStream()) {
            return in.readAllBytes();
        }
    }
}
