package org.notorturetj.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SignedFiles;
import org.notorturetj.publisher.SigningKeyPair;

import static org.notorturetj.hostile.SampleLog.NEW;
import static org.notorturetj.hostile.SampleLog.OLD;

/** Roots that would hand trust to a thief, who signs the next head. */
final class LyingRoots {
    private LyingRoots() {}

    static List<Case> all() {
        return List.of(
                skips(),
                kidMismatch(),
                duplicateSignature(),
                stranger(),
                tooMany(),
                many(),
                honest());
    }

    private static Case skips() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("root-skips-a-step", "Root 3 in place of root 2.", log);
        one.mirror("before", log);
        log.replacePublisher().replacePublisher();
        return refused(one, SampleLog.change(log), log.root(3));
    }

    private static Case kidMismatch() {
        PublicLog log = SampleLog.beginning();
        Case one =
                new Case("root-kid-mismatch", "A thief's key under the id of an honest one.", log);
        one.mirror("before", log);
        SigningKeyPair honest = log.publisher;
        SigningKeyPair thief = SigningKeyPair.make();
        String statement =
                SignedFiles.rootStatement(2, 1, log.rootKeys, List.of(honest))
                        .replace(honest.spki(), thief.spki());
        SampleLog.change(log.addRoot());
        byte[] root = SignedFiles.file(SignedFiles.ROOT, statement, log.rootKeys.get(0));
        byte[] good = SignedFiles.file(SignedFiles.HEAD, log.headStatement(), thief);
        String named = new String(good, StandardCharsets.UTF_8).replace(thief.kid(), honest.kid());
        return one.mirror(
                        "attack",
                        log,
                        (path, file) ->
                                path.equals("head")
                                        ? Reply.file(SignedFiles.bytes(named))
                                        : path.equals("root/2") ? Reply.file(root) : null)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).shows(OLD).hides(NEW));
    }

    private static Case duplicateSignature() {
        SigningKeyPair stolen = SigningKeyPair.make();
        PublicLog log =
                SampleLog.filled(
                        new PublicLog(
                                List.of(stolen, SigningKeyPair.make()), 2, SigningKeyPair.make()));
        Case one =
                new Case(
                        "root-signed-twice-by-one",
                        "Two of two keys must sign; one signed twice.",
                        log);
        one.mirror("before", log);
        log.publisher = SigningKeyPair.make();
        String statement = SignedFiles.rootStatement(2, 2, log.rootKeys, List.of(log.publisher));
        byte[] root =
                SignedFiles.withSignatures(
                        statement,
                        List.of(
                                stolen.signature(SignedFiles.ROOT, statement),
                                stolen.signature(SignedFiles.ROOT, statement)));
        log.addRoot();
        return refused(one, SampleLog.change(log), root);
    }

    private static Case stranger() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("root-of-a-stranger", "A root that only its own keys signed.", log);
        one.mirror("before", log);
        log.rootKeys = List.of(SigningKeyPair.make());
        log.replacePublisher();
        return refused(one, SampleLog.change(log), log.root(2));
    }

    /** Each is good, and asks for the next: a client that follows them all asks for an hour. */
    private static Case tooMany() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("roots-1944-in-a-row", "1,944 good roots, one after the other.", log);
        one.mirror("before", log);
        for (int i = 0; i < 1942; i++) {
            log.addRoot();
        }
        log.replacePublisher();
        return one.mirror("attack", SampleLog.change(log))
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).asking(70).shows(OLD).hides(NEW));
    }

    /** A phone that was off for long goes on where it stopped. */
    private static Case many() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("roots-100-honest", "No attack: 100 roots, in two syncs.", log);
        one.mirror("before", log);
        for (int i = 0; i < 98; i++) {
            log.addRoot();
        }
        log.replacePublisher();
        return one.mirror("after", SampleLog.change(log))
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("after", step -> step.shows(OLD))
                .sync("after", step -> step.accepted(true).shows(NEW).hides(OLD));
    }

    /** So that a client that refuses every root does not pass. */
    private static Case honest() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("root-honest", "No attack: two roots, one after the other.", log);
        one.mirror("before", log);
        SigningKeyPair first = log.rootKeys.get(0);
        log.rootKeys = List.of(SigningKeyPair.make());
        log.addRoot(first).replacePublisher();
        return one.mirror("after", SampleLog.change(log))
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("after", step -> step.accepted(true).shows(NEW).hides(OLD));
    }

    private static Case refused(Case one, PublicLog log, byte[] root) {
        return one.mirror(
                        "attack",
                        log,
                        (path, file) -> path.equals("root/2") ? Reply.file(root) : null)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).shows(OLD).hides(NEW));
    }
}
