package org.notorturetj.api.desk.document;

import jakarta.validation.Valid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.edition.NewTexts;

@Schema(description = "How an alert differs from its case update. A body may be left out.")
public record NewAlert(
        @Schema(
                        description =
                                "Its own words, such as shorter ones; a language that is not named has the title and summary of the case update")
                @Valid
                @Nullable NewTexts texts,
        @Schema(
                        description =
                                "True: its facts and texts are submitted at once, or nothing is created",
                        examples = "true")
                @Nullable Boolean submit) {}
