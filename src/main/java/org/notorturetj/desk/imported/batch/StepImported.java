package org.notorturetj.desk.imported.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.DeskProblem;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.imported.ImportedStep;
import org.notorturetj.api.desk.imported.ImportedStepResult;
import org.notorturetj.api.desk.workflow.SeenDocument;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.http.DeskProblems;
import org.notorturetj.desk.listing.DocumentTitles;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes the steps to publication with drafts of the previous website, each by itself. Those that
 * take two people become one proposal at the end, so that nobody gets a mail for each.
 */
@ApplicationScoped
class StepImported {
    private final ImportedSteps steps;
    private final DocumentTitles titles;
    private final DeskProblems problems;

    StepImported(ImportedSteps steps, DocumentTitles titles, DeskProblems problems) {
        this.steps = steps;
        this.titles = titles;
        this.problems = problems;
    }

    /** Undoes what was done to a document of which only a proposal would come. */
    @SuppressWarnings("serial") // never leaves this class
    private static final class TakesTwoException extends RuntimeException {
        TakesTwoException() {
            super(null, null, false, false);
        }
    }

    /**
     * Takes them as far as somebody wants.
     *
     * @return what became of each, in their order
     * @throws ProblemException if a document is named twice
     */
    List<ImportedStepResult> step(Person person, ImportedStep wanted) {
        Map<String, SeenDocument> documents = new LinkedHashMap<>();
        for (SeenDocument seen : wanted.documents()) {
            if (documents.put(seen.document(), seen) != null) {
                throw new ProblemException(ProblemType.BAD_PARAMETER, "documents", Rule.EACH_ONCE);
            }
        }
        Map<String, Outcome> outcomes = new HashMap<>();
        Map<String, DeskProblem> refused = new HashMap<>();
        List<SeenDocument> two = new ArrayList<>();
        for (SeenDocument seen : wanted.documents()) {
            try {
                tried(List.of(seen), outcomes, refused, () -> alone(person, wanted, seen));
            } catch (TakesTwoException proposed) {
                two.add(seen);
            }
        }
        if (!two.isEmpty()) {
            tried(two, outcomes, refused, () -> steps.take(person, wanted, two));
        }
        return results(documents.keySet().stream().toList(), outcomes, refused);
    }

    private @Nullable Outcome alone(Person person, ImportedStep wanted, SeenDocument seen) {
        Outcome outcome = steps.take(person, wanted, List.of(seen));
        if (outcome != null && outcome.proposal() != null) {
            throw new TakesTwoException();
        }
        return outcome;
    }

    private void tried(
            List<SeenDocument> some,
            Map<String, Outcome> outcomes,
            Map<String, DeskProblem> refused,
            Supplier<@Nullable Outcome> work) {
        try {
            Outcome outcome = QuarkusTransaction.requiringNew().call(work::get);
            if (outcome != null) {
                some.forEach(it -> outcomes.put(it.document(), outcome));
            }
        } catch (ProblemException e) {
            DeskProblem problem = problems.of(e);
            some.forEach(it -> refused.put(it.document(), problem));
        }
    }

    private List<ImportedStepResult> results(
            List<String> documents,
            Map<String, Outcome> outcomes,
            Map<String, DeskProblem> refused) {
        Map<String, DocumentTitles.As> known = titles.by(documents);
        return documents.stream()
                .map(
                        id ->
                                new ImportedStepResult(
                                        id,
                                        known.containsKey(id) ? known.get(id).title() : null,
                                        outcomes.get(id),
                                        refused.get(id)))
                .toList();
    }
}
