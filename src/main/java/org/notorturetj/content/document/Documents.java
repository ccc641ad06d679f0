package org.notorturetj.content.document;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

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

    /** The documents of a type. */
    public List<Document> ofType(DocumentType type) {
        return list("type", type.word());
    }
}
