package org.notorturetj.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SignedFiles;

import static org.notorturetj.hostile.SampleLog.NEW;
import static org.notorturetj.hostile.SampleLog.OLD;

/** Manipulated pack files, as on a USB stick. */
final class LyingPacks {
    private static final int MEBIBYTES = 48;
    private static final String FORGED = "+999000000666";

    private LyingPacks() {}

    static List<Case> all() {
        return List.of(
                refused("pack-cut", pack -> Arrays.copyOf(pack, pack.length - 1)),
                refused("pack-padded", pack -> Arrays.copyOf(pack, pack.length + 1)),
                refused("pack-gzip-cut", pack -> cut(Bombs.gzip(pack))),
                refused("pack-gzip-padded", pack -> padded(Bombs.gzip(pack))),
                refused("pack-zipped-twice", pack -> Bombs.gzip(Bombs.gzip(pack))),
                refused("pack-gzip-bomb", pack -> bombInPack()),
                refused("pack-brotli-window", pack -> Bombs.brotliWindow(24)),
                refused("pack-brotli-bomb", pack -> Bombs.brotli(22, 20)),
                refused("pack-of-braces", pack -> braces()),
                refused("pack-too-many-parts", pack -> tooManyParts()),
                refused("pack-full-of-nothing", pack -> full()),
                refused("pack-changed", pack -> LyingFiles.replaced(pack, NEW, FORGED)),
                honest("pack-honest", pack -> pack),
                honest("pack-honest-gzip", Bombs::gzip));
    }

    private static Case refused(String name, UnaryOperator<byte[]> change) {
        return one(name, change)
                .importPack(
                        "attack/pack", step -> step.accepted(false).shows(OLD).hides(NEW, FORGED));
    }

    private static Case honest(String name, UnaryOperator<byte[]> change) {
        return one(name, change)
                .importPack("attack/pack", step -> step.accepted(true).shows(NEW).hides(OLD));
    }

    private static Case one(String name, UnaryOperator<byte[]> change) {
        PublicLog log = SampleLog.beginning();
        Case one = new Case(name, "A newer pack as a file.", log).mirror("before", log);
        byte[] pack = change.apply(SampleLog.change(log).files().at("pack/tg"));
        return one.mirror("attack", log, (path, file) -> Reply.file(pack))
                .sync("before", step -> step.accepted(true).shows(OLD));
    }

    /** A small response that fills the memory of a client that decodes it to the end. */
    static Reply bomb() {
        return Reply.file("application/octet-stream", "gzip", Bombs.gzipZeros("", MEBIBYTES));
    }

    private static byte[] bombInPack() {
        String header =
                "{\"language\":\"tg\",\"pack\":1,\"parts\":[{\"length\":9007199254740991,"
                        + "\"name\":\"head\"}],\"scope\":\"all\"}\n";
        return Bombs.gzipZeros(header, MEBIBYTES);
    }

    /** A header within its limit, of as many values as it can hold. */
    private static byte[] braces() {
        return SignedFiles.bytes(
                "{\"language\":\"tg\",\"pack\":1,\"parts\":[" + "{},".repeat(85_000) + "{}]}\n");
    }

    private static byte[] tooManyParts() {
        StringBuilder header = new StringBuilder("{\"language\":\"tg\",\"pack\":1,\"parts\":[");
        for (int i = 0; i < 8000; i++) {
            header.append("{\"length\":2000,\"name\":\"").append(i).append("\"},");
        }
        header.append("{\"length\":0,\"name\":\"x\"}],\"scope\":\"all\"}\n");
        return Bombs.gzipZeros(header.toString(), 16);
    }

    /** As long as one of the essentials may be, and not compressed. */
    private static byte[] full() {
        String header =
                "{\"language\":\"tg\",\"pack\":1,\"parts\":[{\"length\":16777216,"
                        + "\"name\":\"head\"}],\"scope\":\"essentials\"}\n";
        byte[] begun = SignedFiles.bytes(header);
        return Arrays.copyOf(begun, begun.length + (16 << 20));
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 4);
    }

    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 9000);
    }
}
