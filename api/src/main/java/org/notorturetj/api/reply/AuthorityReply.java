package org.notorturetj.api.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.casefile.Reply;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.Published;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

@MadeByName
@Schema(description = "A reply that is awaited of an authority, in one language, as published.")
public record AuthorityReply(
        @JsonUnwrapped Heading heading,
        @JsonUnwrapped Clock clock,
        @Schema(
                        description =
                                "Body, and below it each of `answers` under the name of the authority and the day, as sanitized HTML: headings from h2, paragraphs, lists, quotations, links, emphasis; no scripts, styles or pictures",
                        examples = "<p>Text.</p>",
                        required = true)
                String html,
        @Schema(
                        description =
                                "What the authority replied, in its words, the first first; absent while it has not. It stands in `html`, too")
                @Nullable List<Reply> answers,
        @JsonUnwrapped About about,
        @Schema(
                        description =
                                "What was handed in with the reply, pictures first of all; absent when there is nothing")
                @Nullable List<Image> gallery,
        @Schema(description = "What a calendar shows of it", required = true) Calendar calendar,
        @JsonUnwrapped Published published,
        @Schema(
                        description =
                                "True when the text from which this one was translated has changed in public since; absent otherwise",
                        examples = "true")
                @Nullable Boolean sourceIsNewer) {

    /** What lists show of it, too. */
    public record Heading(
            @Schema(
                            description = "Type of the document",
                            examples = "authority-reply",
                            required = true)
                    String type,
            @Schema(
                            description = "Opaque id, random, never reused",
                            examples = "7m3xq0v9d2kfa8hc",
                            required = true)
                    String id,
            @Schema(
                            description = "Slug in the language of the text",
                            examples = "reply-of-the-prosecutor",
                            required = true)
                    String slug,
            @Schema(
                            description = "Title, plain text",
                            examples = "The prosecutor's office is asked for an answer",
                            required = true)
                    String title,
            @Schema(
                            description = "One or two sentences, plain text",
                            examples = "Why was the lawyer not let in?",
                            required = true)
                    String summary,
            @Schema(
                            description = "Who is asked: an institution, never a person",
                            examples = "Prosecutor's office of the region",
                            required = true)
                    String authority,
            @Schema(
                            description =
                                    "awaited, answered, overdue; new states may come. It is overdue when a lawyer has said so, and not because a day has gone by: who compares `due` with a clock says it for herself",
                            examples = "awaited",
                            required = true,
                            extensions = @Extension(name = "x-vocabulary", value = "replyStates"))
                    String state) {}

    /** The days by which the law counts; in lists, too. */
    public record Clock(
            @Schema(
                            description =
                                    "The day, in Dushanbe, on which the criticism was published",
                            examples = "2026-11-24",
                            required = true)
                    LocalDate criticisedOn,
            @Schema(
                            description = "True when the matter has to be studied first",
                            examples = "false",
                            required = true)
                    boolean study,
            @Schema(
                            description =
                                    "By when it must reply; absent while no rule is known for that day. It moves when another holiday is announced: the record is published anew then")
                    @Nullable Due due,
            @Schema(
                            description = "The day on which it replied; absent while it has not",
                            examples = "2026-11-27")
                    @Nullable LocalDate answeredOn,
            @Schema(
                            description =
                                    "The day on which a lawyer said that the reply is overdue; absent unless `state` is that",
                            examples = "2026-12-01")
                    @Nullable LocalDate overdueOn) {}

    @Schema(
            name = "ReplyDueDate",
            description = "By when an authority must reply, and how that day was reached.")
    public record Due(
            @Schema(
                            description = "The last day on which a reply is in time",
                            examples = "2026-11-27",
                            required = true)
                    LocalDate day,
            @Schema(
                            description = "Name of the law, in the language of its rule",
                            examples = "Law on the periodical press",
                            required = true)
                    String law,
            @Schema(
                            description = "Where it says so",
                            examples = "article 23, part 2",
                            required = true)
                    String paragraph,
            @Schema(
                            description = "working-day, calendar-day, week; new units may come",
                            examples = "working-day",
                            required = true)
                    String unit,
            @Schema(description = "How many of them", examples = "3", required = true) int number,
            @Schema(
                            description =
                                    "The week by which working days are counted: five-day, six-day",
                            examples = "five-day",
                            required = true)
                    String week,
            @Schema(
                            description =
                                    "True when all holidays until that day are known; else it may still move",
                            examples = "true",
                            required = true)
                    boolean complete,
            @Schema(
                            description =
                                    "Holidays and shifted working days among the days that were counted",
                            required = true)
                    List<Day> announced) {
        public Due {
            announced = List.copyOf(announced);
        }
    }

    @Schema(name = "ReplyDueDay", description = "A holiday, or a working day that was shifted.")
    public record Day(
            @Schema(description = "The day", examples = "2026-11-25", required = true)
                    LocalDate day,
            @Schema(
                            description = "False: nobody works on it, whatever the week says",
                            examples = "false",
                            required = true)
                    boolean working,
            @Schema(
                            description = "Who announced it, and where",
                            examples = "Decree of the Government",
                            required = true)
                    String source,
            @Schema(
                            description = "When that was announced",
                            examples = "2026-11-20",
                            required = true)
                    LocalDate announcedOn) {}

    /** What it has to do with. */
    public record About(
            @Schema(
                            description = "ISO 3166-2 codes of regions",
                            examples = "[\"TJ-DU\"]",
                            required = true)
                    List<String> regions,
            @Schema(
                            description =
                                    "Code of the case it is about; absent when it is about none",
                            examples = "4f7kqx",
                            name = "case")
                    @JsonProperty("case")
                    @Nullable String caseCode,
            @Schema(
                            description = "Ids of the articles that criticise the authority",
                            examples = "[\"7m3xq0v9d2kfa8hc\"]",
                            required = true)
                    List<String> articles) {}

    @Schema(
            name = "ReplyCalendar",
            description =
                    "What a calendar may show of an awaited reply: others see it on a locked screen.")
    public record Calendar(
            @Schema(
                            description = "The title, or a neutral one",
                            examples = "Reply due",
                            required = true)
                    String title) {}

    @Schema(description = "A reply that is awaited of an authority, as it stands in lists.")
    public record AuthorityReplySummary(
            @JsonUnwrapped Heading heading,
            @JsonUnwrapped Clock clock,
            @JsonUnwrapped About about,
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
