package org.notorturetj.desk.revision;

import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.Difference;
import org.notorturetj.api.desk.revision.TextDifferenceApi;
import org.notorturetj.api.text.Language;

import io.quarkus.security.PermissionsAllowed;

class TextDifferenceResource implements TextDifferenceApi {
    private final CompareContent compare;

    TextDifferenceResource(CompareContent compare) {
        this.compare = compare;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Difference compare(String id, Language lang, Compared compared) {
        return compare.compare(id, lang, compared);
    }
}
