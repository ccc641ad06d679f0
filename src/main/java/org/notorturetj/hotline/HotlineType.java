package org.notorturetj.hotline;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.content.HotlineFacts;
import org.notorturetj.api.desk.content.HotlineText;
import org.notorturetj.api.hotline.Channel;
import org.notorturetj.api.hotline.Hotline;
import org.notorturetj.api.hotline.Hours;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.publication.Collection;
import org.notorturetj.publication.DocumentType;
import org.notorturetj.publication.Facets;
import org.notorturetj.publication.Rendering;
import org.notorturetj.publication.Required;
import org.notorturetj.publication.Source;

/** The lines in the log. */
@ApplicationScoped
class HotlineType implements DocumentType<HotlineFacts, HotlineText> {
    static final String NAME = "hotline";
    private static final Set<String> STATUSES =
            Set.of("active", "paused", "withdrawn", "compromised");
    private static final Set<String> MODES = Set.of("always", "weekly", "unknown");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Collection collection() {
        return Collection.HOTLINES;
    }

    @Override
    public Class<HotlineFacts> factsClass() {
        return HotlineFacts.class;
    }

    @Override
    public Class<HotlineText> textClass() {
        return HotlineText.class;
    }

    /** Paired numbers stand in one sentence of the Strategy: both or neither. */
    @Override
    public Set<String> companions(HotlineFacts facts) {
        return facts.pairedWith() == null ? Set.of() : Set.of(facts.pairedWith());
    }

    @Override
    public void check(HotlineFacts facts, HotlineText text) {
        var required =
                new Required()
                        .line(text.name(), "name", 120)
                        .that(
                                STATUSES.contains(facts.status()),
                                "status",
                                "must be one of " + STATUSES)
                        .that(
                                MODES.contains(facts.hours().mode()),
                                "hours/mode",
                                "must be one of " + MODES)
                        .that(
                                "weekly".equals(facts.hours().mode())
                                        == (facts.hours().week() != null),
                                "hours/week",
                                "must be there for weekly hours, and only for them")
                        .regions(facts.serves());
        for (HotlineFacts.Line line : facts.channels()) {
            required.that(
                            E164.matcher(line.number()).matches(),
                            "channels/number",
                            "must be an E.164 number")
                    .that(
                            text.riskNotes().containsKey(line.type()),
                            "riskNotes",
                            "must speak of every channel");
        }
        required.orRefuse();
    }

    /** A number that can be called must not be one person's to change. */
    @Override
    public Set<String> guarded(HotlineFacts facts) {
        return facts.callable()
                ? facts.channels().stream().map(CanonicalJson::write).collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public Rendering render(Source<HotlineFacts, HotlineText> source) {
        HotlineFacts facts = source.facts();
        HotlineText text = source.text();
        HotlineFacts.Opening hours = facts.hours();
        var record =
                new Hotline(
                        NAME,
                        source.id(),
                        text.name(),
                        text.description(),
                        facts.status(),
                        warning(facts.status(), source),
                        facts.channels().stream().map(line -> channel(line, facts, text)).toList(),
                        new Hours(
                                hours.mode(),
                                hours.week(),
                                hours.exceptions(),
                                hours.outOfHours(),
                                text.hoursNote()),
                        facts.serves(),
                        text.coverageNote(),
                        facts.audience(),
                        facts.languages(),
                        facts.pairedWith(),
                        facts.verifiedAt(),
                        facts.staleAfter(),
                        text.source(),
                        source.sampleMark());
        return new Rendering(
                record,
                record,
                facts.rank(),
                Facets.of().with("sample", source.sample() ? "true" : null).words(),
                null);
    }

    /**
     * A line that must not be called is served without any number: what is not there cannot be
     * dialled.
     */
    private static Channel channel(HotlineFacts.Line line, HotlineFacts facts, HotlineText text) {
        String risk = text.riskNotes().get(line.type());
        return facts.callable()
                ? new Channel(
                        line.type(),
                        line.number(),
                        line.asPrinted(),
                        ChannelLink.of(line.type(), line.number()),
                        risk)
                : new Channel(line.type(), null, null, null, risk);
    }

    private static @Nullable String warning(
            String status, Source<HotlineFacts, HotlineText> source) {
        return switch (status) {
            case "compromised" -> Phrase.LINE_COMPROMISED.in(source.language());
            case "paused" -> Phrase.LINE_PAUSED.in(source.language());
            case "withdrawn" -> Phrase.LINE_WITHDRAWN.in(source.language());
            default -> null;
        };
    }
}
