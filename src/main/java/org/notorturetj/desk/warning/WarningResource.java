package org.notorturetj.desk.warning;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.desk.warning.WarningsApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.warning.DocumentWarnings;
import org.notorturetj.platform.http.RequestLanguage;

import io.quarkus.security.PermissionsAllowed;

class WarningResource implements WarningsApi {
    private final DocumentWarnings warnings;
    private final CurrentPerson person;

    WarningResource(DocumentWarnings warnings, CurrentPerson person) {
        this.warnings = warnings;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<Warning> list(String id, @Nullable String acceptLanguage) {
        Language language = RequestLanguage.ofResponse(DeskContract.BASE + "/", acceptLanguage);
        return Items.whole(WarningViews.in(language, warnings.of(id, person.get())));
    }
}
