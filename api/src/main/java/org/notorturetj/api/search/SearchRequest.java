package org.notorturetj.api.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Words;
import org.notorturetj.api.type.DocumentType;

@Schema(
        description =
                "The same as the parameters of the address, where no proxy and no history keeps it.")
public record SearchRequest(
        @Schema(
                        description = "What is looked for, as it was typed",
                        examples = "шиканча",
                        minLength = 1,
                        maxLength = SearchWords.QUERY_LENGTH,
                        required = true)
                @NotNull
                @Size(min = 1, max = SearchWords.QUERY_LENGTH)
                String q,
        @Schema(description = "Only documents of this type", examples = "guide")
                @Pattern(regexp = DocumentType.FOUND)
                @Nullable String in,
        @Schema(description = "Only articles of this kind", examples = "news")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String kind,
        @Schema(description = "Key of a topic", examples = "detention")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String topic,
        @Schema(description = "ISO 3166-2 code of a region", examples = "TJ-KT")
                @Pattern(regexp = Words.REGION)
                @Nullable String region,
        @Schema(description = "The `next` of the page before", examples = "AgAAAZqkU0iA")
                @Size(max = 200)
                @Nullable String cursor,
        @Schema(
                        description = "Hits on a page",
                        examples = "20",
                        minimum = "1",
                        maximum = "100",
                        defaultValue = "20")
                @Min(1)
                @Max(100)
                @Nullable Integer limit) {
    /** What is looked for, and where. */
    public SearchFilter filter() {
        return new SearchFilter(q, in, kind, topic, region);
    }

    /** Which page. */
    public PageRequest page() {
        return new PageRequest(cursor, limit);
    }

    /** Without the query, which is nobody's business. */
    @Override
    public String toString() {
        return "SearchRequest[…]";
    }
}
