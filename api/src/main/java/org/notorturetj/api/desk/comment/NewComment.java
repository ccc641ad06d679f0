package org.notorturetj.api.desk.comment;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;

@Schema(description = "Something to say of a text.")
public record NewComment(
        @Schema(
                        description = "What is said, plain text",
                        examples = "The second paragraph names the village.",
                        required = true)
                @NotNull
                @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
                @Size(max = 4000)
                String body,
        @Schema(
                        description =
                                "JSON pointer (RFC 6901) of the member that it speaks of, which must be there; absent: it is about the whole",
                        examples = "/body")
                @Pattern(regexp = "(/[^/\\n]{1,100}){1,8}")
                @Size(max = 300)
                @Nullable String member,
        @Schema(
                        description =
                                "The words of that member that it speaks of, to the letter; absent: it is about all of it",
                        examples = "in the village")
                @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
                @Size(max = 300)
                @Nullable String quote,
        @Schema(
                        description =
                                "Ids of the accounts that it names, of `listColleagues`: it waits in their inboxes",
                        examples = "[\"3v8k1m5n7p2r4t6w\"]")
                @Size(max = 20)
                @Nullable List<@NotNull @Pattern(regexp = Patterns.ID) String> mentions) {
    public NewComment {
        mentions = mentions == null ? null : java.util.Collections.unmodifiableList(mentions);
    }

    /** Without the words: they must not reach a log. */
    @Override
    public String toString() {
        return "NewComment[" + member + "]";
    }
}
