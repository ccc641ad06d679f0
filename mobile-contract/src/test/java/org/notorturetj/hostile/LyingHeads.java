package org.notorturetj.hostile;

import java.util.List;

import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Served;
import org.notorturetj.publisher.Signed;
import org.notorturetj.publisher.SigningPair;

import static org.notorturetj.hostile.Story.NEW;
import static org.notorturetj.hostile.Story.OLD;

/** Old heads, forged heads, absurd heads. */
final class LyingHeads {
    private static final String ABSURD = "9007199254740991";

    private LyingHeads() {}

    static List<Case> all() {
        return List.of(
                rollback(),
                freeze(),
                notModified(),
                wrongKey(),
                wrongLabel(),
                twoTruths(),
                fastForward(),
                laterEpochWithoutKey());
    }

    private static Case rollback() {
        Log old = Story.beginning();
        Case one = new Case("rollback", "Serves the state before the last.", old);
        one.mirror("attack", old);
        return one.mirror("before", Story.change(old))
                .sync("before", step -> step.accepted(true).shows(NEW))
                .sync("attack", step -> step.accepted(false).shows(NEW).hides(OLD));
    }

    private static Case freeze() {
        Log log = Story.beginning();
        return new Case("freeze", "Serves the same state for months.", log)
                .mirror("before", log)
                .sync("before", step -> step.accepted(true).stale(false).shows(OLD))
                .sync("before", step -> step.on("2027-03-01T00:00:00Z").stale(true).shows(OLD));
    }

    private static Case notModified() {
        Log log = Story.beginning();
        return new Case("always-304", "Says for months that nothing is new.", log)
                .mirror("before", log)
                .mirror("attack", log, (path, file) -> Reply.bare(304))
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.on("2027-03-01T00:00:00Z").stale(true).shows(OLD));
    }

    private static Case wrongKey() {
        Log log = Story.beginning();
        Case one = new Case("wrong-key", "Signs with a key of its own.", log).mirror("before", log);
        Story.change(log);
        byte[] forged = Signed.file(Signed.HEAD, log.headStatement(), SigningPair.make());
        return refused(one, log, forged);
    }

    private static Case wrongLabel() {
        Log log = Story.beginning();
        Case one =
                new Case("wrong-label", "A signature that was made for a card.", log)
                        .mirror("before", log);
        Story.change(log);
        return refused(one, log, Signed.file(Signed.CARD, log.headStatement(), log.publisher));
    }

    private static Case twoTruths() {
        Log log = Story.beginning();
        Case one =
                new Case("two-truths", "The same epoch, seq and issue, other bytes.", log)
                        .mirror("before", log);
        Story.change(log);
        Served now = log.files();
        String statement =
                log.headStatement()
                        .replace("\"seq\":2", "\"seq\":1")
                        .replace("\"issue\":2", "\"issue\":1");
        byte[] second = Signed.file(Signed.HEAD, statement, log.publisher);
        // Everything that the second truth names is there to be had.
        return one.mirror(
                        "attack",
                        log,
                        (path, file) ->
                                path.equals("head")
                                        ? Reply.file(second)
                                        : path.equals("manifest/tg/1")
                                                ? Reply.file(now.at("manifest/tg/2"))
                                                : null)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).shows(OLD).hides(NEW));
    }

    private static Case fastForward() {
        Log log = Story.beginning();
        String absurd =
                log.headStatement()
                        .replace("\"epoch\":1", "\"epoch\":" + ABSURD)
                        .replace("\"seq\":1", "\"seq\":" + ABSURD)
                        .replace("\"issue\":1", "\"issue\":" + ABSURD);
        byte[] head = Signed.file(Signed.HEAD, absurd, log.publisher);
        Case one =
                new Case(
                                "fast-forward",
                                "A thief signs the highest numbers there are; then a new root.",
                                log)
                        .mirror("before", log)
                        .mirror(
                                "attack",
                                log,
                                (path, file) -> path.equals("head") ? Reply.file(head) : null);
        log.replacePublisher();
        return one.mirror("recovery", Story.change(log))
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.shows(OLD))
                .sync("recovery", step -> step.accepted(true).shows(NEW).hides(OLD));
    }

    private static Case laterEpochWithoutKey() {
        Log log = Story.beginning();
        Case one =
                new Case("changed-statement", "Raises the epoch under a good signature.", log)
                        .mirror("before", log);
        Story.change(log);
        String head = new String(log.head(), java.nio.charset.StandardCharsets.UTF_8);
        return refused(one, log, Signed.bytes(head.replace("\"epoch\":1", "\"epoch\":2")));
    }

    static Case refused(Case one, Log log, byte[] head) {
        return one.mirror(
                        "attack",
                        log,
                        (path, file) -> path.equals("head") ? Reply.file(head) : null)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).shows(OLD).hides(NEW));
    }
}
