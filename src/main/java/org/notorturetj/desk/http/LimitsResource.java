package org.notorturetj.desk.http;

import java.util.List;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.desk.limits.BodyLimits;
import org.notorturetj.api.desk.limits.Limits;
import org.notorturetj.api.desk.limits.LimitsApi;

/** Tells the limits in force. Open to everybody until there are accounts to ask for. */
@PermitAll
class LimitsResource implements LimitsApi {
    @Override
    public Limits limits() {
        return new Limits(new BodyLimits(262_144, 32, 200_000, 10), List.of());
    }
}
