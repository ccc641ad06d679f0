package org.notorturetj.content.type;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Words;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.platform.text.HiddenCharacters;

/** Collects the violations in facts and texts, so that an editor sees all of them at once. */
public final class Violations {
    private final List<Violation> violations = new ArrayList<>();

    /** Adds a violation unless a condition holds. */
    public Violations that(boolean holds, String member, RuleMessage rule) {
        if (!holds) {
            violations.add(new Violation(member, rule));
        }
        return this;
    }

    /** Requires one line of text that shows something. The limit is in characters. */
    public Violations line(@Nullable String text, String member, int limit) {
        return that(
                text != null
                        && text.length() <= limit
                        && text.indexOf('\n') < 0
                        && !HiddenCharacters.showsNothing(text),
                member,
                Rule.LINE.with(limit));
    }

    /** Requires a value that matches a regular expression; null does not match. */
    public Violations form(@Nullable String value, String form, String member, RuleMessage rule) {
        return that(value != null && value.matches(form), member, rule);
    }

    /** Requires a slug. */
    public Violations slug(@Nullable String slug) {
        return that(
                slug != null && slug.length() <= Words.SLUG_LENGTH && slug.matches(Words.SLUG),
                "slug",
                Rule.SLUG.with(Words.SLUG_LENGTH));
    }

    /** Requires region codes. */
    public Violations regions(List<String> regions) {
        return that(
                regions.stream().allMatch(region -> region.matches(Words.REGION)),
                "regions",
                Rule.REGIONS);
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
