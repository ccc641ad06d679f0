package org.notorturetj.reading.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.platform.text.vocabulary.WordLists;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Tells a filter by which nothing is found now from one by which nothing can be: a misspelt section
 * would look like one without news. Asked only of lists that are empty; what a document has is
 * known, whatever the directory says.
 */
@ApplicationScoped
class FilterWords {
    private static final String CASE = DocumentType.CASE.word();
    private static final int WHOLE = 1000;

    private final PublishedRecords records;

    FilterWords(PublishedRecords records) {
        this.records = records;
    }

    /**
     * Checks the facets of a list that is empty.
     *
     * @throws ProblemException bad-parameter, naming the words that there are
     */
    void check(Language reader, Query empty) {
        List<Violation> unknown = new ArrayList<>();
        for (String facet : empty.facets()) {
            String[] parts = facet.split(":", 2);
            if (parts[0].equals(CASE)) {
                // one that is gone is known: its own address says so
                if (records.holders(CASE, parts[1]).isEmpty()) {
                    unknown.add(new Violation(CASE, Rule.CODE_OF_NO_CASE));
                }
                continue;
            }
            List<String> known = known(reader, empty.type(), parts[0]);
            if (!known.isEmpty()
                    && !known.contains(parts[1])
                    && !isUsed(reader, empty.type(), facet)) {
                unknown.add(new Violation(parts[0], Rule.ONE_OF.with(String.join(", ", known))));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, unknown);
        }
    }

    /** Whether a document has a word, though the directory has lost it. */
    private boolean isUsed(Language reader, String type, String facet) {
        return !records.page(reader, Query.of(type, Set.of(facet)), ListPosition.START, 1)
                .isEmpty();
    }

    /** Empty if any word may come. */
    private List<String> known(Language reader, String type, String name) {
        return DocumentType.is(name, Trait.WORD)
                ? records.page(reader, Query.of(name, Set.of()), ListPosition.START, WHOLE).stream()
                        .map(FilterWords::word)
                        .toList()
                : WordLists.ofMember(DocumentType.of(type), name);
    }

    /** Regions are known by their codes, all else by its key. */
    private static String word(FoundRecord found) {
        JsonNode record = CanonicalJson.tree(found.json());
        return record.path("code").asText(record.path("key").asText());
    }
}
