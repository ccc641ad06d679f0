package org.notorturetj.api.event;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Correction;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.PartialDate;
import org.notorturetj.api.text.Reuse;
import org.notorturetj.api.text.Seo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(description = "An event in one language, as published.")
public record Event(
        @JsonUnwrapped Heading heading,
        @JsonUnwrapped Body body,
        @Schema(description = "When it is", required = true) When when,
        @Schema(description = "Where it is", required = true) Place place,
        @Schema(description = "For whom it is, and how to take part", required = true)
                Participation participation,
        @Schema(description = "What a calendar shows of it", required = true) Calendar calendar,
        @JsonUnwrapped About about,
        @JsonUnwrapped Published published) {

    /** What lists show of it, too. */
    public record Heading(
            @Schema(description = "Type of the document", examples = "event", required = true)
                    String type,
            @Schema(
                            description = "Opaque id, random, never reused",
                            examples = "7m3xq0v9d2kfa8hc",
                            required = true)
                    String id,
            @Schema(
                            description = "Slug in the language of the text",
                            examples = "training-of-doctors",
                            required = true)
                    String slug,
            @Schema(
                            description = "Title, plain text",
                            examples = "Training of doctors",
                            required = true)
                    String title,
            @Schema(
                            description = "One or two sentences, plain text",
                            examples = "Two days on the Istanbul Protocol.",
                            required = true)
                    String summary,
            @Schema(
                            description =
                                    "planned, moved (the new date stands in `when`), cancelled, over; new states may come. Until somebody says so it is not over: compare `when` with your clock",
                            examples = "planned",
                            required = true,
                            extensions = @Extension(name = "x-vocabulary", value = "eventStates"))
                    String state,
            @Schema(description = "Its poster; absent or null if it has none", nullable = true)
                    @Nullable Image image) {}

    /** What it says. */
    public record Body(
            @Schema(
                            description =
                                    "Body and programme as sanitized HTML: headings from h2, paragraphs, lists, quotations, links, emphasis; no scripts or styles. Pictures are `img` with the address, from the root of this host, that they have in `pictures`",
                            examples = "<p>Text.</p>",
                            required = true)
                    String html,
            @Schema(
                            description =
                                    "Pictures within `html`, in their order, each once; absent when there are none")
                    @Nullable List<Image> pictures) {}

    @Schema(name = "EventTimes", description = "When an event is, by the clocks of its time zone.")
    public record When(
            @Schema(description = "Its first day, or month or year", required = true)
                    PartialDate starts,
            @Schema(
                            description =
                                    "When it starts on that day; absent when that is not known",
                            examples = "14:00",
                            pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")
                    @Nullable String startTime,
            @Schema(description = "Its last day; absent when it is the first")
                    @Nullable PartialDate ends,
            @Schema(
                            description =
                                    "When it ends on its last day; absent when that is not known",
                            examples = "17:30",
                            pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")
                    @Nullable String endTime,
            @Schema(
                            description = "IANA time zone of the clocks",
                            examples = "Asia/Dushanbe",
                            required = true)
                    String zone) {}

    @Schema(name = "EventPlace", description = "Where an event is.")
    public record Place(
            @Schema(
                            description = "True when one can take part from anywhere",
                            examples = "false",
                            required = true)
                    boolean online,
            @Schema(
                            description =
                                    "Where it is, in the language of the text; absent when it is not told in public",
                            examples = "National Library, Dushanbe")
                    @Nullable String venue) {}

    @Schema(name = "EventParticipation", description = "For whom an event is.")
    public record Participation(
            @Schema(
                            description =
                                    "Groups of the Media Strategy that it is for; empty: everybody",
                            examples = "[\"journalists\"]",
                            required = true,
                            extensions = @Extension(name = "x-vocabulary", value = "audience"))
                    List<String> audience,
            @Schema(
                            description =
                                    "Languages that are spoken; absent when that is not known",
                            examples = "[\"tg\",\"ru\"]")
                    @Nullable List<String> languages,
            @Schema(
                            description = "Whom to call or to write to; absent: see `contacts`",
                            examples = "Write to the Coalition until 5 December.")
                    @Nullable String howToTakePart,
            @Schema(
                            description = "Ids of contacts that tell more",
                            examples = "[\"7m3xq0v9d2kfa8hc\"]",
                            required = true)
                    List<String> contacts) {}

    @Schema(
            name = "EventCalendar",
            description = "What a calendar may show of an event: others see it on a locked screen.")
    public record Calendar(
            @Schema(
                            description = "The title, or a neutral one",
                            examples = "Training",
                            required = true)
                    String title,
            @Schema(
                            description =
                                    "Where it is; absent unless two people have said that it may be shown",
                            examples = "National Library, Dushanbe")
                    @Nullable String venue) {}

    /** What it has to do with. */
    public record About(
            @Schema(
                            description = "ISO 3166-2 codes of regions",
                            examples = "[\"TJ-DU\"]",
                            required = true)
                    List<String> regions,
            @Schema(description = "Keys of topics", examples = "[\"prevention\"]", required = true)
                    List<String> topics,
            @Schema(
                            description =
                                    "Code of the case it is about; absent when it is about none",
                            examples = "4f7kqx",
                            name = "case")
                    @JsonProperty("case")
                    @Nullable String caseCode,
            @Schema(
                            description = "Ids of articles about it",
                            examples = "[\"7m3xq0v9d2kfa8hc\"]",
                            required = true)
                    List<String> articles,
            @Schema(
                            description = "Ids of guides that it explains",
                            examples = "[\"7m3xq0v9d2kfa8hc\"]",
                            required = true)
                    List<String> guides) {}

    /** When it was published, and how it may be printed. */
    public record Published(
            @Schema(
                            description = "First publication, UTC",
                            examples = "2026-11-24T09:30:00Z",
                            required = true)
                    Instant publishedAt,
            @Schema(
                            description = "Last change of the text, UTC",
                            examples = "2026-11-24T09:30:00Z",
                            required = true)
                    Instant updatedAt,
            @Schema(description = "Corrections, newest first", required = true)
                    List<Correction> corrections,
            @Schema(description = "What a search engine or a shared link shows", required = true)
                    Seo seo,
            @JsonUnwrapped Reuse reuse,
            @Schema(
                            description = "True for invented sample content; absent otherwise",
                            examples = "true")
                    @Nullable Boolean sample,
            @Schema(
                            description =
                                    "True when the text from which this one was translated has changed in public since; absent otherwise",
                            examples = "true")
                    @Nullable Boolean sourceIsNewer) {}

    @Schema(description = "An event as it stands in lists.")
    public record EventSummary(
            @JsonUnwrapped Heading heading,
            @Schema(description = "When it is", required = true) When when,
            @Schema(description = "Where it is", required = true) Place place,
            @Schema(
                            description = "ISO 3166-2 codes of regions",
                            examples = "[\"TJ-DU\"]",
                            required = true)
                    List<String> regions,
            @Schema(description = "Keys of topics", examples = "[\"prevention\"]", required = true)
                    List<String> topics,
            @Schema(
                            description = "First publication, UTC",
                            examples = "2026-11-24T09:30:00Z",
                            required = true)
                    Instant publishedAt,
            @Schema(
                            description = "Last change of the text, UTC",
                            examples = "2026-11-24T09:30:00Z",
                            required = true)
                    Instant updatedAt,
            @Schema(
                            description = "True for invented sample content; absent otherwise",
                            examples = "true")
                    @Nullable Boolean sample) {}
}
