package org.notorturetj.edge;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

import org.notorturetj.platform.text.Digest;

/**
 * Strong entity tags derived from content: the same on every node and after every restart. Each
 * coding has its own tag; a condition that names any of them matches.
 */
final class EntityTag {
    /** 96 bits: among 10^7 bodies the chance of a collision is one in 10^14. */
    private static final int BYTES = 12;

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private final String hash;

    private EntityTag(String hash) {
        this.hash = hash;
    }

    static EntityTag of(byte[] body) {
        return new EntityTag(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(Digest.sha256(body), BYTES)));
    }

    String header(Coding coding) {
        return "\"" + hash + coding.suffix() + "\"";
    }

    /** If-None-Match: weak comparison (RFC 9110, section 13.1.2). */
    boolean matchesWeakly(String ifNoneMatch) {
        return "*".equals(ifNoneMatch.strip())
                || TAG.matcher(ifNoneMatch).results().anyMatch(tag -> matches(tag.group(1)));
    }

    /** If-Match: strong comparison, a weak tag never matches (RFC 9110, section 13.1.1). */
    boolean matchesStrongly(String ifMatch) {
        return "*".equals(ifMatch.strip())
                || TAG.matcher(ifMatch)
                        .results()
                        .anyMatch(tag -> !tag.group().startsWith("W/") && matches(tag.group(1)));
    }

    private boolean matches(String tag) {
        return Arrays.stream(Coding.values())
                .anyMatch(coding -> tag.equals(hash + coding.suffix()));
    }
}
