package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.consent.ConsentApi;
import org.notorturetj.api.desk.consent.RecordedConsent;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;
import org.notorturetj.platform.problem.ProblemException;

/** What a person has agreed to, in lines: without it nothing of the case goes out. */
@ApplicationScoped
public class ConsentLines {
    private final ConsentApi consents;
    private final MeApi me;

    ConsentLines(ConsentApi consents, MeApi me) {
        this.consents = consents;
        this.me = me;
    }

    /**
     * The consent that a document needs.
     *
     * @param document id of one that tells of a case, or shows somebody
     */
    public Lines of(String document, Language reader) {
        if (!me.get().may().contains("consent")) {
            return new Lines(List.of(Frames.word("consent-unseen", reader)), false);
        }
        try {
            RecordedConsent consent = consents.get(document);
            if (consent.withdrawnAt() == null && consent.earlierFile() != null) {
                return new Lines(List.of(Frames.word("consent-earlier-file", reader)), true);
            }
            return consent.withdrawnAt() == null
                    ? new Lines(lines(consent, reader), false)
                    : new Lines(
                            List.of(
                                    Frames.word("consent-withdrawn", reader)
                                            + " "
                                            + Moments.minute(consent.withdrawnAt(), reader)),
                            true);
        } catch (ProblemException none) {
            if (none.type() != ProblemType.NOT_FOUND) {
                throw none;
            }
            return new Lines(List.of(Frames.word("consent-none", reader)), true);
        }
    }

    private static List<String> lines(RecordedConsent consent, Language reader) {
        List<String> lines = new ArrayList<>();
        lines.add(line("consent-uses", "use-", consent.uses(), reader));
        lines.add(line("consent-outlets", "outlet-", consent.outlets(), reader));
        lines.add(
                line(
                        "consent-languages",
                        "language-",
                        consent.languages().stream().map(Language::tag).toList(),
                        reader));
        lines.add(line("consent-holder", "holder-", List.of(consent.holder()), reader));
        return lines;
    }

    /** A question with its answers, in words. */
    private static String line(
            String question, String prefix, List<String> answers, Language reader) {
        return Frames.word(question, reader)
                + " "
                + String.join(
                        ", ",
                        answers.stream()
                                .map(it -> Frames.wordOr(prefix + it, it, reader))
                                .toList());
    }

    /**
     * The lines.
     *
     * @param isLacking whether nothing may go out
     */
    public record Lines(List<String> lines, boolean isLacking) {
        /** Of a document that tells of no case. */
        public static final Lines NONE = new Lines(List.of(), false);

        public Lines {
            lines = List.copyOf(lines);
        }
    }
}
