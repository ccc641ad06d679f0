package org.notorturetj.api.directory;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;

@Schema(description = "A way to reach or follow the Coalition.")
@MadeByName
public record Contact(
        @Schema(description = "Type of the document", examples = "contact", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description =
                                "website, email, facebook, x, telegram, instagram, youtube; new kinds may come",
                        examples = "email",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "contactKinds"))
                String kind,
        @Schema(description = "Name", examples = "E-mail", required = true) String name,
        @Schema(
                        description = "What it is",
                        examples = "For questions that are not urgent.",
                        required = true)
                String description,
        @Schema(
                        description = "The address as printed",
                        examples = "office@example.org",
                        required = true)
                String address,
        @Schema(
                        description = "Link that opens it",
                        examples = "mailto:office@example.org",
                        required = true)
                String url,
        @Schema(
                        description = "Who can see that you used it",
                        examples = "Your mail provider keeps a copy.",
                        required = true)
                String riskNote,
        @Schema(
                        description = "True for invented sample content; absent otherwise",
                        examples = "true")
                @Nullable Boolean sample) {}
