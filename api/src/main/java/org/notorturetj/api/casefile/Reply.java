package org.notorturetj.api.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.text.PartialDate;

@Schema(description = "What an authority replied, as the Coalition was told.")
public record Reply(
        @Schema(
                        description = "The authority that replied: an institution, never a person",
                        examples = "Prosecutor's office of the region",
                        required = true)
                String authority,
        @Schema(description = "When it replied", required = true) PartialDate date,
        @Schema(
                        description =
                                "The reply as sanitized HTML: headings from h2, paragraphs, lists, quotations, links, emphasis; no scripts, styles or pictures",
                        examples = "<p>Text.</p>",
                        required = true)
                String html,
        @Schema(
                        description =
                                "Language of the reply's text as a BCP 47 tag; it may stand untranslated",
                        examples = "tg",
                        required = true)
                String language) {}
