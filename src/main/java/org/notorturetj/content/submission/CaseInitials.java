package org.notorturetj.content.submission;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.CaseDocuments;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Initials;

import com.fasterxml.jackson.databind.JsonNode;

/** The initials under which a case is known, in the languages that it has. */
@ApplicationScoped
class CaseInitials {
    private final CaseDocuments cases;
    private final Editions editions;

    CaseInitials(CaseDocuments cases, Editions editions) {
        this.cases = cases;
        this.editions = editions;
    }

    /** Whether the case with a code has initials in every language in which it has a text. */
    boolean areInitials(String code) {
        for (String id : cases.withCode(code)) {
            for (Language language : Language.values()) {
                boolean other =
                        editions.working(id, language)
                                .filter(it -> it.state() != EditionState.REDACTED)
                                .map(it -> CanonicalJson.tree(it.content()).path("initials"))
                                .filter(JsonNode::isTextual)
                                .filter(it -> !Initials.areInitials(it.textValue()))
                                .isPresent();
                if (other) {
                    return false;
                }
            }
        }
        return true;
    }
}
