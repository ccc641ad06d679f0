package org.notorturetj.pages.bulk;

import java.util.List;

import org.notorturetj.pages.Frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page that tells what became of each draft.
 *
 * @param more whether there are more than these
 */
@CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BulkChanged(Frame f, List<ChangeRows.ChangeRow> rows, boolean more)
        implements TemplateInstance {}
