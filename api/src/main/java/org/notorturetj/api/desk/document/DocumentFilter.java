package org.notorturetj.api.desk.document;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;

/** What a list of documents may be narrowed by: these and nothing else. */
public record DocumentFilter(
        @QueryParam("type")
                @Parameter(description = "Only documents of this type", example = "article")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 20)
                @Nullable String type,
        @QueryParam("state")
                @Parameter(
                        description =
                                "Only documents with a text that is in this state: draft, in_review, changes_requested, approved, scheduled, published, withdrawn",
                        example = "in_review")
                @Pattern(
                        regexp =
                                "draft|in_review|changes_requested|approved|scheduled|published|withdrawn")
                @Nullable String state,
        @QueryParam("language")
                @Parameter(
                        description = "Only documents that have a text in this language",
                        example = "tg")
                @Nullable Language language) {}
