package org.notorturetj.api.desk.workflow;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;

/** What the list of colleagues may be narrowed by. */
public record ColleagueFilter(
        @QueryParam("may")
                @Parameter(
                        description =
                                "Only those who may do this: write, translate, approve, legal_review or publish",
                        example = "approve")
                @Pattern(regexp = "(write|translate|approve|legal_review|publish)")
                @Nullable String may,
        @QueryParam("document")
                @Parameter(
                        description =
                                "approve then means: all of this document that is not approved yet. Whoever wrote any of it may not, unless its type says so",
                        example = "a4sa8y1mc9y2rdgw")
                @Pattern(regexp = Patterns.ID)
                @Nullable String document) {}
