package org.notorturetj.feed.calendar;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.feed.entry.FeedRecord;
import org.notorturetj.feed.entry.FeedRecords;
import org.notorturetj.feed.entry.FeedScope;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Phrase;

import com.fasterxml.jackson.databind.JsonNode;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;

/**
 * Makes calendars of published events, and of the days on which replies of authorities are due.
 * They say no more than the {@code calendar} of a record, and the names of regions: calendars show
 * them on locked screens. The same records give the same bytes, as long as the time zones stay as
 * they are.
 */
@ApplicationScoped
public class Calendars {
    /** More are not sent; those that start last are. */
    private static final int LONGEST = 500;

    private static final String PRODUCT =
            "-//Civil Society Coalition against Torture and Impunity in Tajikistan//notorturetj//EN";

    /** There is nothing to come to, and nothing to wait for. */
    private static final Set<String> ENDED = Set.of("cancelled", "answered");

    private final FeedRecords records;
    private final Addresses addresses;

    Calendars(FeedRecords records, Addresses addresses) {
        this.records = records;
        this.addresses = addresses;
    }

    /** A feed of a language, as one calendar to subscribe to. */
    public String all(FeedScope scope) {
        return written(
                scope.reader(), scope.feed(), scope.narrowed(), records.first(scope, LONGEST));
    }

    /**
     * One document.
     *
     * @throws ProblemException gone, or not found
     */
    public String one(Language reader, String documentId) {
        FeedRecord found =
                records.one(reader, documentId)
                        .filter(it -> type(it).is(Trait.IN_CALENDARS))
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                records.isGone(documentId)
                                                        ? ProblemType.GONE
                                                        : ProblemType.NOT_FOUND));
        FeedName feed = FeedName.ofWord(type(found).path()).orElseThrow();
        return written(reader, feed, "", List.of(found));
    }

    private static DocumentType type(FeedRecord record) {
        return DocumentType.of(CanonicalJson.tree(record.json()).path("type").asText());
    }

    private String written(
            Language reader, FeedName feed, String narrowed, List<FeedRecord> found) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        String name =
                Phrase.COALITION.in(reader) + ": " + Phrase.ofFeed(feed.word(), reader) + narrowed;
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        // RFC 7986, section 5.7: it has no type by default
        calendar.setRefreshInterval(Duration.builder().hours(6).build());
        calendar.getRefreshInterval().setParameter("VALUE", "DURATION");
        Map<String, String> regions = regions(reader);
        Map<VEvent, Span> timed = new HashMap<>();
        for (FeedRecord record : found) {
            JsonNode event = CanonicalJson.tree(record.json());
            Span.ofRecord(event)
                    .ifPresent(
                            span -> {
                                VEvent written = event(record, event, regions);
                                span.writeTo(written);
                                calendar.addEvent(written);
                                if (span.isTimed()) {
                                    timed.put(written, span);
                                }
                            });
        }
        Span.writeZones(calendar, timed);
        return Biweekly.write(calendar).go();
    }

    private VEvent event(FeedRecord record, JsonNode event, Map<String, String> regions) {
        var written = new VEvent();
        written.setUid(record.documentId() + "@notorturetj.org");
        written.setSequence(Math.toIntExact(record.seq()));
        Instant told =
                record.toldAt() == null
                        ? Instant.parse(event.path("updatedAt").asText())
                        : record.toldAt().toInstant();
        written.setDateTimeStamp(java.util.Date.from(told));
        written.setSummary(event.path("calendar").path("title").asText())
                .setLanguage(record.language().tag());
        String place = place(event, regions);
        if (!place.isEmpty()) {
            written.setLocation(place);
        }
        String slug = record.slugs().get(record.language());
        if (slug != null) {
            String page = addresses.canonical(type(record).word(), record.language(), slug);
            // a path alone, where no host is configured, opens nowhere
            if (page.contains("://")) {
                written.setUrl(page);
            }
        }
        boolean cancelled = ENDED.contains(event.path("state").asText());
        written.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        boolean busy = event.path("when").hasNonNull("startTime") && !cancelled;
        written.setTransparency(busy ? Transparency.opaque() : Transparency.transparent());
        return written;
    }

    /** The venue, if calendars may show it; else the names of regions. */
    private static String place(JsonNode event, Map<String, String> regions) {
        @Nullable String venue = event.path("calendar").path("venue").textValue();
        if (venue != null) {
            return venue;
        }
        var names = new StringJoiner(", ");
        event.path("regions")
                .forEach(code -> names.add(regions.getOrDefault(code.asText(), code.asText())));
        return names.toString();
    }

    private Map<String, String> regions(Language reader) {
        Map<String, String> names = new HashMap<>();
        for (String record : records.whole(reader, DocumentType.REGION)) {
            JsonNode region = CanonicalJson.tree(record);
            names.put(region.path("code").asText(), region.path("name").asText());
        }
        return names;
    }
}
