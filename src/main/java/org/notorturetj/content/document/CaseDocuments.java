package org.notorturetj.content.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;

/**
 * Which documents belong to which case. Their facts name the case by its code. The stored JSON is
 * queried directly, so facts in an older format are found too.
 */
@ApplicationScoped
public class CaseDocuments {
    private static final String WITH_CODE =
            """
            SELECT DISTINCT f.document_id FROM desk.facts f JOIN desk.document d ON d.id = f.document_id
            WHERE d.type = 'case' AND f.content\\:\\:json ->> 'code' = ?1 AND f.state\
            """;

    private static final String CODES =
            """
            SELECT DISTINCT f.content\\:\\:json ->> 'code' FROM desk.facts f
            WHERE f.document_id = ?1 AND f.content\\:\\:json ->> 'code' IS NOT NULL
            """;

    private static final String NAMING =
            """
            SELECT DISTINCT f.document_id FROM desk.facts f JOIN desk.document d ON d.id = f.document_id
            WHERE d.type IN (?1) AND f.content\\:\\:json ->> 'case' IN (?2) AND f.state IN ('published', 'approved')
            """;

    private static final String ALERTS_OF_UPDATES =
            """
            SELECT DISTINCT f.document_id FROM desk.facts f JOIN desk.document d ON d.id = f.document_id
            WHERE d.type = 'alert' AND f.content\\:\\:json ->> 'update' IN (?1) AND f.state IN ('published', 'approved')
            """;

    /** Facts of alerts that name an update, or a case by its code. */
    private static final String ALERTS_ABOUT =
            """
            SELECT DISTINCT f.document_id FROM desk.facts f JOIN desk.document d ON d.id = f.document_id
            WHERE d.type = 'alert' AND f.state IN ('published', 'approved') AND (f.content\\:\\:json ->> 'update' = ?1
            OR f.content\\:\\:json ->> 'case' IN (SELECT c.content\\:\\:json ->> 'code' FROM desk.facts c WHERE c.document_id = ?1))
            """;

    private static final List<String> OTHERS =
            Stream.of(DocumentType.values())
                    .filter(type -> !type.is(Trait.CONSENT))
                    .filter(type -> TypeLists.references(type).containsKey("case"))
                    .map(DocumentType::word)
                    .toList();

    private final Documents documents;

    CaseDocuments(Documents documents) {
        this.documents = documents;
    }

    /**
     * The IDs of the cases with a code: the published one, of which there is at most one, or else
     * all drafts that use it.
     */
    public List<String> withCode(String code) {
        List<String> published = ids(WITH_CODE + " = 'published'", code);
        return published.isEmpty()
                ? ids(WITH_CODE + " NOT IN ('superseded', 'redacted')", code)
                : published;
    }

    /** Every code that a case has ever had. */
    public Set<String> codesOf(String caseId) {
        return new LinkedHashSet<>(ids(CODES, caseId));
    }

    /** The updates and alerts of a case that are published or approved. */
    public Set<String> belongingTo(String caseId) {
        Set<String> belonging = naming(TypeLists.words(Trait.CONSENT), caseId);
        // An alert that names another case by mistake still refers to this one's update.
        belonging.addAll(belonging.isEmpty() ? List.of() : ids(ALERTS_OF_UPDATES, belonging));
        return belonging;
    }

    /**
     * The published and approved alerts about an update or a case.
     *
     * @param id of a document of any type: about others there are none
     */
    public List<String> alertsAbout(String id) {
        return ids(ALERTS_ABOUT, id);
    }

    /** What names a case and stays without it, such as articles. */
    public Set<String> othersNaming(String caseId) {
        return naming(OTHERS, caseId);
    }

    private Set<String> naming(Collection<String> types, String caseId) {
        Set<String> codes = codesOf(caseId);
        return codes.isEmpty()
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(ids(NAMING, types, codes));
    }

    private List<String> ids(String sql, Object... values) {
        var query =
                documents
                        .getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(sql, String.class);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Collection<?> several) {
                query.setParameterList(i + 1, several);
            } else {
                query.setParameter(i + 1, values[i]);
            }
        }
        return query.getResultList();
    }
}
