package org.notorturetj.api.desk.protectedname;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Words of a text that look like a protected name.")
public record AlarmedWords(
        @Schema(
                        description = "The member, as a JSON pointer (RFC 6901)",
                        examples = "/body",
                        required = true)
                String member,
        @Schema(
                        description = "The words and a few around them",
                        examples = "… улица Рустама Гулмуродова …",
                        required = true)
                String words,
        @Schema(
                        description = "Id of the name that they look like",
                        examples = "5d7f2g9h3j6k8m4n",
                        required = true)
                String name) {
    /** Without the words: they must not reach a log. */
    @Override
    public String toString() {
        return "AlarmedWords[" + member + "]";
    }
}
