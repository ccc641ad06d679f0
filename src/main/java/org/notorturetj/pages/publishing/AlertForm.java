package org.notorturetj.pages.publishing;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.document.SeenTexts;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.workflow.SeenDocument;
import org.notorturetj.api.desk.workflow.SeenDocuments;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;

/** What the page of an alert sends: what was seen of the documents on it, and nothing newer. */
@ApplicationScoped
class AlertForm {
    private final PostedForm form;

    AlertForm(PostedForm form) {
        this.form = form;
    }

    /** All that the page named; what is in review is approved on the way. */
    NewPublication publication() {
        return new NewPublication(
                parts().toList(),
                null,
                null,
                Refusing.accepted(form.values("accept")),
                form.isTicked("approve") ? true : null,
                form.isTicked("when-approved") ? true : null);
    }

    /** The same, to be handed in. */
    SeenDocuments seen() {
        return new SeenDocuments(
                parts().map(it -> new SeenDocument(it.document(), it.facts(), it.texts()))
                        .toList());
    }

    private Stream<NewPublication.Part> parts() {
        return form.values("part").stream()
                .map(
                        id ->
                                new NewPublication.Part(
                                        id,
                                        null,
                                        form.get(id + "-facts").orElse(null),
                                        new SeenTexts(
                                                form.get(id + "-tg").orElse(null),
                                                form.get(id + "-ru").orElse(null),
                                                form.get(id + "-en").orElse(null)),
                                        null))
                .filter(part -> part.facts() != null || !part.published().isEmpty());
    }
}
