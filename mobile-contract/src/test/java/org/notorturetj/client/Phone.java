package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Records;

/** A phone with a client on it, and a log for it to hold. */
final class Phone {
    static final long NOW = 1_795_600_000_000L; // 2026-11-25
    static final String HOTLINES = "hotlines.tg.v1";

    final Mirror mirror = new Mirror();
    final MemoryStorage storage = new MemoryStorage();
    final byte[] root;
    List<String> shipped = List.of(Mirror.ADDRESS);
    long now = NOW;
    SyncClient client;

    Phone(Log log) {
        this.root = log.root(1);
        start();
    }

    /** A log of two lines, a region, guides, contacts, in three languages. */
    static Log log() {
        return new Log()
                .putInAll("hotlines", "h1", tag -> Records.hotline("h1", tag, "+999000000001"))
                .putInAll("hotlines", "h2", tag -> Records.hotline("h2", tag, "+999000000002"))
                .putInAll("regions", "r1", tag -> Records.region("r1", tag, "TJ-KT", "\"h2\""))
                .putInAll("contacts", "c1", tag -> Records.contact("c1", tag))
                .putInAll("guides", "g1", tag -> Records.guide("g1", tag, "Secret Name One"))
                .putInAll("guides", "g2", tag -> Records.guide("g2", tag, "Second"))
                .publish();
    }

    Phone start() {
        try {
            client = new SyncClient(root, shipped, mirror, storage, () -> now, new Random(1));
            return this;
        } catch (Refused | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Syncs the essentials in Tajik from an honest mirror of a log. */
    SyncReport.Outcome sync(Log log) {
        mirror.serve(log.files());
        return sync();
    }

    SyncReport.Outcome sync() {
        return sync("tg", Scope.ESSENTIALS);
    }

    SyncReport.Outcome sync(String language, Scope scope) {
        try {
            mirror.asked.clear();
            mirror.headers.clear();
            return client.sync(language, scope).outcome();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    SyncReport.Outcome take(byte[] pack) {
        try {
            return client.importPack(new ByteArrayInputStream(pack)).outcome();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String words(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    String text(String chunk) {
        return text("tg", chunk);
    }

    String text(String language, String chunk) {
        try {
            return new String(client.content(language).file(chunk), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
