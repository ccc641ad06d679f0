package org.notorturetj.desk.workflow;

import java.util.function.Supplier;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Violation;

/**
 * Where the facts or a text stand in a body that has several: what is wrong with one of them is
 * told by the pointer into the body (RFC 6901).
 */
public record PartPath(String pointer) {
    private static final String CONTENT = "/content";

    public static PartPath facts(String within) {
        return new PartPath(within + "/facts");
    }

    public static PartPath text(String within, Language language) {
        return new PartPath(within + "/texts/" + language.tag());
    }

    /** Does something with the part. */
    public <R> R with(Supplier<R> step) {
        try {
            return step.get();
        } catch (ProblemException refused) {
            throw located(refused);
        }
    }

    ProblemException located(ProblemException refused) {
        return refused.violations().isEmpty()
                ? refused
                : new ProblemException(
                        refused.type(), refused.violations().stream().map(this::located).toList());
    }

    /** What is wrong with a member of the part, named by the pointer into the body. */
    public Violation located(Violation violation) {
        String member = violation.member();
        String below =
                member.equals("/")
                        ? ""
                        : member.startsWith(CONTENT + "/")
                                ? member.substring(CONTENT.length())
                                : member.startsWith("/") ? member : "/" + member;
        return violation.at(pointer + below);
    }
}
