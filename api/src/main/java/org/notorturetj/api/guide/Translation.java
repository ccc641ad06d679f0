package org.notorturetj.api.guide;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether the text of this language has been checked as a translation.")
public record Translation(
        @Schema(
                        description = "unreviewed or current; new values may come",
                        examples = "unreviewed",
                        required = true,
                        extensions =
                                @Extension(name = "x-vocabulary", value = "translationReviews"))
                String review) {}
