package org.notorturetj.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemTexts;
import org.notorturetj.platform.problem.Refusal;
import org.notorturetj.platform.problem.Violation;

/** Carries forms out, and says on the same page why the desk refused what one asked for. */
@ApplicationScoped
public class Refusing {
    private static final String PROPOSALS = "/desk/proposals/";

    /** The words by which pages name their fields; each field has its name for an id. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("again", "password-again"),
                    Map.entry("at", "moment"),
                    Map.entry("case", "name-case-id"),
                    Map.entry("changedFrom", "filter-from"),
                    Map.entry("changedTo", "filter-to"),
                    Map.entry("code", "code"),
                    Map.entry("device-code", "code"),
                    Map.entry("device-password", "password-now"),
                    Map.entry("document", "audit-document"),
                    Map.entry("email", "email-address"),
                    Map.entry("email-password", "password-now"),
                    Map.entry("find", "replace-find"),
                    Map.entry("givenOn", "consent-day"),
                    Map.entry("holder", "consent-holder"),
                    Map.entry("key", "new-key"),
                    Map.entry("language", "which-languages"),
                    Map.entry("login", "login"),
                    Map.entry("name", "name"),
                    Map.entry("next", "password-next"),
                    Map.entry("note", "consent-note"),
                    Map.entry("outlet", "consent-outlets"),
                    Map.entry("q", "filter-q"),
                    Map.entry("reason", "why-remove"),
                    Map.entry("replace", "replace-by"),
                    Map.entry("roles", "roles"),
                    Map.entry("type", "filter-type"),
                    Map.entry("use", "consent-uses"),
                    Map.entry("what", "reset-what"));

    /** What a form sends with what is typed, and nobody sees. */
    private static final Set<String> HIDDEN = Set.of("document", "case", "code");

    private static final Set<String> NO_FIELDS = Set.of("Idempotency-Key", "If-Match", "id");

    private final Frames frames;
    private final PostedForm form;
    private final ProblemTexts texts;

    Refusing(Frames frames, PostedForm form, ProblemTexts texts) {
        this.frames = frames;
        this.form = form;
        this.texts = texts;
    }

    /**
     * Carries a form out. What waits for a second person already is not asked for again: it leads
     * there.
     *
     * @param work leads to another page when the desk did it
     * @param again makes the page of the form, with what is said on it
     */
    public Response orAgain(Supplier<Response> work, Function<Said, Response> again) {
        try {
            return work.get();
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.of(thrown).orElseThrow(() -> thrown);
            return askedBefore(refusal)
                    .orElseGet(() -> refused(refusal, it -> again.apply(said(it))));
        }
    }

    /**
     * Carries a form out whose fields are shown with what was typed in them.
     *
     * @param fields ids of the fields by the members that the desk names; an empty id for a member
     *     that has no field. A member that is not in it has its pointer for an id, with hyphens
     * @param again the page with the form
     */
    public Response orAgain(
            Map<String, String> fields,
            Supplier<Response> work,
            Function<FormState, Response> again) {
        return orRefused(work, refusal -> again.apply(state(refusal, fields)));
    }

    /**
     * Carries a form out.
     *
     * @param again the page that says what was refused; it is answered with the status of that
     */
    public Response orRefused(Supplier<Response> work, Function<Refusal, Response> again) {
        try {
            return work.get();
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.of(thrown).orElseThrow(() -> thrown);
            return refused(refusal, again);
        }
    }

    private static Response refused(Refusal refusal, Function<Refusal, Response> again) {
        return Response.fromResponse(again.apply(refusal)).status(refusal.type().status()).build();
    }

    /** Leads whoever asks for what waits already to that, with who asked and the yes. */
    private static Optional<Response> askedBefore(Refusal refusal) {
        return refusal.violations().stream()
                .map(Violation::proposal)
                .filter(Objects::nonNull)
                .findFirst()
                .map(it -> Html.go(PROPOSALS + it + "?done=asked-before"));
    }

    private Said said(Refusal refusal) {
        Language language = frames.language();
        Set<Said.Sentence> sentences = new LinkedHashSet<>(); // of several members the same
        List<Said.Warned> warned = new ArrayList<>();
        for (MemberError error : refusal.errors(language)) {
            if (error.warning() == null) {
                sentences.add(sentence(error, language));
            } else {
                warned.add(new Said.Warned(value(error.warning()), error.message()));
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(new Said.Sentence(texts.detail(refusal.type(), language), null));
        }
        return new Said(false, title(refusal, language), null, List.copyOf(sentences), warned);
    }

    /** With the name of its field, if it is one that the form has sent. */
    private Said.Sentence sentence(MemberError error, Language language) {
        String member = error.parameter().replaceFirst("^/", "").replaceFirst("/.*", "");
        return Stream.of(member, member.replaceFirst("s$", ""))
                .filter(it -> NAMES.containsKey(it) && !HIDDEN.contains(it))
                .filter(form.all()::containsKey)
                .findFirst()
                .map(it -> new Said.Sentence(name(it, language) + error.message(), it))
                .orElseGet(() -> new Said.Sentence(error.message(), null));
    }

    /** How a page calls a field, before what is wrong with it; empty if it has no name here. */
    private static String name(String field, Language language) {
        return NAMES.containsKey(field)
                ? Frames.word(NAMES.getOrDefault(field, field), language).replaceFirst("[?:]$", "")
                        + ": "
                : "";
    }

    /** What stands at the top of a page, with links to what is at fault. */
    public Summary summary(Refusal refusal, List<Summary.Link> links) {
        Language language = frames.language();
        return new Summary(
                title(refusal, language),
                isInvalid(refusal) ? List.of() : List.of(texts.detail(refusal.type(), language)),
                links);
    }

    /** What is invalid is named one by one: of the whole kind of problem there is less to say. */
    private String title(Refusal refusal, Language language) {
        return isInvalid(refusal)
                ? Frames.word("look-again", language)
                : texts.title(refusal.type(), language);
    }

    private static boolean isInvalid(Refusal refusal) {
        return (refusal.type() == ProblemType.INVALID_TEXT
                        || refusal.type() == ProblemType.INVALID_BODY)
                && !refusal.violations().isEmpty();
    }

    /** A form that the page itself refuses: one field is wrong. */
    public FormState wrong(String field, String word) {
        Language language = frames.language();
        return new FormState(
                ProblemType.INVALID_BODY.status(),
                Frames.word("look-again", language),
                List.of(),
                List.of(
                        new FormState.Wrong(
                                field, name(field, language), Frames.word(word, language))),
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
                violation.proposal() == null
                        ? field(violation.member(), fields)
                        : PROPOSALS + violation.proposal();
        String own = "wrong-" + field;
        return new FormState.Wrong(
                field,
                name(field, language),
                violation.rule().rule().name().equals("PATTERN")
                                && Frames.words(language).containsKey(own)
                        ? Frames.word(own, language)
                        : violation.error(language).message());
    }

    /** Of one in a list that is the list; what a form sends and nobody sees has no field. */
    private static String field(String member, Map<String, String> fields) {
        String list = member.replaceFirst("/[0-9]+$", "");
        if (fields.containsKey(member) || fields.containsKey(list)) {
            return fields.getOrDefault(member, fields.get(list));
        }
        return NO_FIELDS.contains(member) ? "" : member.replaceFirst("^/", "").replace('/', '-');
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
