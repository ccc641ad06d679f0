package org.notorturetj.content.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.alert.AlertBuilder;
import org.notorturetj.api.desk.facts.AlertFacts;
import org.notorturetj.api.desk.text.AlertText;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;

/** Alerts: listed newest first. */
@ApplicationScoped
class AlertType implements TypeRules<AlertFacts, AlertText> {
    private static final String NOT_RETRACTED = "not retracted";

    /** A quarter: what lasts longer is an article. The year is what people mistype. */
    private static final Duration LONGEST = Duration.ofDays(92);

    @Override
    public DocumentType type() {
        return DocumentType.ALERT;
    }

    /** An alert that ended long ago, or that nobody would call urgent by then, is a slip. */
    @Override
    public void checkSubmittedAt(Instant now, AlertFacts facts, Violations required) {
        Instant ends = facts.expiresAt();
        required.that(
                ends == null
                        || !facts.active()
                        || (ends.isAfter(now) && !ends.isAfter(now.plus(LONGEST))),
                "expiresAt",
                Rule.ALERT_END.with(LONGEST.toDays()));
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
    public Rendering render(RenderInput<AlertFacts, AlertText> input) {
        AlertFacts facts = input.facts();
        AlertText text = input.text();
        var record =
                AlertBuilder.builder()
                        .type(type().word())
                        .id(input.id())
                        .nid(facts.nid())
                        .seq(input.seq())
                        .state(facts.state())
                        .title(text.title())
                        .summary(text.summary())
                        .caseCode(facts.caseCode())
                        .update(facts.update())
                        .regions(facts.regions())
                        .expiresAt(facts.expiresAt())
                        .publishedAt(input.firstPublished())
                        .sample(input.sampleMark())
                        .build();
        return new Rendering(
                record,
                record,
                -input.firstPublished().toEpochMilli(),
                Facets.of()
                        .with("state", facts.state())
                        .with("region", facts.regions())
                        .with("sample", input.sample() ? "true" : null)
                        .toSet(),
                null);
    }
}
