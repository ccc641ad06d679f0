package org.notorturetj.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.platform.authenticity.Alteration;
import org.notorturetj.platform.authenticity.Trace;

/**
 * Tells lines of an earlier version from what stands around it. For one copy.
 *
 * <p>What is neither may stand only before the first and after the last line of ours, earlier ones
 * included, or between title and body: a line between the paragraphs says something in our name.
 */
final class EarlierLines {
    private final Set<String> published;
    private final Set<Long> earlier;

    /** A line with many changes is looked at once. */
    private final Map<String, Boolean> judged = new HashMap<>();

    private boolean anyEarlier;
    private boolean anyOther;

    /**
     * Begins.
     *
     * @param published lines as they are now
     * @param earlier traces of lines as they were
     */
    EarlierLines(Set<String> published, Set<Long> earlier) {
        this.published = published;
        this.earlier = earlier;
    }

    /** Whether all that is not as published at a place is earlier, or stands around. */
    boolean allow(Alteration alteration) {
        if (alteration.unwrapped().stream().anyMatch(this::isEarlier)) {
            return true;
        }
        if (!alteration.beside().stream().allMatch(this::isKnown)) {
            return false;
        }
        List<Boolean> ours = alteration.lines().stream().map(this::isKnown).toList();
        int first = ours.indexOf(true);
        int last = ours.lastIndexOf(true);
        if (!ours.contains(false)) {
            return true;
        }
        anyOther = true;
        if (alteration.around() && !alteration.first() && !alteration.last()) {
            return true;
        }
        boolean together = first < 0 || !ours.subList(first, last + 1).contains(false);
        boolean atEnd = alteration.last() && (first < 0 ? alteration.around() : first == 0);
        boolean atBeginning =
                alteration.first() && (first < 0 ? alteration.around() : last == ours.size() - 1);
        return together && (atEnd || atBeginning);
    }

    private boolean isKnown(String line) {
        return isEarlier(line) || published.contains(line);
    }

    private boolean isEarlier(String line) {
        boolean was =
                judged.computeIfAbsent(
                        line, it -> Trace.isLeft(it) && earlier.contains(Trace.of(it)));
        anyEarlier |= was;
        return was;
    }

    /** What the copy is, if all its alterations are allowed. */
    Optional<Verdict> verdict() {
        if (!anyEarlier) {
            return Optional.empty();
        }
        return Optional.of(anyOther ? Verdict.EARLIER_SURROUNDED : Verdict.EARLIER);
    }
}
