package org.notorturetj.content.contactpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.platform.text.normalization.TextNormalizer;

/**
 * Finds links that open a messenger, a dialler or a mail program, and bare addresses, in lower
 * case.
 */
final class LinkFinder {
    private static final String REST = "[^\\s<>\"\\[\\]|\u0000]{1,300}+";

    private static final Pattern SCHEME =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(tel|sms|smsto|mms|mmsto|callto|viber|whatsapp|sgnl|signal|tg|telegram|"
                            + "skype|facetime|facetime-audio|sip|sips|xmpp|threema):"
                            + "(?://)?("
                            + REST
                            + ")");

    private static final Pattern HOST =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@./-])(?:(?:https?:)?//)?(?:www\\.)?"
                            + "([a-z0-9_]{4,32}\\.t\\.me|"
                            + LinkHosts.pattern()
                            + ")"
                            + "(?:([/?#]"
                            + REST
                            + ")|(?![\\p{L}\\p{N}.-]))");

    private static final Pattern MAIL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}._%+-]{1,64}+)@([\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+)");

    private static final Pattern HANDLE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}._%+/@-])@[a-z0-9_]{4,32}+(?![\\p{L}\\p{N}@]|\\.[a-z])");

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ().-]{5,30}+");

    /** The shortest number of a link that is dialled to reach a person, not a public service. */
    private static final int DISTRICT = 5;

    private LinkFinder() {}

    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        if (text.indexOf(':') >= 0) {
            Matcher scheme = SCHEME.matcher(text);
            while (scheme.find()) {
                add(found, scheme, ofScheme(scheme.group(1), decoded(scheme.group(2))));
            }
        }
        Matcher host = HOST.matcher(text);
        while (host.find()) {
            String rest = host.group(2) == null ? "" : host.group(2);
            add(found, host, ofHost(host.group(1), decoded(rest)));
        }
        if (text.indexOf('@') >= 0) { // few texts have one, and each word could begin an address
            ofMail(text, found);
        }
        for (Mention spelled : SpelledAddresses.in(text)) {
            boolean known =
                    found.stream()
                            .anyMatch(it -> it.from() < spelled.to() && spelled.from() < it.to());
            if (!known) {
                found.add(spelled);
            }
        }
        return found;
    }

    private static void ofMail(String text, List<Mention> found) {
        Matcher mail = MAIL.matcher(text);
        while (mail.find()) {
            add(found, mail, Optional.of(ContactPoint.mail(mail.group(1) + "@" + mail.group(2))));
        }
        Matcher handle = HANDLE.matcher(text);
        while (handle.find()) {
            add(found, handle, Optional.of(ContactPoint.account(handle.group())));
        }
    }

    private static void add(List<Mention> found, Matcher where, Optional<ContactPoint> point) {
        point.ifPresent(it -> found.add(new Mention(it, where.start(), where.end())));
    }

    private static Optional<ContactPoint> ofScheme(String scheme, String rest) {
        if ("tg".equals(scheme) || "telegram".equals(scheme)) {
            Matcher domain = Pattern.compile("domain=([a-z0-9_]{1,40})").matcher(rest);
            if (domain.find()) {
                return Optional.of(ContactPoint.account("t.me/" + domain.group(1)));
            }
        }
        Optional<ContactPoint> number = number(rest, false);
        if (number.isPresent()) {
            return number;
        }
        boolean shortCode = rest.matches("[0-9*#]{1,4}[.,;!?)]*");
        return shortCode
                ? Optional.empty()
                : Optional.of(ContactPoint.account(scheme + ":" + trimmed(rest)));
    }

    private static Optional<ContactPoint> ofHost(String host, String rest) {
        if (host.endsWith(".t.me")) {
            String name = host.substring(0, host.length() - ".t.me".length());
            return Optional.of(ContactPoint.account("t.me/" + name));
        }
        // numbers of messengers are international, with or without the plus sign
        Optional<ContactPoint> number =
                LinkHosts.isMessenger(host) ? number(rest, true) : Optional.empty();
        return number.isPresent()
                ? number
                : LinkHosts.account(host, rest).map(ContactPoint::account);
    }

    private static Optional<ContactPoint> number(String link, boolean international) {
        Matcher number = NUMBER.matcher(link);
        while (number.find()) {
            String digits = number.group().replaceAll("[^0-9]", "");
            boolean whole =
                    !Character.isLetter(before(link, number.start()))
                            && (number.end() == link.length()
                                    || !Character.isLetter(link.charAt(number.end())));
            if (whole && digits.length() >= DISTRICT && digits.length() <= 15) {
                boolean plus = number.group().startsWith("+") || international;
                return Optional.of(ContactPoint.phone(digits, plus));
            }
        }
        return Optional.empty();
    }

    private static char before(String text, int position) {
        return position == 0 ? ' ' : text.charAt(position - 1);
    }

    private static String decoded(String link) {
        return TextNormalizer.link(link).text();
    }

    /**
     * The text without the characters of a set at its end. A regular expression would begin anew at
     * each of them: the square of their number.
     */
    static String withoutEnd(String text, String characters) {
        int end = text.length();
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    static String trimmed(String link) {
        return withoutEnd(link, ".,;:!?)»”'*_/");
    }
}
