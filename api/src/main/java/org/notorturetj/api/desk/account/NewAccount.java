package org.notorturetj.api.desk.account;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;

@Schema(description = "An account to make.")
public record NewAccount(
        @Schema(
                        description =
                                "Login: 3 to 40 small Latin letters, digits, dots, hyphens and underscores. It need not be a name",
                        examples = "amina",
                        required = true)
                @NotNull
                @Pattern(regexp = LOGIN)
                String login,
        @Schema(
                        description = "Where mail without any content in it is sent",
                        examples = "amina@example.org")
                @Pattern(regexp = Patterns.EMAIL)
                @Size(max = 254)
                @Nullable String email,
        @Schema(
                        description =
                                "One or several of coordinator, administrator, editor, translator, lawyer, deputy; or service alone",
                        examples = "[\"editor\"]",
                        required = true)
                @NotNull
                @Size(min = 1, max = 10)
                List<@NotNull @Size(max = 20) String> roles) {
    /** What a login is made of. */
    public static final String LOGIN = "[a-z0-9][a-z0-9._-]{2,39}";

    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
