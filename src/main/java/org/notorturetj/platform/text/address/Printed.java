package org.notorturetj.platform.text.address;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.text.normalization.TextNormalizer;

/** Compares what readers see with what it leads to. */
public final class Printed {
    private static final Pattern MAILBOX =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+");

    private static final Pattern SITE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.@/-])(https?://)?((?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+\\.){1,8}[\\p{L}-]{2,24}+)(?::[0-9]{1,5}+)?(/[^\\s]{0,500}+)?");

    /** Ends of hosts that nobody writes for something else; others count after https:// or www. */
    private static final Set<String> ENDS =
            Set.of(
                    "com", "org", "net", "int", "info", "edu", "gov", "tj", "ru", "eu", "me", "io",
                    "uk", "de", "kz", "kg", "uz", "by", "ua", "su", "ly", "co", "app", "online",
                    "site", "media", "news", "рф", "тҷ", "онлайн", "сайт", "орг", "ком");

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+/@-])@([\\p{L}0-9_]{4,32}+)(?!\\.[\\p{L}])");

    private static final Pattern NUMBER =
            Pattern.compile("\\+?\\(?[0-9](?:[0-9() ./\u2010-\u2015-]{0,30}+)");

    /** Fewer digits in a row are hours or a house: no number that is dialled has only these. */
    private static final Pattern DIALLED = Pattern.compile("[0-9]{3}");

    private static final Pattern NUMBER_ALONE =
            Pattern.compile("[+(]{0,2}[0-9][0-9() ./~\u2010-\u2015-]{2,40}+");

    private static final int LONGEST_CALLING_CODE = 3;

    /** As many digits as a district's numbers have; with fewer it may be a year. */
    private static final int WHOLE = 5;

    private Printed() {}

    /**
     * Whether words name another host, mailbox, account or number than their link leads to. Words
     * that name none contradict nothing.
     */
    public static boolean contradicts(String words, Address address) {
        String text = TextNormalizer.plain(words).text().toLowerCase(Locale.ROOT);
        Matcher mailbox = MAILBOX.matcher(text);
        while (mailbox.find()) {
            if (!"mailto".equals(address.scheme()) || !mailbox.group().equals(address.host())) {
                return true;
            }
        }
        return namesOtherSite(mailbox.replaceAll(" "), address)
                || namesOtherAccount(text, address)
                || ("tel".equals(address.scheme()) && namesOtherNumber(text, address.host()));
    }

    private static boolean namesOtherSite(String text, Address address) {
        Matcher site = SITE.matcher(text);
        while (site.find()) {
            String host = site.group(2);
            boolean certain = site.group(1) != null || host.startsWith("www.");
            boolean isSite = certain || ENDS.contains(host.substring(host.lastIndexOf('.') + 1));
            if (isSite && !(address.isWeb() && isWithin(host, site.group(3), address))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(String host, @Nullable String path, Address address) {
        String printed = path == null ? "" : end(path);
        String rest = TextNormalizer.link(address.rest()).text().toLowerCase(Locale.ROOT);
        String site = host.startsWith("www.") ? host.substring("www.".length()) : host;
        return site.equals(address.site().replaceFirst(":[0-9]{1,5}$", ""))
                && rest.startsWith(TextNormalizer.link(printed).text());
    }

    /** A path without what ends a sentence, or says that it goes on. */
    private static String end(String path) {
        int end = path.length();
        while (end > 0 && ".,;:!?)\u2026\u00BB\u201D/".indexOf(path.charAt(end - 1)) >= 0) {
            end--;
        }
        return path.substring(0, end);
    }

    private static boolean namesOtherAccount(String text, Address address) {
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            String rest = address.rest().toLowerCase(Locale.ROOT);
            if (!rest.matches("/@?" + Pattern.quote(name.group(1)) + "(?:[/?#].{0,2000}+)?")) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesOtherNumber(String text, String number) {
        Matcher printed = NUMBER.matcher(text);
        boolean same = false;
        boolean other = false;
        while (printed.find()) {
            if (DIALLED.matcher(printed.group()).find()) {
                boolean dialled = isDialled(printed.group(), number);
                boolean whole = printed.group().replaceAll("[^0-9]", "").length() >= WHOLE;
                if (whole && !dialled) {
                    return true;
                }
                same |= dialled;
                other |= !dialled;
            }
        }
        return other && !same;
    }

    /**
     * Whether a printed number, and nothing else, is what dials another: with all its digits, or as
     * it is dialled within its country.
     *
     * @param number as E.164
     */
    public static boolean dials(String printed, String number) {
        String text = TextNormalizer.plain(printed).text().strip();
        return NUMBER_ALONE.matcher(text).matches() && isDialled(text, number);
    }

    private static boolean isDialled(String printed, String number) {
        String digits = printed.replaceAll("[^0-9]", "");
        String wanted = number.replaceAll("[^0-9]", "");
        if (digits.equals(wanted)) {
            return true;
        }
        if (printed.indexOf('+') >= 0 || !number.startsWith("+")) {
            return false;
        }
        for (String prefix : new String[] {"", "0", "8", "00", "810"}) {
            if (digits.startsWith(prefix)) {
                String national = digits.substring(prefix.length());
                int code = wanted.length() - national.length();
                boolean abroad = prefix.length() > 1;
                if (wanted.endsWith(national)
                        && (abroad ? code == 0 : code > 0 && code <= LONGEST_CALLING_CODE)) {
                    return true;
                }
            }
        }
        return false;
    }
}
