package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.FactsDifferenceApi;
import org.notorturetj.api.desk.revision.MemberDifference;
import org.notorturetj.platform.problem.ProblemException;

/** Facts as readers have them: those that are worked on, without what has changed since. */
@ApplicationScoped
class PublicFacts {
    private static final Compared WITH_PUBLIC = new Compared(null, null, null, null);

    private final FactsDifferenceApi differences;

    PublicFacts(FactsDifferenceApi differences) {
        this.differences = differences;
    }

    /**
     * The published facts of a document.
     *
     * @param working its facts that are worked on: also the answer if none are published (any more)
     */
    Map<String, Object> of(String document, Map<String, Object> working) {
        Map<String, Object> facts = working;
        for (MemberDifference it : changed(document)) {
            List<String> path = List.of(it.member().substring(1).split("/", -1));
            facts = without(facts, path, it.before());
        }
        return facts;
    }

    private List<MemberDifference> changed(String document) {
        try {
            return differences.compare(document, WITH_PUBLIC).members();
        } catch (ProblemException withdrawnMeanwhile) {
            return List.of();
        }
    }

    private static Map<String, Object> without(
            Map<?, ?> facts, List<String> path, @Nullable Object before) {
        Map<String, Object> copy = new LinkedHashMap<>();
        facts.forEach((name, value) -> copy.put(name.toString(), value));
        String name = path.get(0);
        Object value = value(copy.get(name), path, before);
        if (value == null) {
            copy.remove(name);
        } else {
            copy.put(name, value);
        }
        return copy;
    }

    private static List<Object> without(List<?> items, List<String> path, @Nullable Object before) {
        List<Object> copy = new ArrayList<>(items);
        int index = Integer.parseInt(path.get(0));
        copy.set(index, value(copy.get(index), path, before));
        return copy;
    }

    /** What stands where the first name of a path leads. */
    private static @Nullable Object value(
            @Nullable Object now, List<String> path, @Nullable Object before) {
        List<String> rest = path.subList(1, path.size());
        if (rest.isEmpty()) {
            return before;
        }
        return now instanceof List<?> items
                ? without(items, rest, before)
                : without((Map<?, ?>) now, rest, before);
    }
}
