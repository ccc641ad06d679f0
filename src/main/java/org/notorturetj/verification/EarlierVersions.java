package org.notorturetj.verification;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.authenticity.Alteration;
import org.notorturetj.platform.authenticity.Comparison;
import org.notorturetj.platform.authenticity.Copy;
import org.notorturetj.platform.authenticity.Trace;

/**
 * Whether words are those of a version before a correction, or of a text that is withdrawn. Nothing
 * of these is kept but traces of their lines: words are confirmed to anyone who has them, and are
 * told to nobody (docs/adr/064).
 */
@ApplicationScoped
class EarlierVersions {
    /** Lines that are looked up: a stranger chooses how many there are. */
    private static final int LINES = 200;

    /** A text of which less is ours is somebody else's that quotes. */
    private static final int OURS_PERCENT = 40;

    private final Candidates candidates;

    EarlierVersions(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * What a copy is of an earlier version: that version, whole or in each line that is not as it
     * is now; the same with other lines around it; empty if it is none.
     */
    Optional<Verdict> verdict(Candidate candidate, Comparison comparison) {
        List<Alteration> alterations = comparison.alterations();
        Set<String> ours = new HashSet<>(comparison.publishedLines());
        Set<String> texts =
                limited(
                        alterations.stream()
                                .flatMap(
                                        alteration ->
                                                Stream.of(
                                                                alteration.unwrapped(),
                                                                alteration.lines(),
                                                                alteration.beside())
                                                        .flatMap(List::stream))
                                .filter(line -> !ours.contains(line))
                                .toList());
        String whole = comparison.copiedText();
        String own = comparison.ownText();
        texts.add(whole);
        texts.add(own);
        Set<Long> known = candidates.earlier(candidate, Trace.of(texts));
        if (known.contains(Trace.of(whole))) {
            return Optional.of(Verdict.EARLIER);
        } else if (known.contains(Trace.of(own))) {
            boolean around = alterations.stream().anyMatch(Alteration::around);
            return Optional.of(around ? Verdict.EARLIER_SURROUNDED : Verdict.EARLIER);
        }
        var lines = new EarlierLines(ours, known);
        return alterations.stream().allMatch(lines::allow) ? lines.verdict() : Optional.empty();
    }

    /** How many words of a copy are those of texts that are gone, if it is a copy of any. */
    long gone(Copy copy) {
        Collection<String> parts = copy.parts();
        Set<Long> gone = candidates.gone(Trace.of(limited(parts)));
        List<Long> words =
                parts.stream()
                        .filter(Trace::isLeft)
                        .filter(part -> gone.contains(Trace.of(part)))
                        .map(Trace::words)
                        .collect(Collectors.toList());
        long most = Math.min(words.stream().mapToLong(Long::longValue).sum(), copy.size());
        return most * 100 >= (long) copy.size() * OURS_PERCENT ? most : 0;
    }

    private static Set<String> limited(Collection<String> lines) {
        return lines.stream()
                .distinct()
                .filter(Trace::isLeft)
                .limit(LINES)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
