package org.notorturetj.push.report;

import java.util.List;
import java.util.Map;

import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.wakeup.Rehearsal;
import org.notorturetj.api.desk.wakeup.WakeupPreview;
import org.notorturetj.api.desk.wakeup.WakeupReport;
import org.notorturetj.api.desk.wakeup.WakeupsApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;
import org.notorturetj.push.canary.WakeupRehearsal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;

class WakeupResource implements WakeupsApi {
    private final Documents documents;
    private final WakeupReports reports;
    private final WakeupRehearsal rehearse;
    private final WakeupPreviews preview;
    private final CurrentPerson person;
    private final AuditTrail audit;

    WakeupResource(
            Documents documents,
            WakeupReports reports,
            WakeupRehearsal rehearse,
            WakeupPreviews preview,
            CurrentPerson person,
            AuditTrail audit) {
        this.documents = documents;
        this.reports = reports;
        this.rehearse = rehearse;
        this.preview = preview;
        this.person = person;
        this.audit = audit;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<WakeupReport> list(String id) {
        requireDocument(id);
        return Items.whole(reports.about(id));
    }

    @Override
    @PermissionsAllowed(Permission.PUBLISH)
    public Items<Rehearsal> rehearse(String id) {
        requireDocument(id);
        return items(rehearse.all());
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public WakeupPreview preview(String id) {
        return preview.of(requireDocument(id));
    }

    @Override
    @PermissionsAllowed(Permission.PUBLISH)
    public Items<Rehearsal> wakeTestDevices(String id) {
        requireDocument(id);
        if (!rehearse.hasTestDevices()) {
            return Items.whole(List.of());
        }
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                audit.record(
                                        person.get().accountId(),
                                        "wakeup.test",
                                        id,
                                        null,
                                        List.of()));
        return items(rehearse.onTestDevices());
    }

    private Document requireDocument(String id) {
        return documents
                .findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static Items<Rehearsal> items(Map<Target, Outcome> outcomes) {
        return Items.whole(
                outcomes.entrySet().stream()
                        .map(entry -> rehearsal(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Rehearsal rehearsal(Target topic, Outcome outcome) {
        return new Rehearsal(topic.address(), outcome.word(), outcome.reason().orElse(null));
    }
}
