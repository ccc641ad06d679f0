package org.notorturetj.sync;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * What a head says: line 1 of the signed file.
 *
 * @param audit the first 32 hex digits of the digest of the last row of the desk's audit, so that
 *     whoever keeps a head is a witness of it; null in heads that are older than the audit
 * @param issue rises with every head that is signed
 * @param prev the SHA-256 of the head before, whole
 * @param root the number of the root whose keys sign
 */
public record HeadStatement(
        @Nullable String audit,
        long epoch,
        long issue,
        Instant issued,
        Map<String, String> manifests,
        @Nullable String prev,
        Instant refreshBy,
        long root,
        long seq) {

    /** The canonical line. {@code prev} is there even when it is null. */
    public String line() {
        var tree = CanonicalJson.mapper().valueToTree(this);
        if (prev == null) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) tree).putNull("prev");
        }
        return CanonicalJson.write(tree);
    }

    /** Reads the statement of a signed head. */
    public static HeadStatement of(String file) {
        return CanonicalJson.read(file.substring(0, file.indexOf('\n')), HeadStatement.class);
    }
}
