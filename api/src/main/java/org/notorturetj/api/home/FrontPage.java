package org.notorturetj.api.home;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.alert.Alert;
import org.notorturetj.api.paging.InLanguage;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.api.paging.Presence;
import org.notorturetj.api.paging.Teaser;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(description = "All that a front page shows, in one answer.")
public record FrontPage(
        @Schema(description = "Title", examples = "Freedom from torture", required = true)
                String title,
        @Schema(
                        description = "Welcome, plain text",
                        examples = "Help, guides and news.",
                        required = true)
                String introduction,
        @JsonUnwrapped Presence presence,
        @Schema(description = "Alerts that are active, newest first", required = true)
                List<Listed<Alert>> alerts,
        @Schema(description = "Featured documents, in the Coalition's order", required = true)
                List<Teaser> features,
        @Schema(
                        description =
                                "The newest articles per section; sections without any are left out",
                        required = true)
                List<SectionLatest> latest)
        implements InLanguage {
    public FrontPage {
        alerts = List.copyOf(alerts);
        features = List.copyOf(features);
        latest = List.copyOf(latest);
    }
}
