package org.notorturetj.desk.saving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.submission.SubmissionCheck;
import org.notorturetj.content.submission.TypedContent;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;

/**
 * What is wrong with facts and texts that are yet to be saved: what saving would refuse, and what
 * submitting would. Saves nothing and claims nothing. Characters that nobody sees are told before,
 * when the body is read.
 */
@ApplicationScoped
public class NewContentCheck {
    /** What a text is measured with that has no facts beside it. */
    private static final String NO_FACTS = "{}";

    private final DocumentTypes types;
    private final SubmissionCheck submission;

    NewContentCheck(DocumentTypes types, SubmissionCheck submission) {
        this.types = types;
        this.submission = submission;
    }

    /**
     * What was found.
     *
     * @param content as it could be read; null if it could not
     */
    public record Checked(@Nullable String content, List<Violation> mistakes) {}

    /** Checks facts. */
    public Checked facts(Document document, Map<String, Object> content, boolean submits) {
        return check(
                content,
                types.named(document.type()).factsClass(),
                submits,
                read -> submission.ofNewFacts(document, read));
    }

    /**
     * Checks a text.
     *
     * @param facts those it will be submitted with; null if there are none
     */
    public Checked text(
            Document document,
            @Nullable Checked facts,
            Map<String, Object> content,
            boolean submits) {
        @Nullable String beside = facts == null ? NO_FACTS : facts.content();
        Checked checked =
                check(
                        content,
                        types.named(document.type()).textClass(),
                        submits && beside != null,
                        read -> submission.ofNewText(document, beside, read));
        if (submits && facts == null) {
            List<Violation> mistakes = new ArrayList<>(checked.mistakes());
            mistakes.add(new Violation("facts", Rule.FACTS_FIRST));
            return new Checked(checked.content(), mistakes);
        }
        return checked;
    }

    private static Checked check(
            Map<String, Object> content,
            Class<?> type,
            boolean submits,
            Function<String, List<Violation>> submitted) {
        TypedContent.Reading reading = TypedContent.readable(content, type);
        List<Violation> mistakes = new ArrayList<>(reading.mistakes());
        if (reading.typed() == null) {
            return new Checked(null, mistakes);
        }
        String read = CanonicalJson.write(reading.typed());
        if (submits) {
            List<Violation> unreadable = List.copyOf(mistakes);
            found(submitted, read).stream()
                    .filter(it -> unreadable.stream().noneMatch(other -> holds(other, it)))
                    .forEach(mistakes::add);
        }
        return new Checked(read, mistakes);
    }

    private static List<Violation> found(Function<String, List<Violation>> check, String content) {
        try {
            return check.apply(content);
        } catch (ProblemException refused) {
            return refused.violations();
        }
    }

    /**
     * Whether what is wrong with one member makes it useless to tell what is wrong with another: it
     * was left out before, or stands in a list from which something was.
     */
    private static boolean holds(Violation first, Violation other) {
        String within = pointer(first).replaceAll("/\\d+$", "");
        return (pointer(other) + "/").startsWith(within + "/");
    }

    private static String pointer(Violation violation) {
        String member = violation.member();
        if (member.startsWith("/content/")) {
            return member.substring("/content".length());
        }
        return member.startsWith("/") ? member : "/" + member;
    }
}
