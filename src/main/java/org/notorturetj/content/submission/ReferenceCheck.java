package org.notorturetj.content.submission;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.CaseDocuments;
import org.notorturetj.content.type.Reference;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.problem.Rule;

/**
 * Requires that what facts refer to is there. A document that was withdrawn counts: what stands may
 * go on naming it, and it may come back. One that was redacted does not, nor one without facts.
 */
@ApplicationScoped
class ReferenceCheck {
    /** So many keys are listed: the Coalition has a dozen of each kind. */
    private static final int MAX_KNOWN = 40;

    private static final String HAS_FACTS =
            " EXISTS (SELECT 1 FROM desk.facts f WHERE f.document_id = d.id AND f.state <> 'redacted')";

    private final DeskDatabase database;
    private final CaseDocuments cases;

    ReferenceCheck(DeskDatabase database, CaseDocuments cases) {
        this.database = database;
        this.cases = cases;
    }

    /** Adds the references that lead nowhere. */
    void check(List<Reference> references, Violations required) {
        Set<String> ids = documents(RefersTo.By.ID, references);
        Set<String> keys = documents(RefersTo.By.KEY, references);
        for (Reference reference : references) {
            switch (reference.by()) {
                case ID ->
                        required.that(
                                ids.contains(reference.type().word() + " " + reference.value()),
                                reference.member(),
                                Rule.NO_SUCH_DOCUMENT.with(reference.type().word()));
                case KEY -> {
                    if (!keys.contains(reference.type().word() + " " + reference.value())) {
                        unknown(reference, keysOf(reference.type().word()), required);
                    }
                }
                case CODE -> checkCode(reference, required);
            }
        }
    }

    private void checkCode(Reference reference, Violations required) {
        if (reference.type() == DocumentType.CASE) {
            required.that(
                    !cases.withCode(reference.value()).isEmpty(), reference.member(), Rule.NO_CASE);
            return;
        }
        List<String> codes = regionCodes();
        if (!codes.contains(reference.value())) {
            unknown(reference, codes, required);
        }
    }

    private static void unknown(Reference reference, List<String> known, Violations required) {
        required.add(
                reference.member(),
                known.isEmpty()
                        ? Rule.NO_SUCH_DOCUMENT.with(reference.type().word())
                        : Rule.UNKNOWN_KEY.with(String.join(", ", known)));
    }

    /** The documents that are there, each as its type and what it is named by. */
    private Set<String> documents(RefersTo.By by, Collection<Reference> references) {
        String[] values =
                references.stream()
                        .filter(it -> it.by() == by)
                        .map(Reference::value)
                        .distinct()
                        .toArray(String[]::new);
        String[] types =
                references.stream()
                        .filter(it -> it.by() == by)
                        .map(reference -> reference.type().word())
                        .distinct()
                        .toArray(String[]::new);
        if (values.length == 0) {
            return Set.of();
        }
        String column = by == RefersTo.By.ID ? "id" : "key";
        return new HashSet<>(
                database.withHandle(
                        handle ->
                                handle.createQuery(
                                                "SELECT d.type || ' ' || d.%1$s FROM desk.document d WHERE d.type = ANY (:types) AND d.%1$s = ANY (:values) AND%2$s"
                                                        .formatted(column, HAS_FACTS))
                                        .bind("types", types)
                                        .bind("values", values)
                                        .mapTo(String.class)
                                        .list()));
    }

    private List<String> keysOf(String type) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT d.key FROM desk.document d WHERE d.type = :type AND d.key IS NOT NULL AND"
                                                + HAS_FACTS
                                                + " ORDER BY d.key LIMIT :limit")
                                .bind("type", type)
                                .bind("limit", MAX_KNOWN)
                                .mapTo(String.class)
                                .list());
    }

    private List<String> regionCodes() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT DISTINCT f.content::json ->> 'code' FROM desk.facts f
                                        JOIN desk.document d ON d.id = f.document_id
                                        WHERE d.type = 'region' AND f.state <> 'redacted'
                                        AND f.content::json ->> 'code' IS NOT NULL ORDER BY 1
                                        """)
                                .mapTo(String.class)
                                .list());
    }
}
