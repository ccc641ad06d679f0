package org.notorturetj.edge;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

import org.notorturetj.platform.text.Digest;

/**
 * Strong entity tags derived from content: the same on every node and after every restart. Each
 * coding has its own tag; a condition that names any of them matches.
 */
public final class EntityTag {
    /** 96 bits: among 10^7 bodies the chance of a collision is one in 10^14. */
    private static final int BYTES = 12;

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    /** By coding, with quotes. */
    private final String[] headers;

    private EntityTag(String hash) {
        headers =
                Arrays.stream(Coding.values())
                        .map(coding -> "\"" + hash + coding.suffix() + "\"")
                        .toArray(String[]::new);
    }

    static EntityTag of(byte[] body) {
        return new EntityTag(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(Digest.sha256(body), BYTES)));
    }

    /** The tag of the bytes in a coding, as it is sent. */
    public String header(Coding coding) {
        return headers[coding.slot()];
    }

    /** If-None-Match: weak comparison (RFC 9110, section 13.1.2). */
    boolean matchesWeakly(String ifNoneMatch) {
        return matches(ifNoneMatch) // the usual case: what was sent comes back
                || "*".equals(ifNoneMatch.strip())
                || TAG.matcher(ifNoneMatch)
                        .results()
                        .anyMatch(tag -> matches("\"" + tag.group(1) + "\""));
    }

    /** If-Match: strong comparison, a weak tag never matches (RFC 9110, section 13.1.1). */
    boolean matchesStrongly(String ifMatch) {
        return "*".equals(ifMatch.strip())
                || TAG.matcher(ifMatch)
                        .results()
                        .anyMatch(
                                tag ->
                                        !tag.group().startsWith("W/")
                                                && matches("\"" + tag.group(1) + "\""));
    }

    private boolean matches(String tag) {
        for (String header : headers) {
            if (tag.equals(header)) {
                return true;
            }
        }
        return false;
    }
}
