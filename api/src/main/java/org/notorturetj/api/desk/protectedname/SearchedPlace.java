package org.notorturetj.api.desk.protectedname;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far a search is in one place.")
public record SearchedPlace(
        @Schema(
                        description = "What is searched: a kind of text, or a table",
                        examples = "revisions",
                        required = true)
                String place,
        @Schema(
                        description = "How many there were when the search began",
                        examples = "1200",
                        minimum = "0",
                        maximum = "9007199254740991",
                        required = true)
                long total,
        @Schema(
                        description = "How many were read",
                        examples = "1200",
                        minimum = "0",
                        maximum = "9007199254740991",
                        required = true)
                long read,
        @Schema(
                        description = "How many of them hold one of the names",
                        examples = "2",
                        minimum = "0",
                        maximum = "9007199254740991",
                        required = true)
                long found) {}
