package org.notorturetj.api.paging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A feed that carries the document.")
public record Feed(
        @Schema(
                        description = "Media type of the feed",
                        examples = "application/atom+xml",
                        required = true)
                String mediaType,
        @Schema(
                        description = "Address of the feed",
                        examples = "/feeds/tg/articles.atom",
                        required = true)
                String url) {}
