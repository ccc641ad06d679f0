package org.notorturetj.pages.publishing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.TextDifferenceApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Texts that would tell readers something else than before, and say of nothing that it was wrong.
 */
@ApplicationScoped
class CorrectionQuestions {
    private static final String APPROVED = "approved";

    /** What readers have, and what is worked on. */
    private static final Compared WITH_PUBLIC = new Compared(null, null, null, null);

    private final DocumentsApi documents;
    private final TextDifferenceApi differences;

    CorrectionQuestions(DocumentsApi documents, TextDifferenceApi differences) {
        this.documents = documents;
        this.differences = differences;
    }

    /**
     * The texts that may go out, of which it has to be asked, by the tags of their languages.
     *
     * @param answered the languages of which she has said so
     * @param asked the languages that are asked for, or can be
     */
    List<Asked> of(
            WorkingDocument document, List<String> answered, Language reader, List<String> asked) {
        return languages(document, Set.of(APPROVED, "in_review"))
                .filter(asked::contains)
                .map(
                        tag ->
                                new Asked(
                                        tag,
                                        Frames.word("language-" + tag, reader),
                                        href(document, tag),
                                        answered.contains(tag)))
                .toList();
    }

    /**
     * The same of texts of several documents, which are asked about and answered as {@code id
     * language}.
     */
    List<Asked> of(List<String> texts, List<String> answered, Language reader) {
        return texts.stream()
                .map(text -> text.split(" ", 2)[0])
                .distinct()
                .map(documents::get)
                .flatMap(document -> of(document, texts, answered, reader))
                .toList();
    }

    private Stream<Asked> of(
            WorkingDocument document, List<String> texts, List<String> answered, Language reader) {
        String title =
                document.title() == null ? Frames.word("without-title", reader) : document.title();
        return languages(document, Set.of(APPROVED))
                .filter(tag -> texts.contains(document.id() + " " + tag))
                .map(
                        tag ->
                                new Asked(
                                        document.id() + " " + tag,
                                        title + ", " + Frames.word("language-" + tag, reader),
                                        href(document, tag),
                                        answered.contains(document.id() + " " + tag)));
    }

    private Stream<String> languages(WorkingDocument document, Set<String> states) {
        return document.texts().stream()
                .filter(text -> states.contains(text.state()))
                .filter(text -> document.publishedLanguages().contains(text.language()))
                .filter(text -> isAsked(document.id(), text))
                .map(text -> text.language().tag());
    }

    private static String href(WorkingDocument document, String tag) {
        return "/desk/documents/" + document.id() + "/" + tag + "#f-c-corrections";
    }

    private boolean isAsked(String document, TextState text) {
        try {
            return differences.compare(document, text.language(), WITH_PUBLIC).asksForCorrection();
        } catch (ProblemException withdrawn) { // at this very moment
            return false;
        }
    }

    /**
     * A text of which it is asked.
     *
     * @param value as the field sends it
     * @param href where the note is written, if it is a correction
     * @param isChosen whether she says that it is none
     */
    public record Asked(String value, String name, String href, boolean isChosen) {}
}
