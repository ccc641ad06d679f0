package org.notorturetj.verification;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.authenticity.Comparison;
import org.notorturetj.platform.authenticity.Copy;
import org.notorturetj.platform.authenticity.Trace;

/**
 * Whether words are those of a version before a correction, or of a text that is withdrawn. Nothing
 * of these is kept but traces of their lines: words are confirmed to whoever has them, and are told
 * to nobody (docs/adr/064).
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

    /** Whether a copy is of an earlier version: whole, or in each line that is not as it is now. */
    boolean have(Candidate candidate, Comparison comparison) {
        Set<String> changed = comparison.changedLines();
        changed.removeAll(new HashSet<>(comparison.publishedLines()));
        String whole = comparison.copiedText();
        Set<String> asked = limited(changed);
        asked.add(whole);
        Set<Long> known = candidates.earlier(candidate, Trace.of(asked));
        return known.contains(Trace.of(whole))
                || (!changed.isEmpty()
                        && changed.stream().map(Trace::of).allMatch(known::contains));
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
        return lines.stream().filter(Trace::isLeft).limit(LINES).collect(Collectors.toSet());
    }
}
