package org.notorturetj.content.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.casefile.Reply;
import org.notorturetj.api.desk.text.ReplyText;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.PartialDates;
import org.notorturetj.platform.text.markdown.Markdown;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

/** Replies of authorities in a case. By law they must answer the press; they are quoted. */
final class AuthorityReplies {
    private static final int MAX_REPLIES = 20;

    private AuthorityReplies() {}

    /** The Markdown of a body and its replies, by member path. */
    static Map<String, String> markdown(@Nullable String body, List<ReplyText> replies) {
        Map<String, String> markdown = new LinkedHashMap<>();
        if (body != null) {
            markdown.put("body", body);
        }
        for (int i = 0; i < replies.size(); i++) {
            String text = replies.get(i).text();
            if (text != null) {
                markdown.put("replies/" + i + "/text", text);
            }
        }
        return markdown;
    }

    static void check(Violations required, List<ReplyText> replies) {
        required.that(replies.size() <= MAX_REPLIES, "replies", Rule.REPLIES.with(MAX_REPLIES));
        for (int i = 0; i < replies.size(); i++) {
            ReplyText reply = replies.get(i);
            String member = "replies/" + i + "/";
            required.line(reply.authority(), member + "authority", 200)
                    .that(
                            reply.text() != null && !HiddenCharacters.showsNothing(reply.text()),
                            member + "text",
                            Rule.NOT_BLANK)
                    .that(reply.date() != null, member + "date", Rule.REQUIRED)
                    .that(reply.language() != null, member + "language", Rule.REQUIRED);
        }
    }

    /** The replies as published; null when there are none, so that the member is absent. */
    static @Nullable List<Reply> rendered(List<ReplyText> replies) {
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
