package org.notorturetj.desk.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The consents of all cases. */
@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, String> {
    /** The last one that was recorded for a case: the one that counts. */
    Optional<Consent> last(String documentId) {
        return find("documentId = ?1 order by number desc", documentId).firstResultOptional();
    }

    /** The last one, unless it was withdrawn. */
    Optional<Consent> inForce(String documentId) {
        return last(documentId).filter(Consent::inForce);
    }

    /** All of a case. */
    List<Consent> of(String documentId) {
        return list("documentId", documentId);
    }
}
