package org.notorturetj.content.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

/** Collects the violations in facts and texts, so that an editor sees all of them at once. */
public final class Violations {
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();

    /** Adds a violation unless a condition holds, or nothing is there that could hold. */
    public Violations that(boolean holds, String member, RuleMessage rule) {
        return holds ? this : add(member, rule);
    }

    /** Adds a violation. */
    public Violations add(String member, RuleMessage rule) {
        if (!settled.contains(member)) {
            violations.add(new Violation(member, rule));
        }
        return this;
    }

    /** Adds a violation after which no other is added for the member, such as its absence. */
    public Violations only(String member, RuleMessage rule) {
        add(member, rule);
        settled.add(member);
        return this;
    }

    /** Adds the violations in something, whose members get a prefix. */
    public Violations in(String prefix, Violations others) {
        others.violations.forEach(other -> add(prefix + other.member(), other.rule()));
        others.settled.forEach(member -> settled.add(prefix + member));
        return this;
    }

    /** Whether a text is one line that shows something, of at most so many characters. */
    static boolean isLine(String text, int limit) {
        return text.length() <= limit
                && text.indexOf('\n') < 0
                && !HiddenCharacters.showsNothing(text);
    }

    /** Requires one of the values of a vocabulary. */
    public Violations oneOf(
            java.util.Collection<String> vocabulary, @Nullable String value, String member) {
        return that(
                value != null && vocabulary.contains(value),
                member,
                Rule.ONE_OF.with(String.join(", ", vocabulary)));
    }

    /** All violations. */
    public List<Violation> all() {
        return List.copyOf(violations);
    }

    /**
     * Ends the validation.
     *
     * @throws ProblemException with all violations, if there are any
     */
    public void orRefuse() {
        if (!violations.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_TEXT, violations);
        }
    }
}
