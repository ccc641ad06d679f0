package org.notorturetj.api.desk.overview;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.AccountId;
import org.notorturetj.api.desk.Reason;
import org.notorturetj.api.text.Language;

@Schema(description = "Something that waits for whoever asks.")
@MadeByName
public record InboxItem(
        @Schema(
                        description =
                                "text_in_review and facts_in_review: may be approved; proposal: may be decided; text_changes_requested and facts_changes_requested: one's own, to be mended; approved: your own, approved, and nobody has published it or asked for it; comment_mention: an open comment that names you; text_assigned: to be gone on with; text_without_review: no lawyer's word on it holds; schedule_refused: was to be published by itself and was not; signing_refused: for administrators, the server signs nothing, so that phones get nothing new; translation_behind: the text it was translated from has changed since; redaction_failed: for the two who agreed to it, a redaction of a protected name left something; names_missing: for who may register protected names and for administrators, a backup was restored that lacks some; legal_review: a lawyer's word on what is published runs out within two weeks; line_stale and line_unverified: a published line has to be rung; link_broken: links of published documents lead to nothing, which GET /desk/v1/links/broken lists. More may come",
                        examples = "text_in_review",
                        required = true)
                String kind,
        @Schema(
                        description =
                                "Id of the document; absent for what is about none or several",
                        examples = "a4sa8y1mc9y2rdgw")
                @Nullable String document,
        @Schema(description = "The kind of document", examples = "article") @Nullable String type,
        @Schema(description = "Language of the text; absent for facts, proposals and schedules")
                @Nullable Language language,
        @Schema(
                        description =
                                "The document's title in the reader's language, or the next that it has one in; absent when it has none",
                        examples = "What the court decided")
                @Nullable String title,
        @Schema(description = "Id of the proposal", examples = "9c5m2d8w4xq7t0ab")
                @Nullable String proposal,
        @Schema(
                        description = "Since when it waits",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant since,
        @Schema(
                        description =
                                "Id of the account that made it wait, by submitting, approving, proposing, asking for changes, commenting, assigning or writing; or server, for what time alone has brought",
                        examples = "3v8k1m5n7p2r4t6w",
                        required = true)
                @AccountId
                String by,
        @Schema(
                        description = "Number of the schedule that was refused",
                        examples = "7",
                        minimum = "1",
                        maximum = "9007199254740991")
                @Nullable Long schedule,
        @Schema(description = "Why it was refused; absent for what was not")
                @Nullable List<Reason> reasons,
        @Schema(
                        description =
                                "The newest of what the reviewer wrote since it was submitted; of a mention, the comment itself; absent when nothing was. The rest stands in the comments",
                        examples = "The second paragraph needs a source.")
                @Nullable String comment,
        @Schema(
                        description = "Id of the protected name; absent for what is about none",
                        examples = "5d7f2g9h3j6k8m4n")
                @Nullable String name,
        @Schema(
                        description =
                                "decide: a proposal, or an alert in review, that waits for your yes; server: what the server could not do; approve: other texts and facts in review; returned: your own, sent back; publish: your own, approved, that waits for somebody to publish it, you or whom GET /desk/v1/colleagues names; mention: what colleagues ask you in comments; assigned: what you are asked to go on with; translation: a text whose source has changed; review: guides that a lawyer has to read, now or within two weeks; line: hotlines that somebody has to ring, because the last check is too old; link: links that lead to nothing",
                        examples = "approve",
                        required = true)
                String group) {
    public InboxItem {
        reasons = reasons == null ? null : List.copyOf(reasons);
    }

    /** What waits since then because of somebody; what it is about is added. */
    public static InboxItemBuilder waiting(String kind, Instant since, String by) {
        return InboxItemBuilder.builder()
                .kind(kind)
                .document(null)
                .type(null)
                .language(null)
                .title(null)
                .proposal(null)
                .since(since)
                .by(by)
                .schedule(null)
                .reasons(null)
                .comment(null)
                .name(null)
                .group("")
                .builder();
    }

    /**
     * What the server tells, about no document.
     *
     * @param name id of a protected name, if it is about one
     */
    public static InboxItem ofServer(
            String kind, Instant since, List<Reason> reasons, @Nullable String name) {
        return waiting(kind, since, "server").reasons(reasons).name(name).build();
    }

    /** The same with the type and title of its document. */
    public InboxItem titled(@Nullable String ofType, @Nullable String heading) {
        return InboxItemBuilder.builder(this).type(ofType).title(heading).build();
    }

    /** The same with what the reviewer wrote. */
    public InboxItem commented(@Nullable String words) {
        return InboxItemBuilder.builder(this).comment(words).build();
    }

    /** The same in a group. */
    public InboxItem in(String ofGroup) {
        return InboxItemBuilder.builder(this).group(ofGroup).build();
    }
}
