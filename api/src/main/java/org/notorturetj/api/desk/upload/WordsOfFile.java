package org.notorturetj.api.desk.upload;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The words of a text of Word, to be taken over into a document.")
public record WordsOfFile(
        @Schema(
                        description =
                                "As HTML, with headings, paragraphs, lists, bold, italic and links alone",
                        examples = "<p>A sentence.</p>",
                        required = true)
                String html,
        @Schema(description = "What is not in it; empty if all is", required = true)
                List<LeftOutOfWords> leftOut) {
    public WordsOfFile {
        leftOut = List.copyOf(leftOut);
    }
}
