package org.notorturetj.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.notorturetj.publisher.Digests;
import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Records;
import org.notorturetj.publisher.Served;
import org.notorturetj.publisher.Signed;

import static org.notorturetj.hostile.Story.NEW;
import static org.notorturetj.hostile.Story.OLD;
import static org.notorturetj.hostile.Story.RETRACTED;

/** Files that are not those that the signed head states. */
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
        Log log = Story.beginning();
        Served old = log.files();
        Case one = new Case("mix-and-match", "The head of now, the manifest of before.", log);
        one.mirror("before", log);
        return refused(
                one,
                Story.change(log),
                Story.first(
                        Story.without("update.*|changes.*"),
                        (path, file) ->
                                path.startsWith("manifest/tg")
                                        ? Reply.file(old.at("manifest/tg/1"))
                                        : null));
    }

    private static Case swappedLanguages() {
        Log log = Story.beginning();
        Case one = new Case("swapped-languages", "The Russian manifest for the Tajik one.", log);
        one.mirror("before", log);
        Served now = Story.change(log).files();
        return refused(
                one,
                log,
                Story.first(
                        Story.without("update.*|changes.*"),
                        (path, file) ->
                                path.startsWith("manifest/tg")
                                        ? Reply.file(now.at("manifest/ru/2"))
                                        : null));
    }

    private static Case swappedBySignature() {
        Log log = Story.beginning();
        Case one =
                new Case("swapped-languages-signed", "A head that names them the wrong way.", log);
        one.mirror("before", log);
        Served now = Story.change(log).files();
        String tg = Digests.sha256(now.at("manifest/tg/2"));
        String ru = Digests.sha256(now.at("manifest/ru/2"));
        String swapped =
                log.headStatement().replace(tg, "x").replace(ru, tg).replace("x\"", ru + '"');
        byte[] head = Signed.file(Signed.HEAD, swapped, log.publisher);
        return refused(
                one,
                log,
                Story.first(
                        Story.without("update.*|changes.*"),
                        (path, file) ->
                                path.equals("head")
                                        ? Reply.file(head)
                                        : path.startsWith("manifest/tg")
                                                ? Reply.file(now.at("manifest/ru/2"))
                                                : null));
    }

    private static Case wrongResult() {
        Log log = Story.beginning();
        Case one = new Case("section-wrong-result", "An update with another number.", log);
        one.mirror("before", log);
        return refused(
                one,
                Story.change(log),
                Story.first(
                        Story.without("chunk.*|changes.*"),
                        (path, file) ->
                                path.startsWith("update")
                                        ? Reply.file(replaced(file, NEW, "+999000000666"))
                                        : null));
    }

    private static Case broken(String name, String first, String second) {
        Log log = Story.beginning();
        Case one = new Case(name, "A signed chunk whose ids are not in order.", log);
        one.mirror("before", log);
        log.putBroken(
                "hotlines.tg.v1",
                Records.hotline(first, "tg", NEW)
                        + "\n"
                        + Records.hotline(second, "tg", NEW)
                        + "\n");
        return refused(one, log.publish(), Story.without("update.*|changes.*"));
    }

    private static Case gone() {
        Log log = Story.beginning();
        Case one = new Case("chunk-410", "The new chunk is said to be gone.", log);
        one.mirror("before", log);
        return refused(
                one,
                Story.change(log),
                (path, file) ->
                        path.matches("update.*|changes.*|chunk.*") ? Reply.bare(410) : null);
    }

    private static Case replayByPack() {
        Log log = Story.beginning();
        Case one =
                new Case(
                        "replay-by-pack",
                        "A pack from before a retraction, in a language that is not held.",
                        log);
        one.mirror("attack", log);
        return one.mirror("before", Story.retract(log))
                .sync("before", step -> step.accepted(true).shows("What-Stays").hides(RETRACTED))
                .take(
                        "attack/pack/ru/essentials",
                        step -> step.in("ru").shows("What-Stays").hides(RETRACTED))
                .sync(
                        "attack",
                        step -> step.in("ru").accepted(false).shows("What-Stays").hides(RETRACTED));
    }

    private static Case replayByChunk() {
        Log log = Story.beginning();
        byte[] old = log.files().named("guides.tg.v1");
        Case one =
                new Case("replay-by-chunk", "An old chunk under the address of the new one.", log);
        one.mirror("before", log);
        Served now = Story.retract(log).files();
        String address = Digests.sha256(now.named("guides.tg.v1"));
        return one.mirror(
                        "attack",
                        log,
                        Story.first(
                                Story.without("update.*|changes.*"),
                                (path, file) ->
                                        path.equals("chunk/" + address) ? Reply.file(old) : null))
                .sync("before", step -> step.accepted(true).shows(RETRACTED))
                // The tombstones came: what they name is gone, whatever the mirror does.
                .sync("attack", step -> step.accepted(false).shows("What-Stays").hides(RETRACTED));
    }

    /** So that a client that refuses everything does not pass. */
    private static Case honest() {
        Log log = Story.beginning();
        Case one = new Case("honest", "No lie: a number changes, a guide is retracted.", log);
        one.mirror("before", log);
        Story.change(log);
        return one.mirror("after", Story.retract(log))
                .sync("before", step -> step.accepted(true).shows(OLD, RETRACTED))
                .sync("after", step -> step.accepted(true).shows(NEW).hides(OLD, RETRACTED));
    }

    static Case refused(Case one, Log log, Case.Bend bend) {
        return one.mirror("attack", log, bend)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).shows(OLD).hides(NEW));
    }

    static byte[] replaced(byte[] file, String what, String with) {
        String text = new String(file, StandardCharsets.UTF_8);
        return text.replace(what, with).getBytes(StandardCharsets.UTF_8);
    }
}
