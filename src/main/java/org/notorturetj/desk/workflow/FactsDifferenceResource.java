package org.notorturetj.desk.workflow;

import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.Difference;
import org.notorturetj.api.desk.revision.FactsDifferenceApi;
import org.notorturetj.desk.access.Verb;

import io.quarkus.security.PermissionsAllowed;

class FactsDifferenceResource implements FactsDifferenceApi {
    private final CompareContent compare;

    FactsDifferenceResource(CompareContent compare) {
        this.compare = compare;
    }

    @Override
    @PermissionsAllowed(Verb.READ)
    public Difference compare(String id, Compared compared) {
        return compare.compare(id, null, compared);
    }
}
