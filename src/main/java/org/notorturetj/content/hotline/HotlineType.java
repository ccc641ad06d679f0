package org.notorturetj.content.hotline;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.api.desk.text.HotlineText;
import org.notorturetj.api.guide.Review;
import org.notorturetj.api.hotline.Channel;
import org.notorturetj.api.hotline.HotlineBuilder;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.review.LegalReviewStatus;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.PrintedAddress;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Phrase;

/** Hotlines: ordered by rank. */
@ApplicationScoped
class HotlineType implements TypeRules<HotlineFacts, HotlineText> {
    private static final String COMPROMISED = "compromised";

    private final LineVerification verification;

    HotlineType(LineVerification verification) {
        this.verification = verification;
    }

    @Override
    public DocumentType type() {
        return DocumentType.HOTLINE;
    }

    /** The Strategy lists paired numbers together: publish both or neither. */
    @Override
    public Set<String> companions(HotlineFacts facts) {
        return facts.pairedWith() == null ? Set.of() : Set.of(facts.pairedWith());
    }

    @Override
    public void checkFacts(HotlineFacts facts, Violations required) {
        HotlineFacts.Opening hours = facts.hours();
        if (hours != null) {
            required.that(
                    "weekly".equals(hours.mode()) == (hours.week() != null),
                    "hours/week",
                    Rule.WEEKLY_HOURS);
        }
    }

    @Override
    public void checkSaved(HotlineFacts facts, Violations required) {
        if (facts.hours() != null) {
            HoursCheck.check(facts.hours(), required);
        }
    }

    @Override
    public void checkSubmitted(HotlineFacts facts, Violations required) {
        LineVerification.check(facts, required);
        HotlineFacts.Opening hours = facts.hours();
        required.that(
                hours == null || hours.week() == null || !hours.week().isEmpty(),
                "hours/week",
                Rule.NOT_EMPTY);
    }

    @Override
    public List<PrintedAddress> printed(HotlineFacts facts) {
        return PrintedNumbers.of(facts);
    }

    @Override
    public void checkText(HotlineFacts facts, HotlineText text, Violations required) {
        required.that(
                facts.channels().stream()
                        .map(HotlineFacts.Line::type)
                        .filter(Objects::nonNull)
                        .allMatch(text.riskNotes()::containsKey),
                "riskNotes",
                Rule.RISK_NOTES);
        for (String member : NumbersInText.of(facts).membersWithNumbers(text)) {
            required.add(member, Rule.SPELLED_NUMBER);
        }
    }

    /**
     * One person alone must not be able to change a number that can be called, or to take back that
     * a line is compromised, not even by marking it as only paused.
     */
    @Override
    public Set<String> guarded(HotlineFacts facts) {
        Set<String> guarded = new HashSet<>();
        if (!COMPROMISED.equals(facts.status())) {
            guarded.add("not " + COMPROMISED);
        }
        if (facts.callable()) {
            facts.channels().forEach(line -> guarded.add(CanonicalJson.write(line)));
        }
        return guarded;
    }

    @Override
    public Rendering render(RenderInput<HotlineFacts, HotlineText> input) {
        HotlineFacts facts = input.facts();
        // Texts saved before the check for numbers existed may contain some.
        HotlineText text =
                facts.callable() ? input.text() : NumbersInText.of(facts).removeFrom(input.text());
        var record =
                HotlineBuilder.builder()
                        .type(type().word())
                        .id(input.id())
                        .name(text.name())
                        .description(text.description())
                        .status(facts.status())
                        .warning(warning(facts.status(), input))
                        .channels(
                                facts.channels().stream()
                                        .map(line -> channel(line, facts, text))
                                        .toList())
                        .hours(PublicHours.of(facts.hours(), text.hoursNote()))
                        .serves(facts.serves())
                        .coverageNote(text.coverageNote())
                        .audience(facts.audience())
                        .languages(facts.languages())
                        .pairedWith(facts.pairedWith())
                        .verifiedAt(facts.verifiedAt())
                        .staleAfter(verification.staleAfter(facts))
                        .legalReview(review(input.reviewStatus().legal()))
                        .translationReview(
                                input.reviewStatus().translationReviewed()
                                        ? input.reviewStatus().translationStatus()
                                        : null)
                        .source(text.source())
                        .sample(input.sampleMark())
                        .build();
        return new Rendering(
                record,
                record,
                facts.rank(),
                Facets.of().with("sample", input.sample() ? "true" : null).toSet(),
                null);
    }

    /** A line that must not be called is served without its number, so that nobody can dial it. */
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

    /**
     * Null when unreviewed: a missing review must not discourage callers, and every byte costs
     * money on 2G.
     */
    private static @Nullable Review review(LegalReviewStatus legal) {
        return legal.status() == LegalReviewStatus.Status.UNREVIEWED
                ? null
                : new Review(legal.status().word(), legal.reviewedAt(), legal.dueAt());
    }

    private static @Nullable String warning(
            String status, RenderInput<HotlineFacts, HotlineText> input) {
        return switch (status) {
            case COMPROMISED -> Phrase.LINE_COMPROMISED.in(input.language());
            case "paused" -> Phrase.LINE_PAUSED.in(input.language());
            case "withdrawn" -> Phrase.LINE_WITHDRAWN.in(input.language());
            default -> null;
        };
    }
}
