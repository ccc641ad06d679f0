package org.notorturetj.sync;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * The statement of a signed head: its first line.
 *
 * @param audit the first 32 hex digits of the digest of the last audit row, so that anyone who
 *     keeps a head can witness the audit; null in heads older than the audit
 * @param issue increases with every signed head
 * @param pages the SHA-256 of the index of the plain edition's pages, by language; null while some
 *     page of this publication has no hash yet
 * @param prev the SHA-256 of the whole previous head
 * @param root the number of the root whose keys sign
 */
@MadeByName
public record HeadStatement(
        @Nullable String audit,
        long epoch,
        long issue,
        Instant issued,
        Map<String, String> manifests,
        @Nullable Map<String, String> pages,
        @Nullable String prev,
        Instant refreshBy,
        long root,
        long seq) {

    /** The canonical line; {@code prev} is written even if it is null. */
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
