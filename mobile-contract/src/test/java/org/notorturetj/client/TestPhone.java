package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;

/** A phone with a client, and a sample log to sync. */
final class TestPhone {
    static final long NOW = 1_795_600_000_000L; // 2026-11-25
    static final String HOTLINES = "hotlines.tg.v1";

    final MemoryMirror mirror = new MemoryMirror();
    final MemoryStorage storage = new MemoryStorage();
    final byte[] root;
    List<String> shipped = List.of(MemoryMirror.ADDRESS);
    long now = NOW;
    SyncClient client;

    TestPhone(PublicLog log) {
        this.root = log.root(1);
        start();
    }

    /** A log of two lines, a region, guides, contacts, in three languages. */
    static PublicLog log() {
        return new PublicLog()
                .putInAll(
                        "hotlines", "h1", tag -> SampleRecords.hotline("h1", tag, "+999000000001"))
                .putInAll(
                        "hotlines", "h2", tag -> SampleRecords.hotline("h2", tag, "+999000000002"))
                .putInAll(
                        "regions", "r1", tag -> SampleRecords.region("r1", tag, "TJ-KT", "\"h2\""))
                .putInAll("contacts", "c1", tag -> SampleRecords.contact("c1", tag))
                .putInAll("guides", "g1", tag -> SampleRecords.guide("g1", tag, "Secret Name One"))
                .putInAll("guides", "g2", tag -> SampleRecords.guide("g2", tag, "Second"))
                .publish();
    }

    TestPhone start() {
        try {
            client = new SyncClient(root, shipped, mirror, storage, () -> now, new Random(1));
            return this;
        } catch (RefusedException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Syncs the essentials in Tajik from an honest mirror of a log. */
    SyncReport.Outcome sync(PublicLog log) {
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

    SyncReport.Outcome importPack(byte[] pack) {
        try {
            return client.importPack(new ByteArrayInputStream(pack)).outcome();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    static String words(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    String text(String chunk) {
        return text("tg", chunk);
    }

    String text(String language, String chunk) {
        try {
            return new String(client.content(language).chunk(chunk), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
