package org.notorturetj.api.home;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.article.ArticleSummary;
import org.notorturetj.api.paging.Listed;

@Schema(description = "The newest articles of a section.")
public record SectionLatest(
        @Schema(description = "Key of the section", examples = "news", required = true)
                String section,
        @Schema(description = "Name of the section", examples = "News", required = true)
                String name,
        @Schema(description = "At most three articles, newest first", required = true)
                List<Listed<ArticleSummary>> items) {
    public SectionLatest {
        items = List.copyOf(items);
    }
}
