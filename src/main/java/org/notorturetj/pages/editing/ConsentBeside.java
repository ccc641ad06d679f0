package org.notorturetj.pages.editing;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.pages.publishing.ConsentLines;

/** What the person has agreed to of whose case a document tells, in lines. */
@ApplicationScoped
class ConsentBeside {
    private final ConsentLines consents;
    private final Parts parts;

    ConsentBeside(ConsentLines consents, Parts parts) {
        this.consents = consents;
        this.parts = parts;
    }

    ConsentLines.Lines of(WorkingDocument document, Language reader) {
        if (!DocumentType.is(document.type(), Trait.CONSENT) && !showsPeople(document)) {
            return ConsentLines.Lines.NONE;
        }
        return consents.of(document.id(), reader);
    }

    /** Whether somebody can be recognised in a picture or a recording. */
    private boolean showsPeople(WorkingDocument document) {
        return DocumentType.is(document.type(), Trait.SHOWN_BY_OTHERS)
                && parts.find(new Part(document.id(), null))
                        .filter(it -> Boolean.FALSE.equals(it.content().get("nobodyShown")))
                        .isPresent();
    }
}
