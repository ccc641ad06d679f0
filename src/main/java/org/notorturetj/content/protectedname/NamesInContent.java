package org.notorturetj.content.protectedname;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.NameHit;
import org.notorturetj.content.nameguard.text.GuardedMember;
import org.notorturetj.content.nameguard.text.NameLists;

import com.fasterxml.jackson.databind.JsonNode;

/** Looks for protected names in every text of a content, whatever its members are called. */
public final class NamesInContent {
    /** Members in which words stand without spaces. */
    private static final Set<String> IDENTIFIERS =
            Set.of("slug", "legacyAddresses", "url", "address", "key", "file", "account");

    /** An opaque id is nobody's name; one without a digit might be. */
    private static final Pattern ID = Pattern.compile("(?=[a-z]{0,16}[0-9])[0-9a-hjkmnp-tv-z]{16}");

    private NamesInContent() {}

    /** A text in a content: where it stands, and whether words stand in it without spaces. */
    private record Member(String pointer, String text, boolean identifier) {}

    /**
     * Looks through a content. What only warns in an address blocks if the content says whose
     * initials it is.
     *
     * @param language null if it has several, or none
     * @return all places, in the order of the members
     */
    public static List<FoundName> in(
            NameGuard guard, JsonNode content, @Nullable Language language) {
        List<FoundName> found = new ArrayList<>();
        if (guard.size() > 0) {
            for (Member member : members(content)) {
                hits(guard, member, language).forEach(hit -> found.add(found(member, hit)));
            }
        }
        return TellingAddresses.judged(guard, content, found);
    }

    /**
     * Looks for names of which one part stands in one member and another in another, such as the
     * title and the body.
     *
     * @param language as above
     * @return warnings, in the order of the members
     */
    public static List<FoundName> across(
            NameGuard guard, JsonNode content, @Nullable Language language) {
        if (guard.size() == 0) {
            return List.of();
        }
        List<Member> members = members(content);
        List<List<NameHit>> hits = guard.across(guarded(members), known(language));
        List<FoundName> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Member member = members.get(i);
            hits.get(i).forEach(hit -> found.add(found(member, hit)));
        }
        return found;
    }

    /** Whether a content is a list of names, whosever. */
    public static boolean isListOfNames(JsonNode content) {
        return NameLists.areOne(guarded(members(content)));
    }

    /** Ids of those of whom several parts of the name stand anywhere in it; of namesakes one. */
    static List<String> named(NameGuard guard, JsonNode content) {
        return guard.size() == 0 ? List.of() : guard.named(guarded(members(content)));
    }

    private static List<GuardedMember> guarded(List<Member> members) {
        return members.stream().map(it -> new GuardedMember(it.text(), it.identifier())).toList();
    }

    private static FoundName found(Member member, NameHit hit) {
        return new FoundName(member.pointer(), member.text(), hit);
    }

    private static List<NameHit> hits(NameGuard guard, Member member, @Nullable Language language) {
        return member.identifier()
                ? guard.checkIdentifier(member.text(), known(language))
                : guard.check(member.text(), known(language));
    }

    private static Language known(@Nullable Language language) {
        return language == null ? Language.RU : language;
    }

    /** Whether words stand without spaces in the member in which something was found. */
    static boolean isAddress(FoundName found) {
        String name = found.member().replaceAll("(?:/[0-9]{1,9}){1,9}$", "");
        return isIdentifier(name.substring(name.lastIndexOf('/') + 1), found.text());
    }

    private static List<Member> members(JsonNode content) {
        List<Member> members = new ArrayList<>();
        collect("", "", content, members);
        return members;
    }

    private static void collect(String pointer, String name, JsonNode node, List<Member> members) {
        if (node.isTextual()) {
            String text = node.textValue();
            if (!ID.matcher(text).matches()) {
                members.add(new Member(pointer, text, isIdentifier(name, text)));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, name, node.get(i), members);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(
                            member ->
                                    collect(
                                            pointer + "/" + member.getKey(),
                                            member.getKey(),
                                            member.getValue(),
                                            members));
        }
    }

    static boolean isIdentifier(String name, String text) {
        return (IDENTIFIERS.contains(name) && !text.contains(" ")) || NameGuard.isIdentifier(text);
    }
}
