package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.pages.Choice;

/** What was seen of a document, as hidden fields: nothing else is published or deleted. */
final class Etags {
    private static final String APPROVED = "approved";

    private Etags() {}

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
