package org.notorturetj.edge;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.notorturetj.platform.text.Digest;

/**
 * Strong entity tags made from content: the same on every node and after every restart. Each coding
 * has its own; a condition that names any of them is met.
 */
final class EntityTag {
    /** 96 bits: a chance of one in 10^14 that two of 10^7 bodies share one. */
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
    boolean meets(String ifNoneMatch) {
        return "*".equals(ifNoneMatch.strip())
                || TAG.matcher(ifNoneMatch).results().anyMatch(tag -> isOurs(tag.group(1)));
    }

    /** If-Match: strong comparison, so that a weak tag never matches (RFC 9110, section 13.1.1). */
    boolean meetsStrongly(String ifMatch) {
        return "*".equals(ifMatch.strip())
                || TAG.matcher(ifMatch)
                        .results()
                        .anyMatch(tag -> !tag.group().startsWith("W/") && isOurs(tag.group(1)));
    }

    private boolean isOurs(String tag) {
        return Arrays.stream(Coding.values())
                .anyMatch(coding -> tag.equals(hash + coding.suffix()));
    }
}
