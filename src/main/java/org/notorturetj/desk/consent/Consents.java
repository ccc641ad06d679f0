package org.notorturetj.desk.consent;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, String> {
    /** The latest consent of a case, which is the one that counts. */
    Optional<Consent> last(String documentId) {
        return find("documentId = ?1 order by number desc", documentId).firstResultOptional();
    }

    /** The latest consent, unless it was withdrawn. */
    Optional<Consent> inForce(String documentId) {
        return last(documentId).filter(Consent::inForce);
    }

    /** All consents of a case. */
    List<Consent> of(String documentId) {
        return list("documentId", documentId);
    }
}
