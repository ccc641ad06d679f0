package org.notorturetj.importing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.content.nameguard.likely.LikelyNames;
import org.notorturetj.content.nameguard.likely.LikelyPlace;

/** What was decided about the names of one item, and its texts after that. */
final class DecidedNames {
    private static final Pattern DESTINATION = Pattern.compile("]\\(<([^>]{1,2000}+)>\\)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]{0,60}+\\.?");
    private static final String FILE = "file:";

    /** Letters of no alphabet stand for addresses while names are looked for around them. */
    private static final char FIRST_STAND_IN = '\ue000';

    /** And others for initials. */
    private static final char FIRST_INITIALS = '\uf000';

    private static final int MOST_STAND_INS = 2_000;

    private final Set<String> all;
    private final Map<String, NameDecision> decided;

    DecidedNames(Set<String> all, Map<String, NameDecision> decided) {
        this.all = all;
        this.decided = decided;
    }

    boolean isWhole() {
        return decided.keySet().containsAll(all);
    }

    boolean leavesOut() {
        return decided.containsValue(NameDecision.LEFT_OUT);
    }

    /** Whether an address or the like has no name, or one that may stand. */
    boolean mayStand(String identifier, LikelyNames names) {
        return all.isEmpty() || names.places(identifier, true).stream().allMatch(this::stays);
    }

    private boolean stays(LikelyPlace place) {
        NameDecision decision = decided.get(place.name());
        return decision != null && decision.stays();
    }

    /**
     * A text with initials in the place of names that may not stand.
     *
     * @param markdown in which addresses are written as {@code MarkdownWriter} writes them
     * @return empty if a name is left about which nothing was decided: markup had hidden it
     */
    Optional<String> written(String markdown, LikelyNames names) {
        if (all.isEmpty()) {
            return Optional.of(markdown);
        }
        List<String> destinations = new ArrayList<>();
        String text = withoutDestinations(markdown, names, destinations);
        List<String> initials = new ArrayList<>();
        var written = new StringBuilder(text);
        List<LikelyPlace> places = names.places(text, false);
        for (int i = places.size() - 1; i >= 0; i--) {
            LikelyPlace place = places.get(i);
            if (decided.get(place.name()) == NameDecision.INITIALS
                    && initials.size() < MOST_STAND_INS) {
                // initials end a sentence with the full stop that they have
                boolean stop = place.to() < text.length() && text.charAt(place.to()) == '.';
                written.replace(
                        place.from(),
                        place.to() + (stop ? 1 : 0),
                        String.valueOf((char) (FIRST_INITIALS + initials.size())));
                initials.add(initials(text.substring(place.from(), place.to())));
            }
        }
        // before initials are in: beside a capital they look like a name themselves
        if (!names.places(written.toString(), false).stream().allMatch(this::stays)) {
            return Optional.empty();
        }
        String whole = written.toString();
        for (int i = 0; i < initials.size(); i++) {
            whole = whole.replace(String.valueOf((char) (FIRST_INITIALS + i)), initials.get(i));
        }
        return Optional.of(withDestinations(whole, destinations));
    }

    /** Links whose address has a name keep their words; files are known by their ids later. */
    private String withoutDestinations(
            String markdown, LikelyNames names, List<String> destinations) {
        var text = new StringBuilder();
        int from = 0;
        Matcher destination = DESTINATION.matcher(markdown);
        while (destination.find()) {
            String address = destination.group(1);
            text.append(markdown, from, destination.start());
            from = destination.end();
            if (destinations.size() == MOST_STAND_INS
                    || !(address.startsWith(FILE) || mayStand(address, names))) {
                int opening = opening(text);
                if (opening >= 0) {
                    text.deleteCharAt(opening);
                }
                continue;
            }
            text.append("](").append((char) (FIRST_STAND_IN + destinations.size())).append(')');
            destinations.add(address);
        }
        return text.append(markdown.substring(from)).toString();
    }

    /** Where the link begins that ends here; less than 0 if nowhere. */
    private static int opening(CharSequence text) {
        int depth = 1;
        for (int i = text.length() - 1; i >= 0; i--) {
            boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
            if (!escaped && text.charAt(i) == ']') {
                depth++;
            } else if (!escaped && text.charAt(i) == '[' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String withDestinations(String text, List<String> destinations) {
        String whole = text;
        for (int i = 0; i < destinations.size(); i++) {
            whole =
                    whole.replace(
                            "](" + (char) (FIRST_STAND_IN + i) + ")",
                            "](<" + destinations.get(i) + ">)");
        }
        return whole;
    }

    /** Emphasis that begins or ends within a name stays: half of it would be an asterisk. */
    private static String initials(String words) {
        return LETTERS.matcher(words)
                .replaceAll(it -> it.group().substring(0, 1).toUpperCase(Locale.ROOT) + ".");
    }
}
