package org.notorturetj.desk.revision;

import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.Difference;
import org.notorturetj.api.desk.revision.FactsDifferenceApi;

import io.quarkus.security.PermissionsAllowed;

class FactsDifferenceResource implements FactsDifferenceApi {
    private final CompareContent compare;

    FactsDifferenceResource(CompareContent compare) {
        this.compare = compare;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Difference compare(String id, Compared compared) {
        return compare.compare(id, null, compared);
    }
}
