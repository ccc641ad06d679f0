package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.notorturetj.content.warning.IdentifyingDetails.Known;

/** The warnings about one text, from its words and what its readers already know. */
public final class TextWarnings {
    static final String IDENTIFIES =
            "initials, a day, a place and an occupation together may identify the person";
    static final String OFFICIAL =
            "an official seems to be named although no final verdict is known";
    static final String AUTHORITY = "names a person, as it seems: an authority is an institution";

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
                    .ifPresent(member -> found.add(new Found(IDENTIFIES, member.getKey())));
        }
        members.forEach(
                (pointer, words) -> {
                    if (pointer.endsWith("/authority") && NamedOfficials.anyName(words)) {
                        found.add(new Found(AUTHORITY, pointer));
                    } else if (!finalVerdict && NamedOfficials.in(words)) {
                        found.add(new Found(OFFICIAL, pointer));
                    }
                });
        return found;
    }

    /** A warning, not yet translated. */
    public record Found(String rule, String member) {}
}
