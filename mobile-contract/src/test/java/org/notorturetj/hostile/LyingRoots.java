package org.notorturetj.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Signed;
import org.notorturetj.publisher.SigningPair;

import static org.notorturetj.hostile.Story.NEW;
import static org.notorturetj.hostile.Story.OLD;

/** Roots that would hand the keys to somebody else. In each case the thief signs the next head. */
final class LyingRoots {
    private LyingRoots() {}

    static List<Case> all() {
        return List.of(skips(), kidMismatch(), duplicateSignature(), stranger(), honest());
    }

    private static Case skips() {
        Log log = Story.beginning();
        Case one = new Case("root-skips-a-step", "Root 3 in the place of root 2.", log);
        one.mirror("before", log);
        log.replacePublisher().replacePublisher();
        return refused(one, Story.change(log), log.root(3));
    }

    private static Case kidMismatch() {
        Log log = Story.beginning();
        Case one = new Case("root-kid-mismatch", "A thief's key under an honest name.", log);
        one.mirror("before", log);
        SigningPair honest = log.publisher;
        SigningPair thief = SigningPair.make();
        String statement =
                Signed.rootStatement(2, 1, log.rootKeys, List.of(honest))
                        .replace(honest.spki(), thief.spki());
        Story.change(log.addRoot());
        byte[] root = Signed.file(Signed.ROOT, statement, log.rootKeys.get(0));
        byte[] good = Signed.file(Signed.HEAD, log.headStatement(), thief);
        String named = new String(good, StandardCharsets.UTF_8).replace(thief.kid(), honest.kid());
        return one.mirror(
                        "attack",
                        log,
                        (path, file) ->
                                path.equals("head")
                                        ? Reply.file(Signed.bytes(named))
                                        : path.equals("root/2") ? Reply.file(root) : null)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).shows(OLD).hides(NEW));
    }

    private static Case duplicateSignature() {
        SigningPair stolen = SigningPair.make();
        Log log = Story.filled(new Log(List.of(stolen, SigningPair.make()), 2, SigningPair.make()));
        Case one =
                new Case("root-signed-twice-by-one", "Two of two must sign; one did, twice.", log);
        one.mirror("before", log);
        log.publisher = SigningPair.make();
        String statement = Signed.rootStatement(2, 2, log.rootKeys, List.of(log.publisher));
        byte[] root =
                Signed.withSignatures(
                        statement,
                        List.of(
                                stolen.signature(Signed.ROOT, statement),
                                stolen.signature(Signed.ROOT, statement)));
        log.addRoot();
        return refused(one, Story.change(log), root);
    }

    private static Case stranger() {
        Log log = Story.beginning();
        Case one = new Case("root-of-a-stranger", "A root that only its own keys signed.", log);
        one.mirror("before", log);
        log.rootKeys = List.of(SigningPair.make());
        log.replacePublisher();
        return refused(one, Story.change(log), log.root(2));
    }

    /** So that a client that refuses every root does not pass. */
    private static Case honest() {
        Log log = Story.beginning();
        Case one = new Case("root-honest", "No lie: two roots, one after the other.", log);
        one.mirror("before", log);
        SigningPair first = log.rootKeys.get(0);
        log.rootKeys = List.of(SigningPair.make());
        log.addRoot(first).replacePublisher();
        return one.mirror("after", Story.change(log))
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("after", step -> step.accepted(true).shows(NEW).hides(OLD));
    }

    private static Case refused(Case one, Log log, byte[] root) {
        return one.mirror(
                        "attack",
                        log,
                        (path, file) -> path.equals("root/2") ? Reply.file(root) : null)
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(false).shows(OLD).hides(NEW));
    }
}
