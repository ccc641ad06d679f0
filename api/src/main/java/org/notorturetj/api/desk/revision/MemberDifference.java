package org.notorturetj.api.desk.revision;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A member that differs between two contents.")
public record MemberDifference(
        @Schema(
                        description =
                                "JSON pointer of the member (RFC 6901), the innermost that differs; a list that has become longer or shorter is one member",
                        examples = "/body",
                        required = true)
                String member,
        @Schema(
                        anyOf = {String.class, Long.class, Boolean.class, List.class, Map.class},
                        description = "The value before; absent when there was none",
                        examples = "What the court decided")
                @Nullable Object before,
        @Schema(
                        anyOf = {String.class, Long.class, Boolean.class, List.class, Map.class},
                        description = "The value after; absent when there is none",
                        examples = "What the court has decided")
                @Nullable Object after,
        @Schema(
                        description =
                                "Where the text differs, word by word; there when both values are text and one is longer than 80 characters or has several lines")
                @Nullable List<TextSegment> segments) {}
