package org.notorturetj.desk.document;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.document.NewDocument;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Licence;

/** Creates a document. */
@ApplicationScoped
public class CreateDocument {
    private final Documents documents;
    private final WriteDocument write;
    private final AuditTrail audit;
    private final Clock clock;

    CreateDocument(Documents documents, WriteDocument write, AuditTrail audit, Clock clock) {
        this.documents = documents;
        this.write = write;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates the document.
     *
     * @throws ProblemException if there is no such type, or another document of the type has the
     *     key
     */
    @Transactional
    public Document create(Person person, NewDocument wanted) {
        if (DocumentType.find(wanted.type()).isEmpty()) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "type", Rule.DOCUMENT_TYPE);
        }
        if (wanted.key() != null && documents.withKey(wanted.type(), wanted.key()).isPresent()) {
            throw new ProblemException(ProblemType.ALREADY_EXISTS, "key", Rule.KEY_TAKEN);
        }
        var begun =
                new Document(
                        RandomId.ofDocument(),
                        wanted.type(),
                        wanted.key(),
                        Boolean.TRUE.equals(wanted.sample()),
                        line(wanted.licence()),
                        clock.instant());
        Document document =
                write.add(
                        Boolean.TRUE.equals(wanted.template()) ? begun.asTemplate() : begun,
                        person.accountId());
        audit.record(person.accountId(), "document.create", document.id(), null, List.of());
        return document;
    }

    private static String line(@Nullable String licence) {
        if (licence == null) {
            return Licence.NOT_STATED;
        }
        return Licence.withCode(licence)
                .map(Licence::line)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemType.BAD_PARAMETER,
                                        "licence",
                                        Rule.ONE_OF.with(String.join(", ", Licence.codes()))));
    }
}
