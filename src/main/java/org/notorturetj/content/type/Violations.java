package org.notorturetj.content.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ParameterError;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Words;
import org.notorturetj.platform.problem.ProblemException;

/** Collects what is wrong with facts and texts, so that an editor hears of all of it at once. */
public final class Violations {
    private final List<ParameterError> errors = new ArrayList<>();

    /** Holds against a rule. */
    public Violations that(boolean holds, String member, String rule) {
        if (!holds) {
            errors.add(new ParameterError(member, rule));
        }
        return this;
    }

    /** A line of text: there, and not longer than a limit in characters. */
    public Violations line(@Nullable String text, String member, int limit) {
        return that(
                text != null && !text.isBlank() && text.length() <= limit && text.indexOf('\n') < 0,
                member,
                "must be one line of 1 to " + limit + " characters");
    }

    /** A value with a form, such as a key or a code; what is missing has none. */
    public Violations form(@Nullable String value, String form, String member, String rule) {
        return that(value != null && value.matches(form), member, rule);
    }

    /** A slug. */
    public Violations slug(@Nullable String slug) {
        return that(
                slug != null && slug.length() <= Words.SLUG_LENGTH && slug.matches(Words.SLUG),
                "slug",
                "must be Latin lower case, digits and hyphens, at most " + Words.SLUG_LENGTH);
    }

    /** Codes of regions. */
    public Violations regions(List<String> regions) {
        return that(
                regions.stream().allMatch(region -> region.matches(Words.REGION)),
                "regions",
                "must be ISO 3166-2 codes");
    }

    /**
     * Ends the check.
     *
     * @throws ProblemException with everything that did not hold
     */
    public void orRefuse() {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_TEXT, errors);
        }
    }
}
