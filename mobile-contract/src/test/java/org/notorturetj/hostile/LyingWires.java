package org.notorturetj.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.notorturetj.hostile.Reply.Manner;
import org.notorturetj.publisher.Log;

import static org.notorturetj.hostile.Story.NEW;
import static org.notorturetj.hostile.Story.OLD;

/** Answers that are cut, endless, slow, of another kind, or lead elsewhere. */
final class LyingWires {
    private LyingWires() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(each("truncated-head", "head", "none", LyingWires::half));
        cases.add(root());
        cases.add(each("truncated-manifest", "manifest.*", "update.*", LyingWires::half));
        cases.add(each("truncated-update", "update.*", "(changes|chunk).*", LyingWires::half));
        cases.add(each("truncated-changes", "changes.*", "(update|chunk).*", LyingWires::half));
        cases.add(each("truncated-chunk", "chunk.*", "(update|changes).*", LyingWires::half));
        cases.add(each("cut-head", "head", "none", file -> file.sent(Manner.CUT)));
        cases.add(each("cut-update", "update.*", "(changes|chunk).*", LyingWires::cut));
        cases.add(each("endless-head", "head", "none", file -> file.sent(Manner.ENDLESS)));
        cases.add(each("endless-chunk", "chunk.*", "(update|changes).*", LyingWires::endless));
        cases.add(each("slow-head", "head", "none", file -> file.sent(Manner.DRIP)));
        cases.add(each("login-page", ".*", "none", file -> Reply.page()));
        cases.add(each("login-page-in-disguise", ".*", "none", LyingWires::disguised));
        cases.add(each("html-label", ".*", "none", LyingWires::labelled));
        cases.add(each("gzip-bomb-head", "head", "none", file -> LyingPacks.bomb()));
        cases.add(each("gzip-bomb-update", "update.*", "(changes|chunk).*", LyingWires::bomb));
        cases.add(each("coded-twice", "head", "none", LyingWires::twice));
        cases.add(redirect());
        cases.add(wrongType());
        return cases;
    }

    private interface Change extends java.util.function.UnaryOperator<Reply> {}

    private static Case each(String name, String paths, String withheld, Change change) {
        Log log = Story.beginning();
        Case one = new Case(name, "Of " + paths + ", while nothing else leads there.", log);
        one.mirror("before", log);
        return LyingFiles.refused(
                one,
                Story.change(log),
                Story.first(
                        Story.without(withheld),
                        (path, file) ->
                                file != null && path.matches(paths)
                                        ? change.apply(Reply.file(file))
                                        : null));
    }

    private static Case root() {
        Log log = Story.beginning();
        Case one = new Case("truncated-root", "The next root is cut in half.", log);
        one.mirror("before", log);
        log.replacePublisher();
        return LyingFiles.refused(
                one,
                Story.change(log),
                (path, file) -> path.equals("root/2") ? half(Reply.file(file)) : null);
    }

    private static Case redirect() {
        Log log = Story.beginning();
        Case one = new Case("redirect", "Leads to a server that has everything.", log);
        one.mirror("before", log);
        one.mirror("elsewhere", Story.change(log));
        return LyingFiles.refused(
                one, log, (path, file) -> Reply.redirect("/redirect/elsewhere/" + path));
    }

    private static Case wrongType() {
        Log log = Story.beginning();
        Case one = new Case("wrong-content-type", "Good files under other labels.", log);
        one.mirror("before", log);
        return one.mirror(
                        "attack",
                        Story.change(log),
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
        return Reply.file(
                "application/octet-stream", "gzip", LyingPacks.gzip(LyingPacks.gzip(file.body())));
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
