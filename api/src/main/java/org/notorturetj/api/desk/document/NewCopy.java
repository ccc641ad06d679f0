package org.notorturetj.api.desk.document;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(description = "What is copied of a document. A body may be left out.")
public record NewCopy(
        @Schema(
                        description =
                                "The languages whose text is copied; empty: none; absent: all that there are",
                        examples = "[\"ru\"]")
                @Size(max = 3)
                @Nullable List<@NotNull Language> languages,
        @Schema(
                        description =
                                "True: the copy is a template, which is never submitted, only copied",
                        examples = "true")
                @Nullable Boolean template) {
    public NewCopy {
        languages = languages == null ? null : Collections.unmodifiableList(languages);
    }

    /** Each language once. */
    public Set<Language> each() {
        Set<Language> each = EnumSet.noneOf(Language.class);
        each.addAll(languages == null ? List.of(Language.values()) : languages);
        return each;
    }
}
