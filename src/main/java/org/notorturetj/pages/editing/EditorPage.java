package org.notorturetj.pages.editing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Summary;
import org.notorturetj.pages.form.Row;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page of a part.
 *
 * @param rows of the form; shown instead of them where it cannot be written now
 * @param review what stands beside it for whoever checks it
 * @param from language of the source beside it; empty without one
 * @param beside what the texts beside the fields are called
 * @param theirs what a colleague saved meanwhile, all of it: the next save goes over it
 * @param isUnsaved whether what stands in the form was typed and not saved
 * @param keptAt when something was kept that she typed and did not save
 * @param isNamed whether it was refused for a protected name
 */
@CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
@MadeByName
record EditorPage(
        Frame f,
        Part part,
        String type,
        List<PartTab> tabs,
        String state,
        boolean isBegun,
        Buttons buttons,
        List<Row> rows,
        List<Shown> shown,
        Review review,
        String etag,
        String from,
        String sourceEtag,
        String beside,
        @Nullable Summary summary,
        List<Shown> theirs,
        boolean isUnsaved,
        @Nullable String keptAt,
        @Nullable String done,
        List<Summary.Link> warnings,
        CommentRows.Comments comments,
        LinkFinder.Search finder,
        List<String> others,
        List<Differences.Changed> changed,
        List<Language> translatable,
        boolean isPublished,
        boolean previews,
        boolean isNamed)
        implements TemplateInstance {}
