package org.notorturetj.api.desk.imported;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is to become of a name.")
public record NameJudgement(
        @Schema(
                        description =
                                "initials: they stand in its place; named: somebody who may be named because of an office; nobody: it is no name; left-out: texts with it do not come in",
                        enumeration = {"initials", "named", "nobody", "left-out"},
                        examples = "initials",
                        required = true)
                @NotNull
                @Pattern(regexp = WORDS)
                String decision) {
    static final String WORDS = "(initials|named|nobody|left-out)";
}
