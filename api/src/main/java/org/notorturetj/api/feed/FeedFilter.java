package org.notorturetj.api.feed;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;

/** A part of a feed. */
public record FeedFilter(
        @QueryParam("topic")
                @Parameter(
                        description = "Key of a topic; case updates have none",
                        example = "detention")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 64)
                @Nullable String topic,
        @QueryParam("region") @Pattern(regexp = Words.REGION) @Nullable String region) {}
