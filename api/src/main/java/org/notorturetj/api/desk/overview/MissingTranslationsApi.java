package org.notorturetj.api.desk.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;

/** What readers of one language do not get, or get in an old version. */
@Path(DeskContract.BASE + "/missing-translations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "What waits, what is due, and what is missing")
public interface MissingTranslationsApi {
    @GET
    @Operation(
            operationId = "listMissingTranslations",
            summary = "What is not translated, or was changed since",
            description =
                    "Documents that the public reads in another language but not in this one, and those whose text in another language was renewed after the one in this language went out. The newest documents first. What was redacted in this language is not listed: there will be no other.")
    Items<MissingTranslation> list(
            @QueryParam("language")
                    @Parameter(
                            description = "The language that is looked at",
                            example = "tg",
                            required = true)
                    @NotNull
                    Language language,
            @BeanParam @Valid PageRequest page);
}
