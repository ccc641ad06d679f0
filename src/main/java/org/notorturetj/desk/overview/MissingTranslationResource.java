package org.notorturetj.desk.overview;

import java.util.List;

import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.overview.MissingTranslation;
import org.notorturetj.api.desk.overview.MissingTranslationsApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.security.PermissionsAllowed;

class MissingTranslationResource implements MissingTranslationsApi {
    private final TranslationGaps translations;

    MissingTranslationResource(TranslationGaps translations) {
        this.translations = translations;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<MissingTranslation> list(Language language, PageRequest page) {
        String after = page.cursor();
        if (after != null && !(after.matches(Patterns.ID) && translations.isPlace(after))) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
        List<MissingTranslation> found = translations.missing(language, after, page.size() + 1);
        boolean more = found.size() > page.size();
        List<MissingTranslation> shown = more ? found.subList(0, page.size()) : found;
        return new Items<>(shown, more ? shown.get(shown.size() - 1).document() : null);
    }
}
