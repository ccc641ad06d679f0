package org.notorturetj.api.alert;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;

@Schema(description = "The public record of an urgent case update.")
@MadeByName
public record Alert(
        @Schema(description = "Type of the document", examples = "alert", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description =
                                "Notification id, random; the only thing a push message names",
                        examples = "2q9r5t8w1x4y7z0a",
                        required = true)
                String nid,
        @Schema(
                        description = "Number of the publication that brought this state",
                        examples = "42",
                        required = true)
                long seq,
        @Schema(
                        description = "active, retracted or expired; new values may come",
                        examples = "active",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "alertStates"))
                String state,
        @Schema(
                        description = "Title, plain text",
                        examples = "F. G. has no access to a lawyer",
                        required = true)
                String title,
        @Schema(
                        description = "One or two sentences, plain text",
                        examples = "Read the update of the case.",
                        required = true)
                String summary,
        @Schema(
                        description = "Code of the case",
                        examples = "4f7kqx",
                        required = true,
                        name = "case")
                @com.fasterxml.jackson.annotation.JsonProperty("case")
                String caseCode,
        @Schema(
                        description = "Id of the case update",
                        examples = "5n2w8y4t6r1pz3cb",
                        required = true)
                String update,
        @Schema(
                        description = "ISO 3166-2 codes of regions",
                        examples = "[\"TJ-KT\"]",
                        required = true)
                List<String> regions,
        @Schema(
                        description = "From then on the alert is no longer active",
                        examples = "2027-06-30T00:00:00Z",
                        required = true)
                Instant expiresAt,
        @Schema(
                        description = "First publication, UTC",
                        examples = "2026-11-24T09:30:00Z",
                        required = true)
                Instant publishedAt,
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample) {
    public Alert {
        regions = List.copyOf(regions);
    }
}
