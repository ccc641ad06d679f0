package org.notorturetj.api.desk.document;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.edition.NewTexts;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;
import org.notorturetj.api.type.DocumentType;

@Schema(description = "A document that begins: nothing of it is public.")
@MadeByName
public record NewDocument(
        @Schema(description = DocumentType.NAMES, examples = "article", required = true)
                @NotNull
                @Pattern(regexp = Words.SLUG)
                @Size(max = 20)
                String type,
        @Schema(
                        description =
                                "The name by which filters know it: topics and sections need one, others may have one; each once in its type",
                        examples = "press-reviews")
                @Pattern(regexp = Words.SLUG)
                @Size(max = Words.SLUG_LENGTH)
                @Nullable String key,
        @Schema(
                        description =
                                "The licence of its texts, a word of the vocabulary licences, unless its facts choose another; absent: that of the server's setting, or not stated",
                        enumeration = {
                            "cc0",
                            "cc-by",
                            "cc-by-sa",
                            "cc-by-nd",
                            "cc-by-nc",
                            "cc-by-nc-sa",
                            "cc-by-nc-nd",
                            "all-rights"
                        },
                        examples = "cc-by")
                @Size(max = 200)
                @Nullable String licence,
        @Schema(
                        description =
                                "True for invented content, which says so for ever and is refused in production",
                        examples = "false")
                @Nullable Boolean sample,
        @Schema(
                        type = SchemaType.OBJECT,
                        description =
                                "Its facts, with the members of its type (docs/content-format.md); absent: none yet",
                        examples = "{\"kind\":\"news\",\"section\":\"activities\"}")
                @Nullable Map<String, Object> facts,
        @Schema(
                        description =
                                "Its texts. One without a slug, where its type has slugs, gets a free one made from its title")
                @Valid
                @Nullable NewTexts texts,
        @Schema(
                        description =
                                "The language of the text from which the others were translated; absent: that is not known",
                        examples = "ru")
                @Nullable Language original,
        @Schema(
                        description =
                                "True: the facts and texts are submitted at once, or nothing is created",
                        examples = "true")
                @Nullable Boolean submit,
        @Schema(
                        description =
                                "True: it is a template, which is never submitted, only copied",
                        examples = "false")
                @Nullable Boolean template) {
    public NewDocument {
        facts = facts == null ? null : java.util.Collections.unmodifiableMap(facts);
    }
}
