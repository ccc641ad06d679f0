package org.notorturetj.platform.text.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.renderer.html.UrlSanitizer;
import org.notorturetj.api.text.Destination;
import org.notorturetj.platform.text.address.Address;
import org.notorturetj.platform.text.normalization.UnicodeForm;

/**
 * What links of a rendered text lead to: an address with a scheme of the list, or a place on the
 * same site. Of any other the words stay, without a link. A host in other letters is shown as the
 * network knows it, so that one that looks like ours cannot pass for it.
 */
final class LinkAddresses implements UrlSanitizer {
    private static final Pattern OUTSIDE =
            Pattern.compile("(?s)[^/?#]{0,2000}:.*+|[\\s/\\\\]{2}.*+");

    private static final Pattern HOST =
            Pattern.compile("(?is)(https?://)([^/?#@:]{1,253}+)((?:[:/?#].*+)?)");

    @Override
    public String sanitizeLinkUrl(String url) {
        if (!OUTSIDE.matcher(url).matches()) {
            return url;
        }
        String address = inAscii(url);
        return Address.isFor(Destination.TEXT, address) ? address : "";
    }

    /** Whether a link needs no mending: it is within the site, or allowed as it is written. */
    static boolean isAllowed(String url) {
        return !OUTSIDE.matcher(url).matches() || Address.isFor(Destination.TEXT, url);
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return "";
    }

    private static String inAscii(String url) {
        Matcher parts = HOST.matcher(url);
        if (!parts.matches() || parts.group(2).chars().allMatch(c -> c < 0x80)) {
            return url;
        }
        try {
            return parts.group(1) + UnicodeForm.asciiHost(parts.group(2)) + parts.group(3);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
