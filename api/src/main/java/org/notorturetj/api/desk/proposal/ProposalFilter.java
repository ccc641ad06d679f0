package org.notorturetj.api.desk.proposal;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;

/** What a list of proposals may be narrowed by. */
public record ProposalFilter(
        @QueryParam("state")
                @Parameter(
                        description =
                                "Only those that are waiting, approved, rejected, expired or taken_back",
                        example = "waiting")
                @Pattern(regexp = "(waiting|approved|rejected|expired|taken_back)")
                @Nullable String state,
        @QueryParam("kind")
                @Parameter(
                        description = "Only those of this kind, as in `kind` of a proposal",
                        example = "publication")
                @Pattern(regexp = "[a-z][a-z.-]{0,39}")
                @Nullable String kind,
        @QueryParam("proposer")
                @Parameter(
                        description = "Only those that this account asked for",
                        example = "3v8k1m5n7p2r4t6w")
                @Pattern(regexp = Patterns.ID)
                @Nullable String proposer,
        @QueryParam("document")
                @Parameter(
                        description = "Only those about this document",
                        example = "a4sa8y1mc9y2rdgw")
                @Pattern(regexp = Patterns.ID)
                @Nullable String document) {}
