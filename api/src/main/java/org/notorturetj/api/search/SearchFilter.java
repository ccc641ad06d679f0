package org.notorturetj.api.search;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;
import org.notorturetj.api.type.DocumentType;

/** What is looked for, and where. */
public record SearchFilter(
        @QueryParam("q")
                @Parameter(
                        description =
                                "What is looked for, as it was typed: any of the three languages, inflected or not, with or without the letters that a keyboard lacks, in Latin letters, or with the wrong keyboard layout. No operators: quotes and signs mean nothing",
                        example = "шиканча",
                        required = true)
                @NotNull
                @Size(min = 1, max = SearchWords.QUERY_LENGTH)
                String q,
        @QueryParam("in")
                @Parameter(description = "Only documents of this type", example = "guide")
                @Pattern(regexp = DocumentType.FOUND)
                @Nullable String in,
        @QueryParam("kind")
                @Parameter(description = "Only articles of this kind", example = "news")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String kind,
        @QueryParam("topic") @Pattern(regexp = Words.SLUG) @Size(max = 64) @Nullable String topic,
        @QueryParam("region") @Pattern(regexp = Words.REGION) @Nullable String region) {
    /** Without the query, which is nobody's business. */
    @Override
    public String toString() {
        return "SearchFilter[…]";
    }
}
