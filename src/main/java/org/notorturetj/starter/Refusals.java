package org.notorturetj.starter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** What a load did not publish, in sentences with the remedy. */
final class Refusals {
    /** Folders named for one reason; of an archive nobody reads thousands. */
    private static final int NAMED = 20;

    private final Map<String, List<String>> foldersByReason = new LinkedHashMap<>();
    private final Set<String> remedies = new LinkedHashSet<>();
    private int count;

    /** Of publications. */
    int count() {
        return count;
    }

    void add(List<String> folders, ProblemException refusal) {
        count++;
        foldersByReason
                .computeIfAbsent(String.valueOf(refusal.getMessage()), reason -> new ArrayList<>())
                .addAll(folders);
        if (breaks(refusal, Rule.UNREVIEWED_GUIDE)) {
            remedies.add(
                    "To publish guides that no lawyer has reviewed, with a warning in each, add --allow-unreviewed.");
        }
        if (breaks(refusal, Rule.NO_SAMPLES)) {
            remedies.add(
                    "To publish invented content, marked as such, add --allow-samples; never on a server for the public.");
        }
    }

    private static boolean breaks(ProblemException refusal, Rule rule) {
        return refusal.violations().stream().anyMatch(violation -> violation.rule().equals(rule));
    }

    /** One line for each reason, then what to do. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        foldersByReason.forEach(
                (reason, folders) ->
                        lines.add("Not published: %s (%s)".formatted(named(folders), reason)));
        lines.addAll(remedies);
        return lines;
    }

    private static String named(List<String> folders) {
        if (folders.size() <= NAMED) {
            return String.join(", ", folders);
        }
        return "%s and %d more"
                .formatted(String.join(", ", folders.subList(0, NAMED)), folders.size() - NAMED);
    }
}
