package org.notorturetj.desk.warning;

import io.quarkus.security.PermissionsAllowed;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.desk.warning.WarningsApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.warning.DocumentWarnings;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.Rules;

class WarningResource implements WarningsApi {
    private final DocumentWarnings warnings;
    private final Rules rules;

    WarningResource(DocumentWarnings warnings, Rules rules) {
        this.warnings = warnings;
        this.rules = rules;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<Warning> list(String id, @Nullable String acceptLanguage) {
        Language language = RequestLanguage.ofResponse(DeskContract.BASE + "/", acceptLanguage);
        return Items.whole(
                warnings.of(id).stream()
                        .map(
                                found ->
                                        new Warning(
                                                found.rule(),
                                                found.member(),
                                                rules.message(found.rule(), language)))
                        .toList());
    }
}
