package org.notorturetj.api.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list: a cursor and a size. */
public record PageRequest(
        @QueryParam("cursor")
                @Parameter(
                        description =
                                "The `next` of the page before, as it was sent. Without it: the first page.",
                        example = "AQAAAZqkU0iA")
                @Size(max = 200)
                @Nullable String cursor,
        @QueryParam("limit")
                @Parameter(description = "Items on a page", example = "20")
                @Schema(
                        type = SchemaType.INTEGER,
                        minimum = "1",
                        maximum = "100",
                        defaultValue = "20")
                @Min(1)
                @Max(100)
                @Nullable Integer limit) {

    /** Items on a page when nothing is asked for. */
    public static final int DEFAULT_LIMIT = 20;

    /** The size of the page in items, 1 to 100. */
    public int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
