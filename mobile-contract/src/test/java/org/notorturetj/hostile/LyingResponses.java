package org.notorturetj.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.notorturetj.hostile.Reply.Manner;
import org.notorturetj.publisher.PublicLog;

import static org.notorturetj.hostile.SampleLog.NEW;
import static org.notorturetj.hostile.SampleLog.OLD;

/** Responses that are truncated, endless, slow, mislabelled or redirected. */
final class LyingResponses {
    private LyingResponses() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(each("truncated-head", "head", "none", LyingResponses::half));
        cases.add(root());
        cases.add(each("truncated-manifest", "manifest.*", "update.*", LyingResponses::half));
        cases.add(each("truncated-update", "update.*", "(changes|chunk).*", LyingResponses::half));
        cases.add(each("truncated-changes", "changes.*", "(update|chunk).*", LyingResponses::half));
        cases.add(each("truncated-chunk", "chunk.*", "(update|changes).*", LyingResponses::half));
        cases.add(each("cut-head", "head", "none", file -> file.sent(Manner.CUT)));
        cases.add(each("cut-update", "update.*", "(changes|chunk).*", LyingResponses::cut));
        cases.add(each("endless-head", "head", "none", file -> file.sent(Manner.ENDLESS)));
        cases.add(each("endless-chunk", "chunk.*", "(update|changes).*", LyingResponses::endless));
        cases.add(each("slow-head", "head", "none", file -> file.sent(Manner.DRIP)));
        cases.add(each("login-page", ".*", "none", file -> Reply.page()));
        cases.add(each("login-page-in-disguise", ".*", "none", LyingResponses::disguised));
        cases.add(each("html-label", ".*", "none", LyingResponses::labelled));
        cases.add(each("gzip-bomb-head", "head", "none", file -> LyingPacks.bomb()));
        cases.add(each("gzip-bomb-update", "update.*", "(changes|chunk).*", LyingResponses::bomb));
        cases.add(each("coded-twice", "head", "none", LyingResponses::twice));
        cases.add(redirect());
        cases.add(wrongType());
        return cases;
    }

    private interface Change extends java.util.function.UnaryOperator<Reply> {}

    private static Case each(String name, String paths, String withheld, Change change) {
        PublicLog log = SampleLog.beginning();
        Case one = new Case(name, "Of " + paths + ", with no other path to the same files.", log);
        one.mirror("before", log);
        return LyingFiles.refused(
                one,
                SampleLog.change(log),
                SampleLog.first(
                        SampleLog.without(withheld),
                        (path, file) ->
                                file != null && path.matches(paths)
                                        ? change.apply(Reply.file(file))
                                        : null));
    }

    private static Case root() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("truncated-root", "The next root is truncated.", log);
        one.mirror("before", log);
        log.replacePublisher();
        return LyingFiles.refused(
                one,
                SampleLog.change(log),
                (path, file) -> path.equals("root/2") ? half(Reply.file(file)) : null);
    }

    private static Case redirect() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("redirect", "Redirects to a server that has everything.", log);
        one.mirror("before", log);
        one.mirror("elsewhere", SampleLog.change(log));
        return LyingFiles.refused(
                one, log, (path, file) -> Reply.redirect("/redirect/elsewhere/" + path));
    }

    private static Case wrongType() {
        PublicLog log = SampleLog.beginning();
        Case one = new Case("wrong-content-type", "Good files with another Content-Type.", log);
        one.mirror("before", log);
        return one.mirror(
                        "attack",
                        SampleLog.change(log),
                        (path, file) -> file == null ? null : Reply.file("image/png", null, file))
                .sync("before", step -> step.accepted(true).shows(OLD))
                .sync("attack", step -> step.accepted(true).shows(NEW).hides(OLD));
    }

    private static Reply half(Reply file) {
        return Reply.file(Arrays.copyOf(file.body(), file.body().length / 2));
    }

    private static Reply disguised(Reply file) {
        return Reply.file(Reply.page().body());
    }

    private static Reply labelled(Reply file) {
        return Reply.file("Text/HTML; charset=utf-8", null, file.body());
    }

    private static Reply twice(Reply file) {
        return Reply.file("application/octet-stream", "gzip", Bombs.gzip(Bombs.gzip(file.body())));
    }

    private static Reply cut(Reply file) {
        return file.sent(Manner.CUT);
    }

    private static Reply endless(Reply file) {
        return file.sent(Manner.ENDLESS);
    }

    private static Reply bomb(Reply file) {
        return LyingPacks.bomb();
    }
}
