package org.notorturetj.content.contactpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses of mail that are spelled in words or with signs for "@" and the dot, and accounts
 * that only the name of a messenger before them tells to be one. For text in lower case.
 */
final class SpelledAddresses {
    private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}+";

    private static final String LOCAL = "(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}._%+-]{1,64}+)";

    private static final String DOT_WORD = "(?:dot|точк[аи]|тчк|нуқта|нукта)";

    /** Said aloud, or a sign in brackets. */
    private static final String DOT_SAID =
            "(?: ?[\\[({] ?(?:"
                    + DOT_WORD
                    + "|\\.) ?[\\])}] ?| \\. | "
                    + DOT_WORD
                    + " |[_-]"
                    + DOT_WORD
                    + "[_-])";

    private static final String AT_MARK =
            "(?: ?[\\[({] ?(?:at|ат|эт|@|dog|собак[аи]|собачка|саг|кучук) ?[\\])}] ?)";

    private static final String AT_DOG = " (?:собак[аи]|собачка|dog|саг|кучук) ";

    private static final String AT_SAID = " (?:at|ат|эт) ";

    private static final String END = "(?:[a-z]{2,24}+|рф|тҷ|ру|ком|орг|нет|тдж)(?![\\p{L}\\p{N}])";

    private static final Pattern MAIL =
            Pattern.compile(
                    LOCAL
                            + "(?:(?:"
                            + AT_MARK
                            + "| ?@ ?|"
                            + AT_DOG
                            + ")("
                            + LABEL
                            + "(?:(?:\\.|"
                            + DOT_SAID
                            + ")"
                            + LABEL
                            + "){0,6}?(?:\\.|"
                            + DOT_SAID
                            + ")"
                            + END
                            + ")|"
                            + AT_SAID
                            + "("
                            + LABEL
                            + "(?:"
                            + DOT_SAID
                            + LABEL
                            + "){0,6}?"
                            + DOT_SAID
                            + END
                            + "))");

    /** Stands in each of them; few texts have one, and each word could begin an address. */
    private static final Pattern SIGN =
            Pattern.compile(
                    "[\\[({] ?(?:at|ат|эт|@|dog|соба|саг|кучук)| @|@ |" + AT_DOG + "|" + DOT_SAID);

    /** In Cyrillic a Latin word after them is a name; in Latin it could be any. */
    private static final String MESSENGER =
            "(?<![\\p{L}\\p{N}])(?:((?:теле(?:грам{1,2}|га|ги|ге)|в[ао]т?[сц]ап|уотсап|вайбер|сигнал|скайп|"
                    + "инст(?:аграм{1,2}|а|е)|фейсбук|вконтакте|тикток|дискорд|имо|тг|вк|фб|инсте)\\p{L}{0,3})"
                    + "|(?:telegram|whatsapp|viber|signal|skype|instagram|facebook|tiktok|discord|imo|threema|wire))";

    private static final String NOUN =
            "(?:[ -](?:ник|логин|аккаунт|бот\\p{L}{0,2}|канал\\p{L}{0,2}|групп\\p{L}{0,2}|гурӯҳ\\p{L}{0,2}|саҳифа\\p{L}{0,2}|"
                    + "ҳисоб\\p{L}{0,2}|channel|group|bot|account|user|username|handle|nick|id))?";

    private static final Pattern NAME =
            Pattern.compile(
                    MESSENGER
                            + "("
                            + NOUN
                            + ")( ?[:=\u2013\u2014\u2192-] ?| ?\\(| )(?:@ ?|собака )?"
                            + "([a-z][a-z0-9_.]{3,31}+)(?![\\p{L}\\p{N}@-])([.,;!?)\\n]|$)?");

    private static final Pattern WORD =
            Pattern.compile(
                    "(?:telegram|whatsapp|viber|signal|skype|instagram|facebook|messenger|tiktok|discord|threema|web|"
                            + "google|youtube|twitter|desktop|business|premium|android|iphone|https?|www|"
                            + "online|live|news|video|channel|group|account|user|username)\\.?");

    private SpelledAddresses() {}

    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        if (SIGN.matcher(text).find()) {
            Matcher mail = MAIL.matcher(text);
            while (mail.find()) {
                String host = mail.group(2) == null ? mail.group(3) : mail.group(2);
                String address = mail.group(1) + "@" + host.replaceAll(DOT_SAID, ".");
                found.add(new Mention(ContactPoint.mail(address), mail.start(), mail.end()));
            }
        }
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (isName(name)) {
                String account = LinkFinder.trimmed(name.group(4));
                found.add(
                        new Mention(
                                ContactPoint.account("@" + account), name.start(4), name.end(4)));
            }
        }
        return found;
    }

    /** What stands before a word says more of it than how it looks. */
    private static boolean isName(Matcher name) {
        String word = name.group(4);
        if (WORD.matcher(word).matches()) {
            return false;
        }
        boolean cyrillic = name.group(1) != null;
        boolean noun = !name.group(2).isEmpty();
        boolean said = !name.group(3).isBlank();
        boolean invented = word.matches(".*[0-9_].*");
        return invented || (cyrillic && !noun) || (said && name.group(5) != null);
    }
}
