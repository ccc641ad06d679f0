package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.consent.ConsentApi;
import org.notorturetj.api.desk.consent.RecordedConsent;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;
import org.notorturetj.platform.problem.ProblemException;

/** What the person has agreed to of whose case a document tells, in lines. */
@ApplicationScoped
class ConsentBeside {
    private final ConsentApi consents;
    private final MeApi me;
    private final Parts parts;

    ConsentBeside(ConsentApi consents, MeApi me, Parts parts) {
        this.consents = consents;
        this.me = me;
        this.parts = parts;
    }

    Lines of(WorkingDocument document, Language reader) {
        if (!DocumentType.is(document.type(), Trait.CONSENT) && !showsPeople(document)) {
            return Lines.NONE;
        }
        if (!me.get().may().contains("consent")) {
            return new Lines(List.of(Frames.word("consent-unseen", reader)), false);
        }
        try {
            RecordedConsent consent = consents.get(document.id());
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

    /** Whether somebody can be recognised in a picture or a recording. */
    private boolean showsPeople(WorkingDocument document) {
        return DocumentType.is(document.type(), Trait.SHOWN_BY_OTHERS)
                && parts.find(new Part(document.id(), null))
                        .filter(it -> Boolean.FALSE.equals(it.content().get("nobodyShown")))
                        .isPresent();
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
    record Lines(List<String> lines, boolean isLacking) {
        /** Of a document that tells of no case. */
        static final Lines NONE = new Lines(List.of(), false);

        Lines {
            lines = List.copyOf(lines);
        }
    }
}
