package org.notorturetj.content.protectedname;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.NameHit;
import org.notorturetj.content.nameguard.NameVerdict;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Slugs, file names and links with a part of a name, common though it is, beside a text that has
 * the initials of this person, or will have them once the name is taken out of it: together they
 * tell who it is. They are refused like the name.
 */
final class TellingAddresses {
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0\u202f]++");

    private TellingAddresses() {}

    static List<FoundName> judged(NameGuard guard, JsonNode content, List<FoundName> found) {
        if (found.stream().noneMatch(TellingAddresses::isDoubtful)) {
            return found;
        }
        Set<String> named = new HashSet<>();
        found.stream().filter(FoundName::blocks).forEach(it -> named.addAll(it.hit().persons()));
        String text = SPACE.matcher(words(content, new StringBuilder())).replaceAll("");
        return found.stream()
                .map(
                        it ->
                                isDoubtful(it) && tells(guard, it.hit(), named, text)
                                        ? blocking(it)
                                        : it)
                .toList();
    }

    private static boolean isDoubtful(FoundName found) {
        return !found.blocks() && NamesInContent.isAddress(found);
    }

    private static boolean tells(NameGuard guard, NameHit hit, Set<String> named, String text) {
        return hit.persons().stream()
                .anyMatch(
                        person ->
                                named.contains(person)
                                        || guard.initials(person).stream()
                                                .anyMatch(it -> has(text, it)));
    }

    /** Whether initials stand there, and are not the end of others. */
    private static boolean has(String text, String initials) {
        String sought = SPACE.matcher(initials).replaceAll("");
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            boolean others = at > 1 && text.charAt(at - 1) == '.' && isCapital(text, at - 2);
            if (!others && !isCapital(text, at - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(String text, int at) {
        return at >= 0 && Character.isUpperCase(text.charAt(at));
    }

    private static FoundName blocking(FoundName found) {
        NameHit hit = found.hit();
        return new FoundName(
                found.member(),
                found.text(),
                new NameHit(
                        NameVerdict.BLOCK,
                        hit.reason(),
                        hit.persons(),
                        hit.from(),
                        hit.to(),
                        hit.suggestion()));
    }

    private static CharSequence words(JsonNode node, StringBuilder words) {
        if (node.isTextual()) {
            words.append(node.textValue()).append('\n');
        } else {
            node.forEach(it -> words(it, words));
        }
        return words;
    }
}
