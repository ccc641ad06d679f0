package org.notorturetj.publication.schedule;

import java.util.Arrays;
import java.util.List;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;

/**
 * Why a scheduled publication was not made.
 *
 * @param slug the type of the problem, for the log
 * @param reasons at least one; rules and what the code fills in, no text of a document
 */
record Refusal(RefusalCause cause, String slug, List<RuleMessage> reasons) {
    Refusal {
        reasons = reasons.isEmpty() ? List.of(Rule.SCHEDULE_REFUSED) : List.copyOf(reasons);
    }

    /** A rule forbids it. */
    static Refusal of(ProblemException refusal) {
        return new Refusal(
                RefusalCause.of(refusal),
                refusal.type().slug(),
                refusal.type() == ProblemType.GONE
                        ? List.of(Rule.TEXT_REDACTED)
                        : refusal.violations().stream()
                                .map(it -> it.rule())
                                .map(it -> it.rule() == Rule.UNNAMED ? Rule.SCHEDULE_REFUSED : it)
                                .distinct()
                                .toList());
    }

    /** What was scheduled is not what should go out any more. */
    static Refusal ofLeft(List<RuleMessage> reasons) {
        return new Refusal(RefusalCause.VERSION, ProblemType.PUBLICATION_REFUSED.slug(), reasons);
    }

    /** The server failed. What failed stands in its log and concerns nobody at the desk. */
    static Refusal failure() {
        return new Refusal(
                RefusalCause.FAILURE,
                ProblemType.INTERNAL_ERROR.slug(),
                List.of(Rule.SCHEDULE_FAILED));
    }

    /** The reasons as they are kept. */
    String kept() {
        return CanonicalJson.write(
                reasons.stream().map(it -> new Kept(it.rule().name(), it.filling())).toList());
    }

    /** Reads the reasons that were kept; a rule that there is no more is told without its words. */
    static List<RuleMessage> read(String kept) {
        return Arrays.stream(CanonicalJson.read(kept, Kept[].class)).map(Kept::message).toList();
    }

    record Kept(String rule, List<String> values) {
        RuleMessage message() {
            return Arrays.stream(Rule.values())
                    .filter(known -> known.name().equals(rule))
                    .findFirst()
                    .map(known -> values.isEmpty() ? known : known.with(values.toArray()))
                    .orElse(Rule.SCHEDULE_REFUSED);
        }
    }
}
