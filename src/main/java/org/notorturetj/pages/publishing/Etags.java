package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.Action;
import org.notorturetj.api.desk.document.SeenTexts;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.workflow.SeenDocument;
import org.notorturetj.api.desk.workflow.SeenDocuments;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.PostedForm;

/** What was seen of a document, as hidden fields: nothing else is published or deleted. */
final class Etags {
    private static final String APPROVED = "approved";

    private Etags() {}

    /** All that can be handed in, where it is more than one part: together it is one step. */
    static List<Choice> drafts(WorkingDocument document, Actions actions) {
        List<Choice> drafts =
                of(document, false).stream()
                        .filter(
                                it ->
                                        (it.value().equals("etag-facts")
                                                        ? actions.find("submitFacts", null)
                                                        : actions.find("submitText", language(it)))
                                                .map(Action::possible)
                                                .orElse(false))
                        .toList();
        return drafts.size() > 1 ? drafts : List.of();
    }

    private static @Nullable Language language(Choice etag) {
        return Language.ofTag(etag.value().substring("etag-".length())).orElse(null);
    }

    /** The parts whose fields a form has sent. */
    static SeenDocuments seen(String document, PostedForm form) {
        return new SeenDocuments(
                List.of(
                        new SeenDocument(
                                document, form.get("etag-facts").orElse(null), texts(form))));
    }

    static SeenTexts texts(PostedForm form) {
        return new SeenTexts(
                form.get("etag-tg").orElse(null),
                form.get("etag-ru").orElse(null),
                form.get("etag-en").orElse(null));
    }

    /** One field for each part: {@code etag-facts}, {@code etag-ru}. */
    static List<Choice> of(WorkingDocument document, boolean approvedOnly) {
        List<Choice> etags = new ArrayList<>();
        var facts = document.facts();
        if (facts != null && (!approvedOnly || facts.state().equals(APPROVED))) {
            etags.add(new Choice("etag-facts", facts.etag(), true));
        }
        document.texts().stream()
                .filter(text -> !approvedOnly || text.state().equals(APPROVED))
                .forEach(
                        text ->
                                etags.add(
                                        new Choice(
                                                "etag-" + text.language().tag(),
                                                text.etag(),
                                                true)));
        return etags;
    }
}
