package org.notorturetj.content.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.casefile.Reply;
import org.notorturetj.api.desk.content.ReplyText;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.text.Markdown;

/** What authorities replied in a case: they answer to the press by law, and are quoted. */
final class AuthorityReplies {
    private static final int MOST = 20;

    private AuthorityReplies() {}

    /** The Markdown of a body and of the replies below it, by the names of the members. */
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
        required.that(replies.size() <= MOST, "replies", "must have at most " + MOST + " replies");
        for (int i = 0; i < replies.size(); i++) {
            ReplyText reply = replies.get(i);
            String member = "replies/" + i + "/";
            required.line(reply.authority(), member + "authority", 200)
                    .that(
                            reply.text() != null && !reply.text().isBlank(),
                            member + "text",
                            "must not be blank")
                    .that(reply.date() != null, member + "date", "must be there")
                    .that(reply.language() != null, member + "language", "must be there");
        }
    }

    /** As the public reads them; null where there are none, so that the member is absent. */
    static @Nullable List<Reply> rendered(List<ReplyText> replies) {
        return replies.isEmpty()
                ? null
                : replies.stream()
                        .map(
                                reply ->
                                        new Reply(
                                                reply.authority(),
                                                reply.date(),
                                                Markdown.toHtml(reply.text()),
                                                reply.language().tag()))
                        .toList();
    }
}
