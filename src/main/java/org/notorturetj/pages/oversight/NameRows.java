package org.notorturetj.pages.oversight;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.protectedname.NameFinding;
import org.notorturetj.api.desk.protectedname.NameRedaction;
import org.notorturetj.api.desk.protectedname.NameRefusals;
import org.notorturetj.api.desk.protectedname.NameSearch;
import org.notorturetj.api.desk.protectedname.SearchedPlace;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.form.Labels;

/** What the pages of names tell in rows: where, how far and who; never what stands there. */
final class NameRows {
    private NameRows() {}

    static Search search(NameSearch search, Frame frame) {
        long read = search.places().stream().mapToLong(SearchedPlace::read).sum();
        return new Search(
                frame.w("search-" + search.kind()),
                word("search-state-", search.state(), frame),
                minute(search.createdAt(), frame),
                read,
                // what was written meanwhile is read as well
                Math.max(read, search.places().stream().mapToLong(SearchedPlace::total).sum()),
                search.places().stream().mapToLong(SearchedPlace::found).sum());
    }

    static Refused refused(NameRefusals refusals, People people, Frame frame) {
        return new Refused(
                people.name(refusals, "account"),
                refusals.names(),
                refusals.times(),
                minute(refusals.lastAt(), frame),
                refusals.blockedUntil() == null ? null : minute(refusals.blockedUntil(), frame));
    }

    static Found found(NameFinding finding, Frame frame) {
        String href =
                finding.document() == null
                        ? null
                        : "/desk/documents/"
                                + finding.document()
                                + (finding.language() == null
                                        ? ""
                                        : "/" + finding.language().tag());
        return new Found(
                place(finding.place(), frame),
                href,
                finding.document(),
                finding.language() == null ? null : frame.w("language-" + finding.language().tag()),
                finding.members().stream()
                        .map(member -> Labels.path(member, frame.lang()))
                        .collect(Collectors.joining(", ")),
                minute(finding.foundAt(), frame),
                finding.cleanedAt() == null ? null : minute(finding.cleanedAt(), frame));
    }

    static Redacted redacted(NameRedaction redaction, People people, Frame frame) {
        return NameRowsRedactedBuilder.builder()
                .state(redaction.state())
                .stateName(word("redaction-", redaction.state(), frame))
                .proposer(people.name(redaction, "proposer"))
                .approver(people.name(redaction, "approver"))
                .since(minute(redaction.createdAt(), frame))
                .cleaned(
                        redaction.cleaned().stream()
                                .map(it -> place(it.place(), frame) + ": " + it.cleaned())
                                .collect(Collectors.joining(", ")))
                .left(
                        redaction.leftIn().stream()
                                .map(it -> place(it.place(), frame) + ": " + it.left())
                                .collect(Collectors.joining(", ")))
                .retry(redaction.retryAt() == null ? null : minute(redaction.retryAt(), frame))
                .verification(
                        redaction.verification() == null
                                ? null
                                : search(redaction.verification(), frame))
                .beyond(redaction.beyond())
                .build();
    }

    private static String place(String place, Frame frame) {
        return word("place-", place, frame);
    }

    /** New words may come. */
    private static String word(String prefix, String word, Frame frame) {
        return frame.words().getOrDefault(prefix + word, word);
    }

    private static String minute(Instant moment, Frame frame) {
        return Moments.minute(moment, frame.lang());
    }

    /** A search, and how far it is. */
    public record Search(
            String what, String state, String since, long read, long total, long found) {}

    /** Somebody whose texts were refused. */
    public record Refused(
            String who, long names, long times, String last, @Nullable String blocked) {}

    /** A text with the name. */
    public record Found(
            String place,
            @Nullable String href,
            @Nullable String document,
            @Nullable String language,
            String members,
            String found,
            @Nullable String cleaned) {}

    /** What a redaction did. */
    @MadeByName
    public record Redacted(
            String state,
            String stateName,
            String proposer,
            String approver,
            String since,
            String cleaned,
            String left,
            @Nullable String retry,
            @Nullable Search verification,
            List<String> beyond) {
        public boolean isFailed() {
            return "failed".equals(state);
        }
    }
}
