package org.notorturetj.push.report;

import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.wakeup.Rehearsal;
import org.notorturetj.api.desk.wakeup.WakeupReport;
import org.notorturetj.api.desk.wakeup.WakeupsApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.access.Verb;
import org.notorturetj.platform.problem.Refused;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Rehearse;
import org.notorturetj.push.Target;

import io.quarkus.security.PermissionsAllowed;

class WakeupResource implements WakeupsApi {
    private final Documents documents;
    private final Reports reports;
    private final Rehearse rehearse;

    WakeupResource(Documents documents, Reports reports, Rehearse rehearse) {
        this.documents = documents;
        this.reports = reports;
        this.rehearse = rehearse;
    }

    @Override
    @PermissionsAllowed(Verb.READ)
    public Items<WakeupReport> list(String id) {
        requireDocument(id);
        return Items.whole(reports.about(id));
    }

    @Override
    @PermissionsAllowed(Verb.PUBLISH)
    public Items<Rehearsal> rehearse(String id) {
        requireDocument(id);
        return Items.whole(
                rehearse.all().entrySet().stream()
                        .map(entry -> rehearsal(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private void requireDocument(String id) {
        if (documents.findById(id) == null) {
            throw new Refused(ProblemType.NOT_FOUND);
        }
    }

    private static Rehearsal rehearsal(Target topic, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            return new Rehearsal(topic.address(), "accepted", null);
        } else if (outcome instanceof Outcome.Gone) {
            return new Rehearsal(topic.address(), "gone", null);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            return new Rehearsal(topic.address(), "rejected", rejected.code());
        } else if (outcome instanceof Outcome.Later later) {
            return new Rehearsal(topic.address(), "later", later.code());
        } else if (outcome instanceof Outcome.Unknown unknown) {
            return new Rehearsal(topic.address(), "unknown", unknown.code());
        }
        throw new IllegalStateException("a new kind of outcome");
    }
}
