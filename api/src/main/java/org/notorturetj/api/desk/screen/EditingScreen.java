package org.notorturetj.api.desk.screen;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.comment.Comment;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.document.WorkingFacts;
import org.notorturetj.api.desk.editing.Autosave;
import org.notorturetj.api.desk.edition.WorkingText;
import org.notorturetj.api.desk.revision.Difference;
import org.notorturetj.api.desk.revision.SavedRevision;

@Schema(description = "All that a page shows on which a part of a document is written.")
public record EditingScreen(
        @Schema(
                        description = "The document, with what may be done and who edits it",
                        required = true)
                WorkingDocument document,
        @Schema(description = "Its facts, beside a text too; absent when there are none yet")
                @Nullable WorkingFacts facts,
        @Schema(description = "The text; absent when there is none yet, and of the facts")
                @Nullable WorkingText text,
        @Schema(description = "The text beside a translation; absent where there is none")
                @Nullable WorkingText source,
        @Schema(
                        description =
                                "What has changed in that since it was translated; absent when nothing has")
                @Nullable Difference changed,
        @Schema(
                        description = "The first 100 comments on the part, the oldest first",
                        required = true)
                List<Comment> comments,
        @Schema(description = "The 20 last saves of the part, the newest first", required = true)
                List<SavedRevision> revisions,
        @Schema(description = "What one has typed in the part and not saved; absent without")
                @Nullable Autosave autosave) {
    public EditingScreen {
        comments = List.copyOf(comments);
        revisions = List.copyOf(revisions);
    }
}
