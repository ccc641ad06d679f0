package org.notorturetj.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemTexts;
import org.notorturetj.platform.problem.Refusal;

/** Says on the same page why the desk refused what a form asked for. */
@ApplicationScoped
public class Refusing {
    private final Frames frames;
    private final ProblemTexts texts;

    Refusing(Frames frames, ProblemTexts texts) {
        this.frames = frames;
        this.texts = texts;
    }

    /**
     * Carries a form out.
     *
     * @param work leads to another page when the desk did it
     * @param again makes the page of the form, with what is said on it
     */
    public Response orAgain(Supplier<Response> work, Function<Said, Response> again) {
        try {
            return work.get();
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.of(thrown).orElseThrow(() -> thrown);
            return Response.fromResponse(again.apply(said(refusal)))
                    .status(refusal.type().status())
                    .build();
        }
    }

    private Said said(Refusal refusal) {
        Language language = frames.language();
        List<String> sentences = new ArrayList<>();
        List<Said.Warned> warned = new ArrayList<>();
        for (MemberError error : refusal.errors(language)) {
            if (error.warning() == null) {
                sentences.add(error.message());
            } else {
                warned.add(new Said.Warned(value(error.warning()), error.message()));
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(texts.detail(refusal.type(), language));
        }
        return new Said(false, texts.title(refusal.type(), language), sentences, warned);
    }

    /** A warning as one field of a form. */
    public static String value(AcceptedWarning warning) {
        return String.join(
                " ", warning.document(), warning.warning(), warning.seen(), warning.member());
    }

    /** The warnings that were ticked in a form. */
    public static List<AcceptedWarning> accepted(List<String> values) {
        return values.stream()
                .map(value -> value.split(" ", 4))
                .filter(parts -> parts.length == 4)
                .map(parts -> new AcceptedWarning(parts[0], parts[1], parts[3], parts[2]))
                .toList();
    }
}
