package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.warning.CombinedDetails.Known;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.normalization.TextNormalizer;

/** The warnings about one text, from its words and what its readers already know. */
public final class TextWarnings {
    private TextWarnings() {}

    /**
     * Checks a text.
     *
     * @param asWritten the prose of its members, by JSON pointer
     * @param finalVerdict whether there is a final verdict, after which officials may be named
     * @param initials of the case
     */
    static List<Found> of(
            Map<String, String> asWritten,
            Known known,
            boolean finalVerdict,
            List<String> initials) {
        Map<String, String> members = new LinkedHashMap<>();
        asWritten.forEach((pointer, text) -> members.put(pointer, normal(text)));
        List<Found> found = new ArrayList<>();
        if (CombinedDetails.together(String.join("\n\n", members.values()), known)) {
            members.entrySet().stream()
                    .filter(member -> CombinedDetails.occupation(Token.of(member.getValue())))
                    .findFirst()
                    .ifPresent(
                            member ->
                                    found.add(
                                            placed(
                                                    Rule.WARN_IDENTIFIES,
                                                    member.getKey(),
                                                    asWritten,
                                                    words ->
                                                            CombinedDetails.occupation(
                                                                    Token.of(words)))));
        }
        boolean aboutPerson =
                known.initials() || members.values().stream().anyMatch(CombinedDetails::initials);
        members.forEach(
                (pointer, words) -> {
                    PersonalDetails.in(words, aboutPerson, initials)
                            .forEach(
                                    rule ->
                                            found.add(
                                                    placed(
                                                            rule,
                                                            pointer,
                                                            asWritten,
                                                            piece ->
                                                                    PersonalDetails.in(
                                                                                    piece,
                                                                                    aboutPerson,
                                                                                    initials)
                                                                            .contains(rule))));
                    if (pointer.endsWith("/authority") && NamedOfficials.anyName(words)) {
                        found.add(
                                placed(
                                        Rule.WARN_AUTHORITY,
                                        pointer,
                                        asWritten,
                                        NamedOfficials::anyName));
                    } else if (!finalVerdict && NamedOfficials.in(words)) {
                        found.add(
                                placed(Rule.WARN_OFFICIAL, pointer, asWritten, NamedOfficials::in));
                    }
                });
        return found;
    }

    private static Found placed(
            Rule rule, String pointer, Map<String, String> asWritten, Predicate<String> finds) {
        String text = asWritten.getOrDefault(pointer, "");
        return new Found(rule, pointer, null, Place.of(text, piece -> finds.test(normal(piece))));
    }

    /** What looks like a word of a list is that word, however it is written. */
    private static String normal(String text) {
        return TextNormalizer.markdown(text).text();
    }

    /**
     * A warning, not yet translated.
     *
     * @param text which save of a text it is about: its number and its saves; null when it is about
     *     more than one, and of a protected name
     * @param place in the member; null for the whole of it
     */
    public record Found(Rule rule, String member, @Nullable String text, @Nullable Place place) {
        private static final String PREFIX = "WARN_";

        /** One that is about no one text. */
        Found(Rule rule, String member) {
            this(rule, member, null, null);
        }

        /** The same in a text. */
        Found in(Edition edition) {
            return new Found(
                    rule,
                    "/editions/" + edition.language().tag() + member,
                    edition.number() + "-" + edition.saves(),
                    place);
        }

        /** Its name in the API, such as {@code village}. */
        public String name() {
            String name = rule.name();
            return (name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name)
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
        }
    }
}
