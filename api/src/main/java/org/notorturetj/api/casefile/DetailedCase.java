package org.notorturetj.api.casefile;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.InLanguage;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.api.paging.Presence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(description = "A whole case with its timeline.")
public record DetailedCase(
        @JsonUnwrapped Detailed<CaseFile> detailed,
        @Schema(description = "Updates of the case, newest first, at most 100", required = true)
                List<Listed<CaseUpdate>> timeline)
        implements InLanguage {
    public DetailedCase {
        timeline = List.copyOf(timeline);
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonIgnore
    public Presence presence() {
        return detailed.presence();
    }
}
