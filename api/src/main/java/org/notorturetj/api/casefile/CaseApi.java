package org.notorturetj.api.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;

/** Cases the Coalition follows. */
@Path("/v1/{lang}/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public interface CaseApi {
    @GET
    @Operation(
            operationId = "listCases",
            summary = "Cases, newest first",
            description =
                    "A person is known by initials only. With `updatedSince` the order is that of the changes.")
    Listing<CaseSummary> list(
            @PathParam("lang") Language lang,
            @BeanParam @Valid CaseFilter filter,
            @BeanParam @Valid PageRequest page);

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getCase",
            summary = "One case with its timeline",
            description = "A withdrawn or redacted case answers 410.")
    DetailedCase get(
            @PathParam("lang") Language lang,
            @PathParam("code")
                    @Parameter(description = "Code of the case", example = "4f7kqx")
                    @Pattern(regexp = Words.CASE_CODE)
                    String code);
}
