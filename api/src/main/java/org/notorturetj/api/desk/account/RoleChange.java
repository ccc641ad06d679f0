package org.notorturetj.api.desk.account;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The roles that an account is to have.")
public record RoleChange(
        @Schema(
                        description = "All of them, not only the new ones",
                        examples = "[\"editor\", \"deputy\"]",
                        required = true)
                @NotNull
                @Size(min = 1, max = 10)
                List<@NotNull @Size(max = 20) String> roles) {}
