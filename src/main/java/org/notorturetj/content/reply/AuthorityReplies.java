package org.notorturetj.content.reply;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.casefile.Reply;
import org.notorturetj.api.desk.text.ReplyText;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.PartialDates;
import org.notorturetj.platform.text.markdown.Markdown;

/** Replies of authorities. By law they must answer the press; they are quoted. */
public final class AuthorityReplies {
    private static final int MAX_REPLIES = 20;

    private AuthorityReplies() {}

    /** Adds that there are too many. */
    public static void check(Violations required, List<ReplyText> replies) {
        required.that(replies.size() <= MAX_REPLIES, "replies", Rule.REPLIES.with(MAX_REPLIES));
    }

    /** The replies as published; null when there are none, so that the member is absent. */
    public static @Nullable List<Reply> rendered(List<ReplyText> replies) {
        return replies.isEmpty()
                ? null
                : replies.stream()
                        .map(
                                reply ->
                                        new Reply(
                                                reply.authority(),
                                                PartialDates.cut(reply.date()),
                                                Markdown.toHtml(reply.text()),
                                                reply.language().tag()))
                        .toList();
    }
}
