package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.notorturetj.content.warning.IdentifyingDetails.Known;
import org.notorturetj.platform.problem.Rule;

/** The warnings about one text, from its words and what its readers already know. */
public final class TextWarnings {
    private TextWarnings() {}

    /**
     * Checks a text.
     *
     * @param members the prose of its members, by JSON pointer
     * @param finalVerdict whether there is a final verdict, after which officials may be named
     */
    static List<Found> of(Map<String, String> members, Known known, boolean finalVerdict) {
        List<Found> found = new ArrayList<>();
        if (IdentifyingDetails.together(String.join("\n\n", members.values()), known)) {
            members.entrySet().stream()
                    .filter(member -> IdentifyingDetails.occupation(Token.of(member.getValue())))
                    .findFirst()
                    .ifPresent(
                            member -> found.add(new Found(Rule.WARN_IDENTIFIES, member.getKey())));
        }
        members.forEach(
                (pointer, words) -> {
                    if (pointer.endsWith("/authority") && NamedOfficials.anyName(words)) {
                        found.add(new Found(Rule.WARN_AUTHORITY, pointer));
                    } else if (!finalVerdict && NamedOfficials.in(words)) {
                        found.add(new Found(Rule.WARN_OFFICIAL, pointer));
                    }
                });
        return found;
    }

    /** A warning, not yet translated. */
    public record Found(Rule rule, String member) {}
}
