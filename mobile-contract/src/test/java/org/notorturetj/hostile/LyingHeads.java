package org.notorturetj.hostile;

import java.util.List;

import org.notorturetj.publisher.LogFiles;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SignedFiles;
import org.notorturetj.publisher.SigningKeyPair;

import static org.notorturetj.hostile.SampleLog.NEW;
import static org.notorturetj.hostile.SampleLog.OLD;

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
        PublicLog old = SampleLog.beginning();
        Case one = new Case("rollback", "Serves the previous state.", old);
        one.mirror("attack", old);
        return one.mirror("before", SampleLog.change(old))
                .sync("before", step -> step.accepted(true).shows(NEW))
                .sync("attack", step -> step.accepted(false).shows(NEW).hides(OLD));
    }

    private static Case freeze() {
        PublicLog log = SampleLog.beginning();
        return new Case("freeze", "Serves the same state for months.", log)
                .mirror("before", log)
                .sync("before", step -> step.accepted(true).stale(false).shows(OLD))
                .sync("before", step -> step.on("2027-03-01T00:00:00Z").stale(true).shows(OLD));
    }

    private static Case notModified() {
        PublicLog log = SampleLog.beginning();
        return new Case("always-304", "Answers 304 for months.", log)
                .mirror("before", log)
                .mirror("attack", log, (path, file) -> Reply.bare(304))
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.on("2027-03-01T00:00:00Z").stale(true).shows(OLD));
    }

    private static Case wrongKey() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("wrong-key", "Signs with a key of its own.", log).mirror("before", log);
        SampleLog.change(log);
        byte[] forged =
                SignedFiles.file(SignedFiles.HEAD, log.headStatement(), SigningKeyPair.make());
        return refused(one, log, forged);
    }

    private static Case wrongLabel() {
        PublicLog log = SampleLog.beginning();
        Case one =
                new Case("wrong-label", "A signature that was made for a card.", log)
                        .mirror("before", log);
        SampleLog.change(log);
        return refused(
                one, log, SignedFiles.file(SignedFiles.CARD, log.headStatement(), log.publisher));
    }

    private static Case twoTruths() {
        PublicLog log = SampleLog.beginning();
        Case one =
                new Case("two-truths", "The same epoch, seq and issue, other bytes.", log)
                        .mirror("before", log);
        SampleLog.change(log);
        LogFiles now = log.files();
        String statement =
                log.headStatement()
                        .replace("\"seq\":2", "\"seq\":1")
                        .replace("\"issue\":2", "\"issue\":1");
        byte[] second = SignedFiles.file(SignedFiles.HEAD, statement, log.publisher);
        // Everything that the second head names can be fetched.
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
        PublicLog log = SampleLog.beginning();
        String absurd =
                log.headStatement()
                        .replace("\"epoch\":1", "\"epoch\":" + ABSURD)
                        .replace("\"seq\":1", "\"seq\":" + ABSURD)
                        .replace("\"issue\":1", "\"issue\":" + ABSURD);
        byte[] head = SignedFiles.file(SignedFiles.HEAD, absurd, log.publisher);
        Case one =
                new Case(
                                "fast-forward",
                                "A thief signs the highest possible numbers; then comes a new root.",
                                log)
                        .mirror("before", log)
                        .mirror(
                                "attack",
                                log,
                                (path, file) -> path.equals("head") ? Reply.file(head) : null);
        log.replacePublisher();
        return one.mirror("recovery", SampleLog.change(log))
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.shows(OLD))
                .sync("recovery", step -> step.accepted(true).shows(NEW).hides(OLD));
    }

    private static Case laterEpochWithoutKey() {
        PublicLog log = SampleLog.beginning();
        Case one =
                new Case("changed-statement", "Raises the epoch without a new signature.", log)
                        .mirror("before", log);
        SampleLog.change(log);
        String head = new String(log.head(), java.nio.charset.StandardCharsets.UTF_8);
        return refused(one, log, SignedFiles.bytes(head.replace("\"epoch\":1", "\"epoch\":2")));
    }

    static Case refused(Case one, PublicLog log, byte[] head) {
        return one.mirror(
                        "attack",
                        log,
                        (path, file) -> path.equals("head") ? Reply.file(head) : null)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).shows(OLD).hides(NEW));
    }
}
