package org.notorturetj.hostile;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;

import static org.notorturetj.hostile.SampleLog.NEW;
import static org.notorturetj.hostile.SampleLog.OLD;

/** Responses that want more memory than a phone has: run the client with 32 MB. */
final class GreedyResponses {
    private static final String BYTES = "application/octet-stream";
    private static final int MEBIBYTES = 15;

    private GreedyResponses() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (String path : new String[] {"head", "update.*", "chunk.*"}) {
            String name = path.replaceAll("\\W", "");
            cases.add(each("gzip-text-bomb-" + name, path, gzip("{\"id\":\"a\"}\n")));
            cases.add(each("brotli-bomb-" + name, path, brotli(Bombs.brotli(22, 20))));
            cases.add(each("brotli-window-" + name, path, brotli(Bombs.brotliWindow(24))));
        }
        cases.add(each("brotli-in-gzip", "head", coded("gzip", Bombs.gzip(Bombs.brotli(22, 4)))));
        cases.add(each("coded-by-two-names", "head", coded("gzip, br", Bombs.brotli(22, 4))));
        cases.add(
                each(
                        "update-of-many-lines",
                        "update.*",
                        gzip(
                                "{\"changes\":\"manifest.tg\",\"from\":1,\"lines\":2000000,\"to\":2}\n",
                                "{\"id\":\"a\"}\n")));
        cases.add(
                each(
                        "update-of-many-sections",
                        "update.*",
                        gzip("", "{\"changes\":\"hotlines.tg.v1\",\"from\":1,\"to\":2}\n")));
        cases.add(each("update-of-one-line", "update.*", gzip("{\"id\":\"", "a")));
        cases.add(each("update-of-braces", "update.*", gzip("{\"deleted\":[", "{},")));
        cases.add(each("plain-update", "update.*", Reply.file(new byte[MEBIBYTES << 20])));
        cases.add(cold("cold-start-gzip-bomb", gzip("{\"language\":\"tg\"", " ")));
        cases.add(cold("cold-start-brotli-bomb", brotli(Bombs.brotli(22, 20))));
        cases.add(cold("cold-start-plain", Reply.file(new byte[16 << 20])));
        cases.add(atTheLimit());
        return cases;
    }

    /**
     * A changed state, every path to which is answered like this; an honest mirror is known too.
     */
    private static Case each(String name, String paths, Reply greedy) {
        PublicLog log = SampleLog.beginning();
        Case one = new Case(name, "Of " + paths + ", and then there is an honest mirror.", log);
        one.mirror("before", log);
        String others = "(update|changes|chunk|manifest).*";
        one.mirror(
                "attack",
                SampleLog.change(log),
                (path, file) ->
                        path.matches(paths)
                                ? greedy
                                : path.matches(others) ? Reply.bare(404) : null);
        return one.mirror("honest", log)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).shows(OLD).hides(NEW))
                .sync(
                        "attack",
                        step ->
                                step.also("/" + name + "/honest/")
                                        .accepted(true)
                                        .shows(NEW)
                                        .hides(OLD));
    }

    /** A phone without any content asks for a pack. */
    private static Case cold(String name, Reply greedy) {
        PublicLog log = SampleLog.beginning();
        return new Case(name, "In place of the first pack; everything else is honest.", log)
                .mirror("attack", log, (path, file) -> path.startsWith("pack") ? greedy : null)
                .sync("attack", step -> step.accepted(true).shows(OLD));
    }

    /** No attack: as much as the essentials may be, in chunks of four mebibytes. */
    private static Case atTheLimit() {
        PublicLog log = SampleLog.beginning();
        String filler = "Long text. ".repeat(9000);
        for (int i = 0; i < 39; i++) {
            String id = "x" + (100 + i);
            for (String kind : new String[] {"hotlines", "contacts", "guides", "alerts"}) {
                log.put(kind + ".tg.v1", id, SampleRecords.guide(id, "tg", filler));
            }
        }
        log.publish();
        return new Case("pack-at-the-limit-honest", "No attack: a pack of 16 MiB.", log)
                .mirror("after", log)
                .sync("after", step -> step.accepted(true).shows(OLD))
                .importPack("after/pack/tg", step -> step.accepted(true).shows(OLD));
    }

    private static Reply gzip(String again) {
        return gzip("", again);
    }

    private static Reply gzip(String first, String again) {
        return coded("gzip", Bombs.gzipText(first, again, MEBIBYTES));
    }

    private static Reply brotli(byte[] body) {
        return coded("br", body);
    }

    private static Reply coded(String coding, byte[] body) {
        return Reply.file(BYTES, coding, body);
    }
}
