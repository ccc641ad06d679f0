package org.notorturetj.desk.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.access.Role;
import org.notorturetj.api.desk.document.Action;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.review.ReviewRules;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.saving.StepRules;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.PublicationForecast;
import org.notorturetj.publication.removal.RemovalForecast;

import static org.notorturetj.desk.workflow.ActionJudge.oneOf;

/**
 * What the caller may do with a document now, and why not. By the very rules that the commands ask;
 * a test carries each action out and compares.
 */
@ApplicationScoped
public class DocumentActions {
    private final ActionJudge judge;
    private final StepRules rules;
    private final FactsVersions facts;
    private final Editions editions;
    private final ReviewRules reviews;
    private final PublicationForecast publication;
    private final RemovalForecast removal;

    DocumentActions(
            ActionJudge judge,
            StepRules rules,
            FactsVersions facts,
            Editions editions,
            ReviewRules reviews,
            PublicationForecast publication,
            RemovalForecast removal) {
        this.judge = judge;
        this.rules = rules;
        this.facts = facts;
        this.editions = editions;
        this.reviews = reviews;
        this.publication = publication;
        this.removal = removal;
    }

    public List<Action> of(Document document) {
        List<Action> actions = new ArrayList<>();
        Optional<Facts> working = facts.working(document.id());
        ofFacts(actions, document, working);
        actions.add(publish(document, null));
        for (Language language : Language.values()) {
            Optional<Edition> text = editions.working(document.id(), language);
            ofText(actions, document, working, text, language);
            ofEverybodysText(actions, document, text, language);
        }
        ofItsType(actions, DocumentType.of(document.type()), working);
        return actions;
    }

    /** What can be done with documents of one type only. */
    private void ofItsType(List<Action> actions, DocumentType type, Optional<Facts> working) {
        if (type == DocumentType.HOTLINE) {
            actions.add(judge.judge("pauseHotline", null, oneOf(Permission.WITHDRAW), () -> {}));
            actions.add(
                    judge.judge(
                            "markHotlineCompromised", null, oneOf(Permission.WITHDRAW), () -> {}));
        }
        if (type == DocumentType.ALERT) {
            actions.add(judge.judge("retractAlert", null, oneOf(Permission.WITHDRAW), () -> {}));
        }
        if (type.is(Trait.CONSENT_OF_ITS_OWN)) {
            actions.add(
                    judge.judge(
                            "recordConsent",
                            null,
                            oneOf(Permission.CONSENT),
                            () -> requireNotErased(working)));
        }
        if (type == DocumentType.CASE_UPDATE) {
            actions.add(
                    judge.judge(
                            "draftAlert", null, oneOf(Permission.CREATE), () -> there(working)));
        }
    }

    private static void requireNotErased(Optional<Facts> facts) {
        if (facts.filter(it -> it.state() == EditionState.REDACTED).isPresent()) {
            throw new ProblemException(ProblemType.GONE);
        }
    }

    private void ofFacts(List<Action> actions, Document document, Optional<Facts> working) {
        Person person = judge.person();
        List<String> write = oneOf(Permission.EDIT_FACTS);
        actions.add(judge.judge("saveFacts", null, write, () -> working.ifPresent(rules::save)));
        actions.add(
                judge.judge(
                        "submitFacts",
                        null,
                        write,
                        () -> rules.couldSubmitFacts(document, there(working))));
        actions.add(
                judge.judge(
                        "approveFacts",
                        null,
                        oneOf(Permission.APPROVE),
                        () -> rules.approve(person, document, there(working))));
        actions.add(
                judge.judge(
                        "requestChangesOfFacts",
                        null,
                        oneOf(Permission.APPROVE, Permission.EDIT_FACTS),
                        () -> rules.requestChanges(person, there(working))));
    }

    private void ofText(
            List<Action> actions,
            Document document,
            Optional<Facts> beside,
            Optional<Edition> working,
            Language language) {
        Person person = judge.person();
        actions.add(
                judge.judge(
                        "saveText",
                        language,
                        oneOf(Permission.EDIT_TEXT),
                        () -> working.ifPresent(rules::save)));
        actions.add(
                judge.judge(
                        "submitText",
                        language,
                        oneOf(Permission.SUBMIT),
                        () -> rules.couldSubmitText(document, beside, readable(working))));
        actions.add(
                judge.judge(
                        "approveText",
                        language,
                        oneOf(Permission.APPROVE),
                        () -> rules.approve(person, document, readable(working))));
        actions.add(
                judge.judge(
                        "requestChangesOfText",
                        language,
                        oneOf(Permission.APPROVE, Permission.SUBMIT),
                        () -> rules.requestChanges(person, readable(working))));
        for (String review : List.of(Permission.REVIEW_LEGALLY, Permission.REVIEW_TRANSLATION)) {
            actions.add(
                    judge.judge(
                            review.equals(Permission.REVIEW_LEGALLY)
                                    ? "reviewTextLegally"
                                    : "reviewTranslation",
                            language,
                            oneOf(review),
                            () -> reviews.require(person, review, readable(working))));
        }
    }

    private void ofEverybodysText(
            List<Action> actions, Document document, Optional<Edition> working, Language language) {
        actions.add(
                judge.judge(
                        "assignText", language, oneOf(Permission.SUBMIT), () -> readable(working)));
        actions.add(
                judge.judge(
                        "addComment",
                        language,
                        oneOf(Permission.COMMENT),
                        () -> readable(working)));
        actions.add(publish(document, language));
        actions.add(
                judge.judge(
                        "withdrawDocument",
                        language,
                        oneOf(Permission.WITHDRAW),
                        () -> removal.withdraw(document, language)));
        actions.add(
                judge.judge(
                        "restoreDocument",
                        language,
                        oneOf(Permission.RESTORE),
                        () -> removal.restore(document, language),
                        false));
        actions.add(
                judge.judge(
                        "redactDocument",
                        language,
                        oneOf(Permission.REDACT),
                        () -> removal.redact(document, language),
                        false));
    }

    /** A coordinator may publish without a lawyer's word if she says so. */
    private Action publish(
            Document document, @org.jspecify.annotations.Nullable Language language) {
        Set<Language> languages = language == null ? Set.of() : Set.of(language);
        List<String> permission = oneOf(Permission.PUBLISH);
        Action asItIs =
                judge.judge(
                        "publishDocuments",
                        language,
                        permission,
                        () -> publication.of(document, languages, false),
                        false);
        return asItIs.possible() || !judge.person().hasRole(Role.COORDINATOR)
                ? asItIs
                : acknowledged(document, language, languages, asItIs);
    }

    private Action acknowledged(
            Document document,
            @org.jspecify.annotations.Nullable Language language,
            Set<Language> languages,
            Action asItIs) {
        Action acknowledged =
                judge.judge(
                        "publishDocuments",
                        language,
                        oneOf(Permission.PUBLISH),
                        () -> publication.of(document, languages, true),
                        true);
        return acknowledged.possible() ? acknowledged : asItIs;
    }

    private static Facts there(Optional<Facts> facts) {
        return facts.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** A text that is there and not erased. */
    private static Edition readable(Optional<Edition> text) {
        return DocumentFinder.readable(text);
    }
}
