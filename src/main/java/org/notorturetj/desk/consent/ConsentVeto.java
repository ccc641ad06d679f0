package org.notorturetj.desk.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.CaseDocuments;
import org.notorturetj.content.type.Facets;
import org.notorturetj.media.file.KeptPart;
import org.notorturetj.media.file.MediaFiles;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.PublicationVeto;
import org.notorturetj.publication.log.UncommittedPublication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Vetoes any publication about a case that its consent does not cover, and of pictures and
 * recordings of people without one.
 */
@ApplicationScoped
class ConsentVeto implements PublicationVeto {
    private final Consents consents;
    private final CaseDocuments cases;
    private final MediaFiles files;

    ConsentVeto(Consents consents, CaseDocuments cases, MediaFiles files) {
        this.consents = consents;
        this.cases = cases;
        this.files = files;
    }

    void veto(@Observes UncommittedPublication publishing) {
        check(publishing.changes());
    }

    @Override
    public void check(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                checkConsent(put);
            }
        }
    }

    private void checkConsent(Change.Put put) {
        ObjectNode record = put.shown().record();
        if (put.shown().facets().contains(Facets.facet("sample", "true")) || endsAlert(record)) {
            return;
        }
        if (put.shown().facets().contains(Facets.facet("shows", "people"))) {
            Consent consent =
                    require(
                            put.documentId(),
                            ConsentRequirement.toShow(put.language()),
                            Rule.MEDIA_CONSENT.with(put.documentId()));
            if (!isToThese(consent, record.path("files"))) {
                throw refused(Rule.MEDIA_CONSENT_FILE.with(put.documentId()));
            }
            return;
        }
        ConsentRequirement.of(put.type().word(), put.language(), record)
                .ifPresent(
                        needed ->
                                casesOf(put, record)
                                        .forEach(id -> require(id, needed, Rule.NO_CONSENT)));
    }

    /** Retracted and expired alerts are published so that phones stop showing them. */
    private static boolean endsAlert(ObjectNode record) {
        return DocumentType.ALERT.word().equals(record.path("type").asText())
                && !"active".equals(record.path("state").asText());
    }

    private List<String> casesOf(Change.Put put, ObjectNode record) {
        if (put.type() == DocumentType.CASE) {
            return List.of(put.documentId());
        }
        List<String> about = cases.withCode(record.path("case").asText());
        if (about.isEmpty()) {
            throw refused(Rule.NO_CASE);
        }
        return about;
    }

    /** Whether these are bytes of the file that the consent was given to. */
    private boolean isToThese(Consent consent, JsonNode shown) {
        Set<String> agreed =
                Optional.ofNullable(consent.file).flatMap(files::find).stream()
                        .flatMap(it -> it.parts().stream())
                        .map(KeptPart::hash)
                        .collect(Collectors.toSet());
        for (JsonNode part : shown) {
            if (!agreed.contains(part.path("hash").asText())) {
                return false;
            }
        }
        return true;
    }

    private Consent require(String id, ConsentRequirement needed, RuleMessage none) {
        Consent consent = consents.inForce(id).orElseThrow(() -> refused(none));
        List<Violation> lacking =
                consent.scope().lacks(needed).stream()
                        .map(word -> new Violation("consent", Rule.CONSENT_SCOPE.with(word)))
                        .toList();
        if (!lacking.isEmpty()) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, lacking);
        }
        return consent;
    }

    private static ProblemException refused(RuleMessage rule) {
        return new ProblemException(ProblemType.PUBLICATION_REFUSED, "consent", rule);
    }
}
