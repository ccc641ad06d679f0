package org.notorturetj.api.desk.document;

import java.time.LocalDate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.search.SearchWords;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;

/** What a list of documents may be narrowed by: these and nothing else. */
@MadeByName
public record DocumentFilter(
        @QueryParam("type")
                @Parameter(description = "Only documents of this type", example = "article")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 20)
                @Nullable String type,
        @QueryParam("language")
                @Parameter(
                        description = "Only documents that have a text in this language",
                        example = "tg")
                @Nullable Language language,
        @QueryParam("mine")
                @Parameter(
                        description = "true: only documents of which one wrote a text or the facts",
                        example = "true")
                @Nullable Boolean mine,
        @QueryParam("assigned")
                @Parameter(
                        description =
                                "true: only documents with an unpublished text that one is asked to go on with",
                        example = "true")
                @Nullable Boolean assigned,
        @QueryParam("section")
                @Parameter(
                        description = "Only documents of this section, by its key",
                        example = "press-reviews")
                @Pattern(regexp = Words.SLUG)
                @Size(max = Words.SLUG_LENGTH)
                @Nullable String section,
        @QueryParam("missing")
                @Parameter(
                        description =
                                "Only documents without any text in this language, be it a draft",
                        example = "tg")
                @Nullable Language missing,
        @QueryParam("title")
                @Parameter(
                        description =
                                "Only documents with these characters in the title or name of a text, in any language; capitals or not",
                        example = "court")
                @Size(min = 1, max = 100)
                @Nullable String title,
        @QueryParam("q")
                @Parameter(
                        description =
                                "Only documents with a text, draft or published, that answers these words: inflected or not, of any language, in Latin letters or with the wrong keyboard layout, as readers search. Every word must be answered; erased texts never are",
                        example = "шиканча")
                @Size(min = 1, max = SearchWords.QUERY_LENGTH)
                @Nullable String q,
        @QueryParam("author")
                @Parameter(
                        description =
                                "Only documents of which this account wrote a text or the facts",
                        example = "3v8k1m5n7p2r4t6w")
                @Pattern(regexp = Patterns.ID)
                @Nullable String author,
        @QueryParam("changedFrom")
                @Parameter(
                        description =
                                "Only documents that were begun or saved last on this day or later, in Dushanbe",
                        example = "2026-11-01")
                @Nullable LocalDate changedFrom,
        @QueryParam("changedTo")
                @Parameter(
                        description =
                                "Only documents that were begun or saved last on this day or earlier, in Dushanbe",
                        example = "2026-11-30")
                @Nullable LocalDate changedTo,
        @QueryParam("region")
                @Parameter(
                        description =
                                "Only documents about this region, or lines that serve it, by its code",
                        example = "TJ-KT")
                @Pattern(regexp = Words.REGION)
                @Nullable String region,
        @QueryParam("template")
                @Parameter(
                        description = "true: only templates; false: only what is none",
                        example = "true")
                @Nullable Boolean template) {
    /** Documents of a type; null: of all types. */
    public static DocumentFilter ofType(@Nullable String type) {
        return all().type(type).build();
    }

    /** Documents of a type, or of all types, with these characters in a title. */
    public static DocumentFilter titled(@Nullable String type, String title) {
        return all().type(type).title(title).build();
    }

    /** Documents of which whoever asks wrote a part. */
    public static DocumentFilter own() {
        return all().mine(true).build();
    }

    /** Templates, of all types. */
    public static DocumentFilter templates() {
        return all().template(true).build();
    }

    private static DocumentFilterBuilder all() {
        return DocumentFilterBuilder.builder()
                .type(null)
                .language(null)
                .mine(null)
                .assigned(null)
                .section(null)
                .missing(null)
                .title(null)
                .q(null)
                .author(null)
                .changedFrom(null)
                .changedTo(null)
                .region(null)
                .template(null)
                .builder();
    }
}
