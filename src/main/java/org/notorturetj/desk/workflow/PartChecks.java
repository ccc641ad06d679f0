package org.notorturetj.desk.workflow;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.submission.ContentParser;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** What is checked of each part before several take a step together. Changes nothing. */
@ApplicationScoped
class PartChecks {
    private final DocumentFinder finder;
    private final FactsVersions facts;
    private final ContentParser contents;
    private final ContentEntityTag tag;

    PartChecks(
            DocumentFinder finder,
            FactsVersions facts,
            ContentParser contents,
            ContentEntityTag tag) {
        this.finder = finder;
        this.facts = facts;
        this.contents = contents;
        this.tag = tag;
    }

    /** Requires that it is as it was seen. */
    void isSeen(SeveralParts.Part part) {
        ContentVersion current =
                part.language() == null
                        ? finder.facts(part.document())
                        : finder.text(part.document(), part.language());
        tag.require(current, part.ifMatch());
    }

    /** Requires what a submission requires of it. */
    void isValid(SeveralParts.Part part) {
        Document document = finder.document(part.document());
        Facts beside =
                facts.working(document.id())
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemType.INVALID_TEXT,
                                                "facts",
                                                Rule.FACTS_FIRST));
        if (part.language() == null) {
            contents.check(document, beside);
        } else {
            contents.check(document, beside, finder.text(document.id(), part.language()));
        }
    }
}
