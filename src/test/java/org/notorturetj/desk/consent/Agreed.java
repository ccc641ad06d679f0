package org.notorturetj.desk.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.CaseDocuments;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.platform.RandomId;

/** Creates consents that cover everything. */
@ApplicationScoped
public class Agreed {
    private static final ConsentScope EVERYTHING =
            new ConsentScope(
                    EnumSet.allOf(ConsentUse.class),
                    EnumSet.allOf(ConsentOutlet.class),
                    EnumSet.allOf(Language.class));

    private final Consents consents;
    private final CaseDocuments cases;
    private final WriteDocument write;
    private final Clock clock;

    Agreed(Consents consents, CaseDocuments cases, WriteDocument write, Clock clock) {
        this.consents = consents;
        this.cases = cases;
        this.write = write;
        this.clock = clock;
    }

    /** Records a full consent to a case. */
    @Transactional
    public void to(String caseId) {
        consents.persist(
                new Consent(
                        RandomId.ofDocument(),
                        caseId,
                        null,
                        consents.last(caseId).map(last -> last.number).orElse(0) + 1,
                        EVERYTHING,
                        LocalDate.EPOCH,
                        "person",
                        null,
                        "0000000000000001",
                        clock.instant()));
    }

    /** Ensures that there is a case with this code and a full consent. */
    @Transactional
    public void toCaseWithCode(String code) {
        if (cases.withCode(code).isEmpty()) {
            String id = RandomId.ofDocument();
            write.add(new Document(id, "case", null, false, "invented", clock.instant()));
            write.writeFacts(id, Map.of("code", code));
            to(id);
        }
    }
}
