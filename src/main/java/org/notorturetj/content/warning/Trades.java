package org.notorturetj.content.warning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's occupation in the same sentence as a place: how many imams has a town? */
final class Trades {
    /** Several people are not one: "журналисты", "муаллимон", "teachers". */
    private static final Pattern SEVERAL =
            Pattern.compile(
                    ".*(?:(?<![цр])ы|тели|ов|ев|ей|[ая]м|[ая]ми|[ая]х|(?:[ёг]|[а-яӣӯғқҳҷ])он(?:и|ро)?|ҳо(?:и|ро)?|[a-z]s)");

    private static final int SHORTEST = 5;

    private Trades() {}

    static boolean withPlace(String text) {
        Map<Integer, List<Token>> sentences =
                Token.of(text).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Token::sentence, TreeMap::new, Collectors.toList()));
        return sentences.values().stream()
                .anyMatch(
                        sentence ->
                                CombinedDetails.occupation(sentence, Trades::isTrade)
                                        && Places.in(sentence));
    }

    private static boolean isTrade(Token word) {
        String lower = word.lower();
        return lower.length() < SHORTEST || !SEVERAL.matcher(lower).matches();
    }
}
