package org.notorturetj.content.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.guard.NameGuard;
import org.notorturetj.content.guard.NameHit;

import com.fasterxml.jackson.databind.JsonNode;

/** Looks for protected names in every text of a content, whatever its members are called. */
public final class NamesInContent {
    /** Members in which words stand without spaces. */
    private static final Set<String> IDENTIFIERS =
            Set.of("slug", "legacyAddresses", "url", "address", "key", "file", "account");

    /** What looks like one, wherever it stands: no space, and not one word of letters. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?=\\S*[-_/.@#])\\S{1,2000}");

    /** An opaque id is nobody's name. */
    private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");

    private NamesInContent() {}

    /**
     * Looks through a content.
     *
     * @param language null if it has several, or none
     * @return all places, in the order of the members
     */
    public static List<FoundName> in(
            NameGuard guard, JsonNode content, @Nullable Language language) {
        List<FoundName> found = new ArrayList<>();
        if (guard.size() > 0) {
            search(guard, "", "", content, language == null ? Language.RU : language, found);
        }
        return found;
    }

    private static void search(
            NameGuard guard,
            String pointer,
            String name,
            JsonNode node,
            Language language,
            List<FoundName> found) {
        if (node.isTextual()) {
            String text = node.textValue();
            hits(guard, name, text, language)
                    .forEach(hit -> found.add(new FoundName(pointer, text, hit)));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                search(guard, pointer + "/" + i, name, node.get(i), language, found);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(
                            member ->
                                    search(
                                            guard,
                                            pointer + "/" + member.getKey(),
                                            member.getKey(),
                                            member.getValue(),
                                            language,
                                            found));
        }
    }

    private static List<NameHit> hits(
            NameGuard guard, String name, String text, Language language) {
        if (ID.matcher(text).matches()) {
            return List.of();
        }
        return isIdentifier(name, text)
                ? guard.checkIdentifier(text, language)
                : guard.check(text, language);
    }

    static boolean isIdentifier(String name, String text) {
        return (IDENTIFIERS.contains(name) && !text.contains(" "))
                || IDENTIFIER.matcher(text).matches();
    }
}
