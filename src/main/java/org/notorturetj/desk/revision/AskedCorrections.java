package org.notorturetj.desk.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.notorturetj.desk.saving.ChangedMembers;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether a published text has changed in a way of which readers might have to be told. */
public final class AskedCorrections {
    private static final String CORRECTIONS = "corrections";

    /** Changes of these are no corrections of what was said. */
    private static final List<String> BESIDE =
            List.of("/" + CORRECTIONS, "/slug", "/legacyAddresses");

    private AskedCorrections() {}

    /**
     * True if it says something else than before, and names no correction that was not there: of
     * types whose texts name corrections.
     *
     * @param before what readers have
     */
    public static boolean between(JsonNode before, JsonNode after) {
        if (!after.has(CORRECTIONS)) {
            return false;
        }
        Set<JsonNode> known = new HashSet<>();
        before.path(CORRECTIONS).forEach(known::add);
        for (JsonNode correction : after.path(CORRECTIONS)) {
            if (!known.contains(correction)) {
                return false;
            }
        }
        return ChangedMembers.between(before, after).stream()
                .anyMatch(changed -> BESIDE.stream().noneMatch(changed::startsWith));
    }
}
