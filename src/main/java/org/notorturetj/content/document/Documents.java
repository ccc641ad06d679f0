package org.notorturetj.content.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The documents of the desk. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, String> {
    /** Finds a document by the key that files and filters use. */
    public Optional<Document> withKey(String type, String key) {
        return find("type = ?1 and key = ?2", type, key).firstResultOptional();
    }

    /** Reads a document and locks it until the end of the transaction. */
    public Document lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * A page of documents, newest first.
     *
     * @param type null for any
     * @param state only documents with a text in this state; null for any
     * @param language only documents with a text in this language; null for any
     * @param after the last document of the previous page; null for the first page
     */
    public List<Document> page(
            @Nullable String type,
            @Nullable EditionState state,
            @Nullable Language language,
            @Nullable Document after,
            int size) {
        var conditions = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (type != null) {
            conditions.append(" and type = :type");
            parameters.put("type", type);
        }
        if (state != null || language != null) {
            conditions.append(" and exists (select 1 from Edition e where e.documentId = d.id");
            if (state != null) {
                conditions.append(" and e.state = :state");
                parameters.put("state", state);
            }
            if (language != null) {
                conditions.append(" and e.language = :language");
                parameters.put("language", language);
            }
            conditions.append(')');
        }
        if (after != null) {
            conditions.append(
                    " and (d.createdAt < :before or d.createdAt = :before and d.id < :beforeId)");
            parameters.put("before", after.createdAt());
            parameters.put("beforeId", after.id());
        }
        return find(
                        "from Document d where "
                                + conditions
                                + " order by d.createdAt desc, d.id desc",
                        parameters)
                .page(0, size)
                .list();
    }

    /** The documents of a type. */
    public List<Document> ofType(DocumentType type) {
        return list("type", type.word());
    }
}
