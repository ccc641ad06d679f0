package org.notorturetj.pages;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemTexts;
import org.notorturetj.platform.problem.Refusal;
import org.notorturetj.platform.problem.Violation;

/** Carries forms out, and shows those that are refused again with what was typed in them. */
@ApplicationScoped
public class SentForms {
    private final Frames frames;
    private final PostedForm form;
    private final ProblemTexts texts;

    SentForms(Frames frames, PostedForm form, ProblemTexts texts) {
        this.frames = frames;
        this.form = form;
        this.texts = texts;
    }

    /**
     * Carries a form out.
     *
     * @param fields ids of the fields by the members that the desk names; an empty id for a member
     *     that has no field. A member that is not in it has its pointer for an id, with hyphens
     * @param work calls the desk
     * @param again the page with the form
     */
    public Response orAgain(
            Map<String, String> fields,
            Supplier<Response> work,
            Function<FormState, Response> again) {
        try {
            return work.get();
        } catch (RuntimeException thrown) {
            FormState state = state(Refusal.of(thrown).orElseThrow(() -> thrown), fields);
            return Response.fromResponse(again.apply(state)).status(state.status()).build();
        }
    }

    /** A form that the page itself refuses: one field is wrong. */
    public FormState wrong(String field, String word) {
        Language language = frames.language();
        return new FormState(
                ProblemType.INVALID_BODY.status(),
                Frames.word("look-again", language),
                List.of(),
                List.of(new FormState.Wrong(field, Frames.word(word, language))),
                form.all());
    }

    private FormState state(Refusal refused, Map<String, String> fields) {
        Language language = frames.language();
        boolean isOfFields = !refused.violations().isEmpty();
        return new FormState(
                refused.type().status(),
                isOfFields
                        ? Frames.word("look-again", language)
                        : texts.title(refused.type(), language),
                isOfFields ? List.of() : List.of(texts.detail(refused.type(), language)),
                refused.violations().stream().map(it -> wrong(it, fields, language)).toList(),
                form.all());
    }

    /** A pattern tells nobody what to write: the page has words of its own for such fields. */
    private static FormState.Wrong wrong(
            Violation violation, Map<String, String> fields, Language language) {
        String field =
                fields.getOrDefault(
                        violation.member(),
                        violation.member().replaceFirst("^/", "").replace('/', '-'));
        String own = "wrong-" + field;
        return new FormState.Wrong(
                field,
                violation.rule().rule().name().equals("PATTERN")
                                && Frames.words(language).containsKey(own)
                        ? Frames.word(own, language)
                        : violation.rule().in(language));
    }
}
