package org.notorturetj.api.paging;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An item of a list: a document with its language facts, its addresses and the names of its keys.
 *
 * @param <T> the document as it stands in lists
 */
@Schema(description = "An item of a list.")
public record Listed<T>(
        @JsonUnwrapped T document,
        @JsonUnwrapped Presence presence,
        @Schema(
                        description =
                                "The address to cite; of a fallback it is the one in its real language. Absent for what has no page of its own",
                        examples = "/read/en/guides/arrested-or-detained.html")
                @Nullable String canonical,
        @Schema(
                        description =
                                "The same document in its other languages. Absent for what has no page of its own")
                @Nullable List<Alternate> alternates,
        @Schema(
                        description =
                                "Name of the section; absent for what belongs to none, or to one that the directory does not have now")
                @Nullable Label sectionLabel,
        @Schema(
                        description =
                                "Names of the topics that the directory has now, in its order; absent for what has no topics")
                @Nullable List<Label> topicLabels) {
    public Listed {
        alternates = alternates == null ? null : List.copyOf(alternates);
        topicLabels = topicLabels == null ? null : List.copyOf(topicLabels);
    }

    /** An item without a page of its own. */
    public Listed(T document, Presence presence) {
        this(document, presence, null, null, null, null);
    }
}
