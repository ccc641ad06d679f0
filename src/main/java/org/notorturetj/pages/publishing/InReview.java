package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.FactsState;
import org.notorturetj.api.desk.document.SeenTexts;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.work.AskedFor;

/**
 * What is still being checked, and is asked for already: whoever says yes approves it by that. Not
 * of guides, of which lawyers have a word, and not of alerts, which have a page of their own.
 */
final class InReview {
    private static final String STATE = "in_review";
    private static final String WAITS = "waits";
    private static final String FACTS = "facts";

    private final WorkingDocument document;
    private final Frame frame;
    private final boolean isOffered;

    InReview(WorkingDocument document, Frame frame) {
        this.document = document;
        this.frame = frame;
        this.isOffered =
                frame.may("publish")
                        && !DocumentType.is(document.type(), Trait.LEGAL_REVIEW_FIRST)
                        && !AskedFor.wakes(document.type());
    }

    /** Whether something can be asked for that is not approved yet. */
    boolean isAny() {
        return isOffered
                && (isOfFacts()
                        || document.texts().stream().anyMatch(it -> it.state().equals(STATE)));
    }

    boolean isOfFacts() {
        FactsState facts = document.facts();
        return isOffered && facts != null && facts.state().equals(STATE);
    }

    /**
     * The languages, with those that can be asked for.
     *
     * @param fresh whether nobody has ticked any yet
     */
    List<Choice> choices(List<Choice> languages, List<String> ticked, boolean fresh) {
        boolean alone = languages.stream().noneMatch(Choice::isPossible);
        return languages.stream()
                .map(
                        it ->
                                waits(it)
                                        ? new Choice(
                                                it.value(),
                                                it.name(),
                                                frame.w("in-review-yes"),
                                                fresh ? alone : ticked.contains(it.value()),
                                                true)
                                        : it)
                .toList();
    }

    /** What the form says of it, in hidden fields. */
    List<Choice> fields(List<Choice> languages) {
        List<Choice> fields = new ArrayList<>();
        if (isOfFacts()) {
            fields.add(new Choice(WAITS, FACTS, true));
            fields.add(
                    new Choice(
                            "review-facts", Objects.requireNonNull(document.facts()).etag(), true));
        }
        languages.stream().filter(this::waits).forEach(it -> add(fields, it.value()));
        return fields;
    }

    private void add(List<Choice> fields, String tag) {
        fields.add(new Choice(WAITS, tag, true));
        document.texts().stream()
                .filter(it -> it.language().tag().equals(tag))
                .forEach(it -> fields.add(new Choice("review-" + tag, it.etag(), true)));
    }

    private boolean waits(Choice language) {
        return !language.isPossible()
                && isOffered
                && document.texts().stream()
                        .filter(it -> it.language().tag().equals(language.value()))
                        .anyMatch(this::waits);
    }

    private boolean waits(TextState text) {
        return text.state().equals(STATE) || (isOfFacts() && text.state().equals("approved"));
    }

    /** Whether a form asks for something that is not approved yet. */
    static boolean isAsked(PostedForm form, List<Language> languages) {
        List<String> waits = form.values(WAITS);
        return languages.stream().anyMatch(it -> waits.contains(it.tag()))
                || (form.isTicked(FACTS) && waits.contains(FACTS));
    }

    /** A document as it was seen, with what is not approved yet. */
    static NewPublication.Part part(
            String document, List<Language> languages, PostedForm form, List<Language> answered) {
        return new NewPublication.Part(
                document,
                languages,
                seen(form, FACTS),
                new SeenTexts(
                        languages.contains(Language.TG) ? seen(form, "tg") : null,
                        languages.contains(Language.RU) ? seen(form, "ru") : null,
                        languages.contains(Language.EN) ? seen(form, "en") : null),
                answered);
    }

    private static @Nullable String seen(PostedForm form, String part) {
        return form.get("review-" + part).or(() -> form.get("etag-" + part)).orElse(null);
    }
}
