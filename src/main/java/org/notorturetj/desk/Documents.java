package org.notorturetj.desk;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The documents of the desk. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, String> {
    /** Finds a document by the key that files and filters use. */
    public Optional<Document> withKey(String type, String key) {
        return find("type = ?1 and key = ?2", type, key).firstResultOptional();
    }

    /** The documents of a type. */
    public List<Document> ofType(String type) {
        return list("type", type);
    }
}
