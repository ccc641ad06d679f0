package org.notorturetj.api.desk.upload;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is left of a file when nothing says any more who made it.")
public record CleanFile(
        @Schema(
                        description = "By which the facts of a document name it",
                        examples = "hd6k4rnxeewpg8qq",
                        required = true)
                String id,
        @Schema(
                        description = "Media type of what was handed in",
                        examples = "image/jpeg",
                        required = true)
                String type,
        @Schema(
                        description =
                                "Of a picture its renditions, the narrowest first; of other files the file, and after it renditions of a first page",
                        required = true)
                List<CleanFilePart> parts,
        @Schema(
                        description = "BlurHash of a picture or a first page",
                        examples = "LEHV6nWB2yk8pyo0adR*.7kCMdnj")
                @Nullable String placeholder,
        @Schema(description = "Of a PDF", examples = "12") @Nullable Integer pages,
        @Schema(description = "How long it sounds", examples = "3100")
                @Nullable Integer milliseconds,
        @Schema(
                        description =
                                "Plain text of a PDF, its first 100,000 characters, to be read: names in it would be published",
                        examples = "Report of the year")
                @Nullable String words) {
    public CleanFile {
        parts = List.copyOf(parts);
    }
}
