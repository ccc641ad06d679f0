package org.notorturetj.api.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "Where a text names a protected person. Nothing in it is more than what was sent, except the initials.")
public record NamedPerson(
        @Schema(
                        description =
                                "Where the name begins in the member, in UTF-16 code units from 0",
                        examples = "17",
                        minimum = "0",
                        maximum = "2147483647",
                        required = true)
                int from,
        @Schema(
                        description = "Where it ends",
                        examples = "38",
                        minimum = "0",
                        maximum = "2147483647",
                        required = true)
                int to,
        @Schema(
                        description = "The name as it was sent, with a few words around it",
                        examples = "… said that Parvonak Gulmurodov was …",
                        required = true)
                String words,
        @Schema(
                        description =
                                "The whole member with initials in place of every name; only at the first name of a member",
                        examples = "His lawyer said that P. G. was released.")
                @Nullable String offered) {
    /** Without the words: they must not reach a log. */
    @Override
    public String toString() {
        return "NamedPerson[" + from + ", " + to + "]";
    }
}
