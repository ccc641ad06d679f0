package org.notorturetj.pages.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.TextDifferenceApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frames;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Texts that would tell readers something else than before, and say of nothing that it was wrong.
 */
@ApplicationScoped
class CorrectionQuestions {
    /** What readers have, and what is worked on. */
    private static final Compared WITH_PUBLIC = new Compared(null, null, null, null);

    private final TextDifferenceApi differences;

    CorrectionQuestions(TextDifferenceApi differences) {
        this.differences = differences;
    }

    /**
     * The approved texts of which it has to be asked; chosen: she says that it is no correction.
     *
     * @param answered the languages of which she has said so
     */
    List<Choice> of(WorkingDocument document, List<String> answered, Language reader) {
        return document.texts().stream()
                .filter(text -> text.state().equals("approved"))
                .filter(text -> document.publishedLanguages().contains(text.language()))
                .filter(text -> isAsked(document.id(), text))
                .map(text -> text.language().tag())
                .map(
                        tag ->
                                new Choice(
                                        tag,
                                        Frames.word("language-" + tag, reader),
                                        answered.contains(tag)))
                .toList();
    }

    private boolean isAsked(String document, TextState text) {
        try {
            return differences.compare(document, text.language(), WITH_PUBLIC).asksForCorrection();
        } catch (ProblemException withdrawn) { // at this very moment
            return false;
        }
    }
}
