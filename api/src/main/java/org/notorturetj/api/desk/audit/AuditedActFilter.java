package org.notorturetj.api.desk.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;

/** What the audit may be narrowed by: these and nothing else. */
public record AuditedActFilter(
        @QueryParam("document")
                @Parameter(
                        description =
                                "Only what was done to this document, account, session or proposal, by its id",
                        example = "a4sa8y1mc9y2rdgw")
                @Pattern(regexp = Patterns.ID)
                @Nullable String document,
        @QueryParam("actor")
                @Parameter(
                        description = "Only what this account did, by its id, or server",
                        example = "3v8k1m5n7p2r4t6w")
                @Pattern(regexp = "(server|" + Patterns.ID + ")")
                @Nullable String actor,
        @QueryParam("action")
                @Parameter(description = "Only such acts", example = "edition.submit")
                @Pattern(regexp = "[a-z]+([.-][a-z]+)*+")
                @Size(max = 64)
                @Nullable String action) {}
