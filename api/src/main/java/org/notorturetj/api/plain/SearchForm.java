package org.notorturetj.api.plain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.search.SearchWords;

@Schema(description = "What the form of the search page sends.")
public record SearchForm(
        @Schema(
                        description =
                                "What is looked for, as it was typed; of more than 400 characters the page says so",
                        examples = "шиканча",
                        maxLength = SearchWords.QUERY_LENGTH,
                        required = true)
                String q) {
    /** Without the query, which is nobody's business. */
    @Override
    public String toString() {
        return "SearchForm[…]";
    }
}
