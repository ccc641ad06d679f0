package org.notorturetj.desk.saving;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.OtherPersonRule;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.content.submission.ContentParser;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * When a step of the workflow may be taken. Asked by the commands, and by the document that names
 * the steps its reader may take: so that a button that is offered works.
 */
@ApplicationScoped
public class StepRules {
    private final ContentParser contents;
    private final Revisions revisions;
    private final OtherPersonRule others;

    StepRules(ContentParser contents, Revisions revisions, OtherPersonRule others) {
        this.contents = contents;
        this.revisions = revisions;
        this.others = others;
    }

    /**
     * Facts or a text may be saved over, or a new version begun after them.
     *
     * @throws ProblemException gone, or wrong-state while they are in review
     */
    public void save(ContentVersion version) {
        if (version.state() == EditionState.REDACTED) {
            throw new ProblemException(ProblemType.GONE);
        }
        if (version.state() == EditionState.IN_REVIEW) {
            throw new ProblemException(ProblemType.WRONG_STATE, "state", Rule.STILL_IN_REVIEW);
        }
    }

    /** Facts may be submitted. */
    public void submitFacts(Document document, Facts version) {
        requireNoTemplate(document);
        contents.check(document, version);
        requireDraft(version);
    }

    /**
     * A text may be submitted: it is validated together with the facts.
     *
     * @param beside the facts that are worked on
     */
    public void submitText(Document document, Optional<Facts> beside, Edition version) {
        requireNoTemplate(document);
        contents.check(document, first(beside), version);
        requireDraft(version);
    }

    /** Facts could be submitted: the same, and nothing is claimed for them. */
    public void couldSubmitFacts(Document document, Facts version) {
        requireNoTemplate(document);
        contents.dryRun(document, version);
        requireDraft(version);
    }

    /** A text could be submitted. */
    public void couldSubmitText(Document document, Optional<Facts> beside, Edition version) {
        requireNoTemplate(document);
        contents.dryRun(document, first(beside), version);
        requireDraft(version);
    }

    private static Facts first(Optional<Facts> beside) {
        return beside.orElseThrow(
                () -> new ProblemException(ProblemType.INVALID_TEXT, "facts", Rule.FACTS_FIRST));
    }

    private static void requireNoTemplate(Document document) {
        if (document.template()) {
            throw new ProblemException(ProblemType.WRONG_STATE, "template", Rule.TEMPLATE);
        }
    }

    private static void requireDraft(ContentVersion version) {
        if (!version.writable()) {
            throw new ProblemException(ProblemType.WRONG_STATE, "state", Rule.NOT_DRAFT);
        }
    }

    /**
     * A person may approve.
     *
     * @throws ProblemException wrong-state if it is not in review; two-people-required if she, or
     *     an account that does not count as somebody else, wrote any of it
     */
    public void approve(Person person, Document document, ContentVersion version) {
        if (version.state() != EditionState.IN_REVIEW) {
            throw new ProblemException(ProblemType.WRONG_STATE, "state", Rule.NOT_IN_REVIEW);
        }
        requireOther(person, document, version);
    }

    /**
     * A person may be the one who approves, once it is in review.
     *
     * @throws ProblemException as for {@link #approve}
     */
    public void requireOther(Person person, Document document, ContentVersion version) {
        if (!RolePermissions.allowOwnApproval(person.roles(), document.type())) {
            others.require(person, revisions.writers(version));
        }
    }

    /**
     * A person may send it back, or take back what she submitted.
     *
     * @throws ProblemException forbidden to whoever neither wrote it nor may approve
     */
    public void requestChanges(Person person, ContentVersion version) {
        boolean own = version.author().equals(person.accountId());
        if (!own && !person.may(Permission.APPROVE)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (version.state() != EditionState.IN_REVIEW && version.state() != EditionState.APPROVED) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE, "state", Rule.NOT_IN_REVIEW_OR_APPROVED);
        }
    }
}
