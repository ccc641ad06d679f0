package org.notorturetj.desk.workflow;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a comment speaks of.
 *
 * @param member JSON pointer (RFC 6901) within the facts or the text
 * @param quote words of the member; null: all of it
 */
public record CommentPlace(String member, @Nullable String quote) {
    /** Pointers have no line ends. */
    private static final char SEPARATOR = '\n';

    /**
     * The place that somebody speaks of; null: the whole.
     *
     * @throws ProblemException if the content has no such member, or it has no such words
     */
    static @Nullable CommentPlace in(
            JsonNode content, @Nullable String member, @Nullable String quote) {
        if (member == null) {
            if (quote != null) {
                throw wrong("/member", Rule.REQUIRED);
            }
            return null;
        }
        JsonNode found = content.at(member);
        if (found.isMissingNode()) {
            throw wrong("/member", Rule.COMMENT_MEMBER);
        }
        if (quote != null && !(found.isTextual() && found.textValue().contains(quote))) {
            throw wrong("/quote", Rule.COMMENT_QUOTE);
        }
        return new CommentPlace(member, quote);
    }

    private static ProblemException wrong(String member, Rule rule) {
        return new ProblemException(ProblemType.INVALID_BODY, member, rule);
    }

    /** As it is sealed. */
    String text() {
        return quote == null ? member : member + SEPARATOR + quote;
    }

    /** As it was sealed. */
    static CommentPlace of(String text) {
        int end = text.indexOf(SEPARATOR);
        return end < 0
                ? new CommentPlace(text, null)
                : new CommentPlace(text.substring(0, end), text.substring(end + 1));
    }
}
