package org.notorturetj.api.desk.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.paging.PageRequest;

/** What time alone will change. */
@Path(DeskContract.BASE + "/due")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "What waits, what is due, and what is missing")
public interface DueApi {
    /** How far ahead one looks when nothing is asked for, in days. */
    int DEFAULT_DAYS = 14;

    @GET
    @Operation(
            operationId = "getDue",
            summary = "What is overdue, and what will be soon",
            description =
                    "Scheduled publications and those that were refused, proposals and alerts that end, lines to be rung again or never rung, legal reviews that run out, texts to be rid of a number that is retired. The most pressing first.")
    Due get(
            @QueryParam("days")
                    @Parameter(description = "How many days to look ahead", example = "14")
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "0",
                            maximum = "366",
                            defaultValue = "14")
                    @Min(0)
                    @Max(366)
                    @Nullable Integer days,
            @HeaderParam("Accept-Language")
                    @Parameter(description = "Language of the reasons", example = "ru")
                    @Size(max = 200)
                    @Nullable String acceptLanguage,
            @BeanParam @Valid PageRequest page);
}
