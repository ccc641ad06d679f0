package org.notorturetj.content.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.alert.Alert;
import org.notorturetj.api.desk.facts.AlertFacts;
import org.notorturetj.api.desk.text.AlertText;
import org.notorturetj.content.type.Collection;
import org.notorturetj.content.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RecordSource;
import org.notorturetj.content.type.Reference;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.json.CanonicalJson;

/** Alerts: listed newest first. */
@ApplicationScoped
public class AlertType implements DocumentType<AlertFacts, AlertText> {
    public static final String NAME = "alert";
    private static final String NOT_RETRACTED = "not retracted";
    private static final List<String> STATES = List.of("active", "retracted", "expired");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Collection collection() {
        return Collection.ALERTS;
    }

    @Override
    public Class<AlertFacts> factsClass() {
        return AlertFacts.class;
    }

    @Override
    public Class<AlertText> textClass() {
        return AlertText.class;
    }

    @Override
    public void checkFacts(AlertFacts facts, Violations required) {
        required.oneOf(STATES, facts.state(), "state").regions(facts.regions(), "regions");
    }

    @Override
    public List<Reference> references(AlertFacts facts) {
        List<Reference> references =
                new ArrayList<>(Reference.to("case", Reference.By.CODE, "case", facts.caseCode()));
        references.addAll(Reference.to("case-update", Reference.By.ID, "update", facts.update()));
        references.addAll(Reference.toRegions("regions", facts.regions()));
        return references;
    }

    @Override
    public void checkText(AlertFacts facts, AlertText text, Violations required) {
        required.line(text.title(), "title", 200).line(text.summary(), "summary", 300);
    }

    @Override
    public boolean guardsTexts() {
        return true;
    }

    /**
     * One person can end an alert but not raise one. Nor can one person turn a retraction, which
     * says that the alert was wrong, into a mere expiry.
     */
    @Override
    public Set<String> guarded(AlertFacts facts) {
        return facts.active()
                ? Set.of(CanonicalJson.write(facts), NOT_RETRACTED)
                : "retracted".equals(facts.state()) ? Set.of() : Set.of(NOT_RETRACTED);
    }

    @Override
    public Rendering render(RecordSource<AlertFacts, AlertText> source) {
        AlertFacts facts = source.facts();
        AlertText text = source.text();
        var record =
                new Alert(
                        NAME,
                        source.id(),
                        facts.nid(),
                        source.seq(),
                        facts.state(),
                        text.title(),
                        text.summary(),
                        facts.caseCode(),
                        facts.update(),
                        facts.regions(),
                        facts.expiresAt(),
                        source.firstPublished(),
                        source.sampleMark());
        return new Rendering(
                record,
                record,
                -source.firstPublished().toEpochMilli(),
                Facets.of()
                        .with("state", facts.state())
                        .with("region", facts.regions())
                        .with("sample", source.sample() ? "true" : null)
                        .toSet(),
                null);
    }
}
