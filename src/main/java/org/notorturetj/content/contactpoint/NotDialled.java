package org.notorturetj.content.contactpoint;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that nobody takes for a telephone number: dates, times, years, sums, shares, articles of
 * law, numbers of cases and documents, web addresses. What follows a plus sign is never one of
 * them. All patterns are for text in lower case, and each repetition in them is bounded or
 * possessive.
 */
final class NotDialled {
    private static final String NOT_AFTER = "(?=[0-9])(?<![\\p{L}\\p{N}])(?<!\\+[0-9 ().-]{0,12})";
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final String DASH = " ?[-\u2010-\u2015\u2212/] ?";

    private static final String UNIT =
            "(?:сомон|дирам|somon|доллар|dollar|евро|euro|руб|rub|usd|tjs|eur|rur|тенге|сум(?!\\p{L})|"
                    + "человек|люд|people|person|нафар|одам|жител|сокин|аҳол|residents|inhabitants|"
                    + "км|km|кв\\.|га(?!\\p{L})|гектар|тонн|тыс|ҳазор|млн|млрд|миллион|million|thousand|"
                    + "billion|миллиард|слов|words|калима|знак|экземпляр|copies|нусха|"
                    + "расчетн|расчётн|нишондиҳанда)";

    private static final String LAW =
            "(?:ст(?:атья|атьи|атье|атью|атей|атьям|атьями|атьях|атьей)?\\.?|модда(?:и|ҳо|ҳои|ро)?|"
                    + "банд(?:и|ҳо|ҳои)?|қисм(?:и|ҳо|ҳои)?|article|articles|arts?\\.|section|rule|rules|"
                    + "правил[оаеу]?|қоида(?:и)?|§|пункт(?:а|ы|е|ом|ов)?|п\\.|част(?:ь|и|ью)|ч\\.|paragraphs?|"
                    + "para\\.|принцип(?:а|ы)?)";

    private static final String DOCUMENT =
            "(?:дел[оауе]м?|парванда\\p{L}{0,6}|case|application|постановлени\\p{L}{0,3}|"
                    + "закон\\p{L}{0,3}|қонун\\p{L}{0,6}|қарор\\p{L}{0,6}|указ\\p{L}{0,3}|фармон\\p{L}{0,5}|"
                    + "decree|law|order|resolution|резолюци\\p{L}{0,3}|қатънома\\p{L}{0,4}|приказ\\p{L}{0,3}|"
                    + "фармоиш\\p{L}{0,5}|communication|сообщени\\p{L}{0,3}|жалоб\\p{L}{0,3}|"
                    + "шикоят\\p{L}{0,5}|complaint|протокол\\p{L}{0,4}|решени\\p{L}{0,3}|ҳалнома\\p{L}{0,4}|"
                    + "judgment|ҳукм\\p{L}{0,4}|приговор\\p{L}{0,3}|иск\\p{L}{0,2}|даъво\\p{L}{0,4}|"
                    + "материал\\p{L}{0,3}|мавод\\p{L}{0,3}|справк\\p{L}{0,3}|маълумотнома\\p{L}{0,3}|"
                    + "заключени\\p{L}{0,3}|хулоса\\p{L}{0,3}|isbn|issn|инн|ринн|рма)";

    private static final List<Pattern> PATTERNS =
            List.of(
                    // moments, days, times, years
                    pattern(NOT_AFTER + YEAR + "-[0-9]{2}-[0-9]{2}(?:t[0-9:.]{4,15}+z?)?" + END),
                    pattern(
                            NOT_AFTER
                                    + "(?:0?[1-9]|[12][0-9]|3[01])([./-])(?:0?[1-9]|1[0-2])\\1"
                                    + YEAR
                                    + "(?![\\p{L}\\p{N}])"),
                    pattern(
                            NOT_AFTER
                                    + "(?:0?[1-9]|[12][0-9]|3[01])([./])(?:0?[1-9]|1[0-2])\\1[0-9]{2}"
                                    + "(?![\\p{L}\\p{N}]|[ .()-]{1,3}[0-9])"),
                    pattern(NOT_AFTER + YEAR + "/(?:0?[1-9]|1[0-2])/[0-9]{2}" + END),
                    pattern("(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])"),
                    pattern(NOT_AFTER + YEAR + DASH + "(?:" + YEAR + "|[0-9]{2})" + END),
                    // shares and sums
                    pattern("(?<![0-9+])[0-9]{1,6}(?:[.,][0-9]{1,6})? ?%"),
                    pattern(
                            NOT_AFTER
                                    + "(?:[0-9]{1,3}(?:[ .,'][0-9]{3}){1,4}|[0-9]{1,8})(?:[.,][0-9]{1,2})?"
                                    + "\\s{0,2}"
                                    + UNIT),
                    pattern(
                            "(?:[$\u20AC\u00A3\u20BD]|(?<!\\p{L})(?:usd|tjs|eur)) ?[0-9]{1,3}(?:[ .,]?[0-9]{3}){0,4}(?:[.,][0-9]{1,2})?"
                                    + END),
                    // law
                    pattern(
                            "(?<!\\p{L})"
                                    + LAW
                                    + "\\s{0,2}(?:no)?\\s?[0-9]{1,4}(?:[-.][0-9]{1,2}|\\([0-9a-zа-я]{1,2}\\)){0,3}"
                                    + "(?![0-9]|[ ()-]{1,3}[0-9]{2})"),
                    pattern("(?<![0-9+])[0-9]{1,4} ?\\([0-9]{1,2}\\)(?![ -]?[0-9])"),
                    // cases and documents
                    pattern(
                            "(?<!\\p{L})"
                                    + DOCUMENT
                                    + "[ :]{1,2}(?:no|n)?[.:]? ?[0-9](?:[/.-]?[0-9a-zа-я]){0,24}"
                                    + END),
                    pattern(
                            "(?<!\\p{L})"
                                    + DOCUMENT
                                    + " (?:рақами|рақам|номер|number) [0-9]{1,8}"
                                    + END
                                    + "(?![ ()-]{1,3}[0-9])"),
                    pattern(
                            "(?<!\\p{L})no\\.? ?[0-9]{1,6}(?:[-.][0-9]{1,4})?/[0-9/.-]{1,12}"
                                    + END),
                    pattern("(?<!\\p{L})no\\.? ?[0-9]{1,6}" + END + "(?![ ()-]{1,3}[0-9])"),
                    pattern("(?<!\\p{L})isbn:? ?[0-9][0-9x -]{8,20}"),
                    // symbols of the United Nations; some write telephone numbers with strokes
                    pattern(
                            "(?<![\\p{L}\\p{N}/.])[a-z]{1,8}(?!(?:[a-z/.]{0,8}[0-9]){7})"
                                    + "(?:/[a-z0-9.]{1,8}){1,6}"
                                    + END),
                    // addresses of the web, whose numbers are not dialled
                    pattern("https?://[^\\s<>\"]{1,2000}+"));

    private static final char BARRIER = '\u0000';

    private NotDialled() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex);
    }

    /** The text with each of them replaced by a barrier of the same length. */
    static String masked(String text) {
        char[] masked = text.toCharArray();
        for (Pattern pattern : PATTERNS) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                Arrays.fill(masked, found.start(), found.end(), BARRIER);
            }
        }
        return new String(masked);
    }
}
