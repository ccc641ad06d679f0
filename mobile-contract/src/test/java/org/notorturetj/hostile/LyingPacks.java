package org.notorturetj.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

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
                refused("pack-gzip-cut", pack -> cut(gzip(pack))),
                refused("pack-gzip-padded", pack -> padded(gzip(pack))),
                refused("pack-zipped-twice", pack -> gzip(gzip(pack))),
                refused("pack-gzip-bomb", pack -> bombInPack()),
                refused("pack-changed", pack -> LyingFiles.replaced(pack, NEW, FORGED)),
                honest("pack-honest", pack -> pack),
                honest("pack-honest-gzip", LyingPacks::gzip));
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

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A small response that fills the memory of a client that decodes it to the end. */
    static Reply bomb() {
        return Reply.file("application/octet-stream", "gzip", zeros("", MEBIBYTES));
    }

    private static byte[] bombInPack() {
        String header =
                "{\"language\":\"tg\",\"pack\":1,\"parts\":[{\"length\":9007199254740991,"
                        + "\"name\":\"head\"}],\"scope\":\"all\"}\n";
        return zeros(header, MEBIBYTES);
    }

    private static byte[] zeros(String first, int mebibytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(SignedFiles.bytes(first));
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(new byte[1024 * 1024]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 4);
    }

    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 9000);
    }
}
