package org.notorturetj.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.notorturetj.publisher.Digests;
import org.notorturetj.publisher.LogFiles;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;
import org.notorturetj.publisher.SignedFiles;

import static org.notorturetj.hostile.SampleLog.NEW;
import static org.notorturetj.hostile.SampleLog.OLD;
import static org.notorturetj.hostile.SampleLog.RETRACTED;

/** Files other than those that the signed head states. */
final class LyingFiles {
    private LyingFiles() {}

    static List<Case> all() {
        return List.of(
                mixAndMatch(),
                swappedLanguages(),
                swappedBySignature(),
                wrongResult(),
                broken("chunk-unordered", "h2", "h1"),
                broken("chunk-duplicated", "h1", "h1"),
                gone(),
                replayByPack(),
                replayByChunk(),
                honest());
    }

    private static Case mixAndMatch() {
        PublicLog log = SampleLog.beginning();
        LogFiles old = log.files();
        Case one = new Case("mix-and-match", "The current head with the previous manifest.", log);
        one.mirror("before", log);
        return refused(
                one,
                SampleLog.change(log),
                SampleLog.first(
                        SampleLog.without("update.*|changes.*"),
                        (path, file) ->
                                path.startsWith("manifest/tg")
                                        ? Reply.file(old.at("manifest/tg/1"))
                                        : null));
    }

    private static Case swappedLanguages() {
        PublicLog log = SampleLog.beginning();
        Case one =
                new Case(
                        "swapped-languages",
                        "The Russian manifest in place of the Tajik one.",
                        log);
        one.mirror("before", log);
        LogFiles now = SampleLog.change(log).files();
        return refused(
                one,
                log,
                SampleLog.first(
                        SampleLog.without("update.*|changes.*"),
                        (path, file) ->
                                path.startsWith("manifest/tg")
                                        ? Reply.file(now.at("manifest/ru/2"))
                                        : null));
    }

    private static Case swappedBySignature() {
        PublicLog log = SampleLog.beginning();
        Case one =
                new Case(
                        "swapped-languages-signed",
                        "A signed head with the manifests swapped.",
                        log);
        one.mirror("before", log);
        LogFiles now = SampleLog.change(log).files();
        String tg = Digests.sha256(now.at("manifest/tg/2"));
        String ru = Digests.sha256(now.at("manifest/ru/2"));
        String swapped =
                log.headStatement().replace(tg, "x").replace(ru, tg).replace("x\"", ru + '"');
        byte[] head = SignedFiles.file(SignedFiles.HEAD, swapped, log.publisher);
        return refused(
                one,
                log,
                SampleLog.first(
                        SampleLog.without("update.*|changes.*"),
                        (path, file) ->
                                path.equals("head")
                                        ? Reply.file(head)
                                        : path.startsWith("manifest/tg")
                                                ? Reply.file(now.at("manifest/ru/2"))
                                                : null));
    }

    private static Case wrongResult() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("section-wrong-result", "An update with a changed number.", log);
        one.mirror("before", log);
        return refused(
                one,
                SampleLog.change(log),
                SampleLog.first(
                        SampleLog.without("chunk.*|changes.*"),
                        (path, file) ->
                                path.startsWith("update")
                                        ? Reply.file(replaced(file, NEW, "+999000000666"))
                                        : null));
    }

    private static Case broken(String name, String first, String second) {
        PublicLog log = SampleLog.beginning();
        Case one = new Case(name, "A signed chunk whose ids are not ordered.", log);
        one.mirror("before", log);
        log.putBroken(
                "hotlines.tg.v1",
                SampleRecords.hotline(first, "tg", NEW)
                        + "\n"
                        + SampleRecords.hotline(second, "tg", NEW)
                        + "\n");
        return refused(one, log.publish(), SampleLog.without("update.*|changes.*"));
    }

    private static Case gone() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("chunk-410", "The new chunk is answered with 410.", log);
        one.mirror("before", log);
        return refused(
                one,
                SampleLog.change(log),
                (path, file) ->
                        path.matches("update.*|changes.*|chunk.*") ? Reply.bare(410) : null);
    }

    private static Case replayByPack() {
        PublicLog log = SampleLog.beginning();
        Case one =
                new Case(
                        "replay-by-pack",
                        "A pack from before a retraction, in a language that is not held.",
                        log);
        one.mirror("attack", log);
        return one.mirror("before", SampleLog.retract(log))
                .sync("before", step -> step.accepted(true).shows("What-Stays").hides(RETRACTED))
                .importPack(
                        "attack/pack/ru/essentials",
                        step -> step.in("ru").shows("What-Stays").hides(RETRACTED))
                .sync(
                        "attack",
                        step -> step.in("ru").accepted(false).shows("What-Stays").hides(RETRACTED));
    }

    private static Case replayByChunk() {
        PublicLog log = SampleLog.beginning();
        byte[] old = log.files().named("guides.tg.v1");
        Case one =
                new Case("replay-by-chunk", "An old chunk under the address of the new one.", log);
        one.mirror("before", log);
        LogFiles now = SampleLog.retract(log).files();
        String address = Digests.sha256(now.named("guides.tg.v1"));
        return one.mirror(
                        "attack",
                        log,
                        SampleLog.first(
                                SampleLog.without("update.*|changes.*"),
                                (path, file) ->
                                        path.equals("chunk/" + address) ? Reply.file(old) : null))
                .sync("before", step -> step.accepted(true).shows(RETRACTED))
                // The tombstones arrived: what they name is erased, whatever the mirror does.
                .sync("attack", step -> step.accepted(false).shows("What-Stays").hides(RETRACTED));
    }

    /** So that a client that refuses everything does not pass. */
    private static Case honest() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("honest", "No attack: a number changes, a guide is retracted.", log);
        one.mirror("before", log);
        SampleLog.change(log);
        return one.mirror("after", SampleLog.retract(log))
                .sync("before", step -> step.accepted(true).shows(OLD, RETRACTED))
                .sync("after", step -> step.accepted(true).shows(NEW).hides(OLD, RETRACTED));
    }

    static Case refused(Case one, PublicLog log, Case.Tampering tampering) {
        return one.mirror("attack", log, tampering)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).shows(OLD).hides(NEW));
    }

    static byte[] replaced(byte[] file, String what, String with) {
        String text = new String(file, StandardCharsets.UTF_8);
        return text.replace(what, with).getBytes(StandardCharsets.UTF_8);
    }
}
