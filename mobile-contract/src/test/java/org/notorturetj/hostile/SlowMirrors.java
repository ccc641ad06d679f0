package org.notorturetj.hostile;

import java.util.List;

import org.notorturetj.hostile.Reply.Manner;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;

import static org.notorturetj.hostile.SampleLog.NEW;
import static org.notorturetj.hostile.SampleLog.OLD;
import static org.notorturetj.hostile.SampleLog.RETRACTED;

/** Mirrors that are in time with each piece, and never with the whole. */
final class SlowMirrors {
    private SlowMirrors() {}

    static List<Case> all() {
        return List.of(everything(), keepsWhatCame(), theNextOne(), honest());
    }

    private static Case everything() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("drip-everything", "Every body drips, and has no end.", log);
        one.mirror("before", log);
        return one.mirror("attack", SampleLog.change(log), SlowMirrors::drip)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.within(2).accepted(false).shows(OLD).hides(NEW));
    }

    /** The number that came is shown; the guide that did not stays as it was. */
    private static Case keepsWhatCame() {
        PublicLog log = SampleLog.beginning();
        String guide = "A new guide, to be told by its words";
        Case one = new Case("drip-guides", "The guides drip; all other files are honest.", log);
        one.mirror("before", log);
        log.putInAll("guides", "g3", tag -> SampleRecords.guide("g3", tag, guide));
        SampleLog.change(log);
        one.mirror(
                "attack",
                log,
                (path, file) -> {
                    boolean guides = file != null && new String(file, UTF_8).contains(guide);
                    return path.matches("(update|changes).*")
                            ? Reply.bare(404)
                            : guides ? drip(path, file) : null;
                });
        return one.mirror("honest", log)
                .sync("before", step -> step.accepted(true).shows(OLD, RETRACTED))
                .sync(
                        "attack",
                        step -> step.within(3).accepted(false).shows(NEW, RETRACTED).hides(OLD))
                .sync("honest", step -> step.accepted(true).shows(NEW, guide).hides(OLD));
    }

    private static Case theNextOne() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("drip-then-honest", "One mirror drips, another is honest.", log);
        one.mirror("before", log);
        return one.mirror("attack", SampleLog.change(log), SlowMirrors::drip)
                .mirror("honest", log)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync(
                        "attack",
                        step ->
                                step.also("/drip-then-honest/honest/")
                                        .within(6)
                                        .accepted(true)
                                        .shows(NEW)
                                        .hides(OLD));
    }

    /** So that a client that gives up on every slow line does not pass. */
    private static Case honest() {
        PublicLog log = SampleLog.beginning();
        return new Case("slow-line-honest", "No attack: a slow line.", log)
                .mirror(
                        "after",
                        log,
                        (path, file) -> file == null ? null : Reply.file(file).sent(Manner.SLOW))
                .sync("after", step -> step.within(60).accepted(true).shows(OLD));
    }

    private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

    private static Reply drip(String path, byte[] file) {
        return file == null ? null : Reply.file(file).sent(Manner.ENDLESS_DRIP);
    }
}
