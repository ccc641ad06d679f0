package org.notorturetj.desk.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.workflow.SeenDocument;
import org.notorturetj.api.desk.workflow.SeenDocuments;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.warning.AcceptedWarnings;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;

/** Takes a step of the workflow with several facts and texts: all of them, or none. */
@ApplicationScoped
public class SeveralParts {
    private final DocumentFinder finder;
    private final Documents documents;
    private final ApprovalWorkflow workflow;
    private final PartChecks checks;
    private final AcceptedWarnings warnings;

    SeveralParts(
            DocumentFinder finder,
            Documents documents,
            ApprovalWorkflow workflow,
            PartChecks checks,
            AcceptedWarnings warnings) {
        this.finder = finder;
        this.documents = documents;
        this.workflow = workflow;
        this.checks = checks;
        this.warnings = warnings;
    }

    /**
     * Submits parts for review.
     *
     * @throws ProblemException if a part has changed, is no draft or is not valid; of changed and
     *     of invalid parts it names all
     */
    @Transactional
    public List<Document> submit(Person person, SeenDocuments seen) {
        List<Part> parts = parts(seen, index -> "/documents/" + index);
        for (Part part : parts) {
            String permission = part.language() == null ? Permission.EDIT_FACTS : Permission.SUBMIT;
            if (!person.may(permission)) {
                throw new ProblemException(ProblemType.FORBIDDEN);
            }
        }
        List<Document> locked = lock(seen);
        refuse(parts, checks::isSeen);
        refuse(parts, checks::isValid);
        for (Part part : parts) {
            part.path()
                    .with(
                            () ->
                                    part.language() == null
                                            ? workflow.submitFacts(
                                                    person, part.document(), part.ifMatch())
                                            : workflow.submitText(
                                                    person,
                                                    part.document(),
                                                    part.language(),
                                                    part.ifMatch()));
        }
        return locked;
    }

    /**
     * Approves parts.
     *
     * @param accepted the warnings about the texts that the approver answers for
     * @throws ProblemException if a part has changed, is not in review, or is the approver's own;
     *     warnings-unacknowledged, with each that is not among those
     */
    @Transactional
    public List<Document> approve(
            Person person, SeenDocuments seen, @Nullable List<AcceptedWarning> accepted) {
        IntFunction<String> place = index -> "/documents/" + index;
        List<Document> approved = approve(person, seen, place);
        refuse(
                parts(seen, place).stream().filter(part -> part.language() != null).toList(),
                part ->
                        warnings.require(
                                person, finder.text(part.document(), part.language()), accepted));
        return approved;
    }

    /**
     * Approves parts that stand elsewhere in a request, which asks for the warnings itself.
     *
     * @param place where each of them stands, by its index
     */
    @Transactional
    public List<Document> approve(Person person, SeenDocuments seen, IntFunction<String> place) {
        List<Part> parts = parts(seen, place);
        List<Document> locked = lock(seen);
        refuse(parts, checks::isSeen);
        for (Part part : parts) {
            part.path()
                    .with(
                            () ->
                                    part.language() == null
                                            ? workflow.approveFacts(
                                                    person, part.document(), part.ifMatch())
                                            : workflow.approveText(
                                                    person,
                                                    part.document(),
                                                    part.language(),
                                                    part.ifMatch()));
        }
        return locked;
    }

    /**
     * Locks in one order, so that two people who name the same documents do not wait for each
     * other.
     */
    private List<Document> lock(SeenDocuments seen) {
        seen.documents().stream()
                .map(SeenDocument::document)
                .sorted()
                .forEach(
                        id -> {
                            finder.document(id);
                            documents.lock(id);
                        });
        return seen.documents().stream().map(one -> finder.document(one.document())).toList();
    }

    private static List<Part> parts(SeenDocuments seen, IntFunction<String> place) {
        List<Part> parts = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < seen.documents().size(); i++) {
            SeenDocument document = seen.documents().get(i);
            String within = place.apply(i);
            int before = parts.size();
            if (!named.add(document.document())) {
                throw new ProblemException(ProblemType.BAD_PARAMETER, within, Rule.EACH_ONCE);
            }
            if (document.facts() != null) {
                parts.add(
                        new Part(
                                document.document(),
                                null,
                                document.facts(),
                                PartPath.facts(within)));
            }
            if (document.texts() != null) {
                document.texts()
                        .each()
                        .forEach(
                                (language, etag) ->
                                        parts.add(
                                                new Part(
                                                        document.document(),
                                                        language,
                                                        etag,
                                                        PartPath.text(within, language))));
            }
            if (parts.size() == before) {
                throw new ProblemException(ProblemType.INVALID_BODY, within, Rule.PARTS_NAMED);
            }
        }
        return parts;
    }

    /**
     * Checks every part before any takes the step, so that all that is wrong is reported at once.
     */
    private static void refuse(List<Part> parts, Check check) {
        List<ProblemException> refusals = new ArrayList<>();
        for (Part part : parts) {
            try {
                check.of(part);
            } catch (ProblemException refused) {
                refusals.add(part.path().located(refused));
            }
        }
        if (!refusals.isEmpty()) {
            ProblemType type = refusals.get(0).type();
            List<Violation> all =
                    refusals.stream()
                            .filter(refused -> refused.type() == type)
                            .flatMap(refused -> refused.violations().stream())
                            .toList();
            throw new ProblemException(type, all);
        }
    }

    private interface Check {
        void of(Part part);
    }

    /**
     * The facts or a text of a document, as somebody saw them.
     *
     * @param language null for the facts
     */
    record Part(String document, @Nullable Language language, String etag, PartPath path) {
        String ifMatch() {
            return '"' + etag + '"';
        }
    }
}
