package org.notorturetj.platform.text.address;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Destination;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

/**
 * An address as whoever opens it takes it, by its parts. Only what all programs read alike is one:
 * no name before the host ({@code https://good.example@evil.example/}), no backslash, no space, no
 * number for a host, and hosts in ASCII, so that letters which look alike cannot stand for each
 * other (others as {@code xn--…}, RFC 5891). Mail goes to one mailbox and to nobody else, and a
 * telephone link dials a number and no code of the network: {@code *21*…#} would forward calls.
 *
 * @param scheme in lower case
 * @param host in lower case, with a port if there is one; the whole mailbox of mail; the digits of
 *     a number, after a plus sign if there is one
 * @param rest path, query and fragment, as written
 */
public record Address(String scheme, String host, String rest) {
    private static final String HOST =
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,10}+(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63})";

    private static final Pattern WEB =
            Pattern.compile("(?is)(https?)://(" + HOST + "(?::[0-9]{1,5})?)([/?#].{0,2000}+)?");

    private static final Pattern MAILBOX =
            Pattern.compile("(?i)[a-z0-9][a-z0-9._+-]{0,63}@" + HOST);

    private static final Pattern MAIL =
            Pattern.compile(
                    "(?is)mailto:([^?]{1,320}+)(\\?(?:subject|body)=[^&]{0,900}+(?:&(?:subject|body)=[^&]{0,900}+)?)?");

    private static final Pattern TELEPHONE =
            Pattern.compile("(?i)tel:((?:\\+|%2b)?[0-9](?:[0-9().~ -]|%20){1,30}+)");

    private static final Pattern NOT_WITHIN = Pattern.compile("[\\s\\\\\"<>]");

    /** Reads one; empty when it is none, or would be taken for different ones. */
    public static Optional<Address> of(String text) {
        Matcher telephone = TELEPHONE.matcher(text);
        if (telephone.matches()) {
            String number = telephone.group(1).replaceAll("(?i)%2b", "+").replace("%20", "");
            return Optional.of(new Address("tel", number.replaceAll("[^0-9+]", ""), ""));
        }
        if (NOT_WITHIN.matcher(text).find() || HiddenCharacters.firstIn(text).isPresent()) {
            return Optional.empty();
        }
        Matcher web = WEB.matcher(text);
        if (web.matches()) {
            return Optional.of(address(web.group(1), web.group(2), web.group(3)));
        }
        Matcher mail = MAIL.matcher(text);
        return mail.matches() && isMailbox(mail.group(1))
                ? Optional.of(address("mailto", mail.group(1), mail.group(2)))
                : Optional.empty();
    }

    private static Address address(String scheme, String host, @Nullable String rest) {
        return new Address(
                scheme.toLowerCase(Locale.ROOT),
                host.toLowerCase(Locale.ROOT),
                rest == null ? "" : rest);
    }

    /** Whether a text is the address of a mailbox. */
    public static boolean isMailbox(String text) {
        return MAILBOX.matcher(text).matches() && !text.contains("..");
    }

    /** Whether a text is an address with one of the schemes of its purpose. */
    public static boolean isFor(Destination destination, String text) {
        return of(text).filter(it -> destination.schemes().contains(it.scheme)).isPresent();
    }

    /**
     * What readers get: the address, or nothing in its place. The last wall: what was published
     * before a rule existed is not refused by it, so that it can still be removed.
     */
    public static @Nullable String orNull(Destination destination, @Nullable String text) {
        return text != null && isFor(destination, text) ? text : null;
    }

    public boolean isWeb() {
        return scheme.startsWith("http");
    }

    /** The host, without {@code www.}. */
    public String site() {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
