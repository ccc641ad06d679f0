package org.notorturetj.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.type.DocumentType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new type of document has its screens without a line in this room: lists, forms, reviews and
 * publishing name no type. Named are only those that have a screen which no other type has.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypesInPagesTest {
    private static final Map<String, Set<String>> SCREENS_OF_THEIR_OWN =
            Map.of(
                    "LinePages.java", Set.of("hotline"), // all lines, with "do not call"
                    "lines.html", Set.of("hotline"),
                    "AlertPages.java", Set.of("alert"), // the composer
                    "AskedFor.java", Set.of("alert"), // what makes phones ring
                    "NewDocumentPages.java", Set.of("alert"), // begun from an update, not there
                    "ConsentPages.java", Set.of("alert"), // where a family lets a case be told
                    "PublicPages.java", Set.of("case", "case-update"), // found by a code
                    "UploadPages.java", Set.of("media")); // a file becomes one

    /** Words that are members, filters or vocabularies as well. */
    private static final Set<String> OTHER_WORDS =
            Set.of("case", "section", "topic", "region", "page", "home", "contact");

    private static final Pattern CONSTANT = Pattern.compile("DocumentType\\.([A-Z][A-Z_]+)");
    private static final Pattern LITERAL = Pattern.compile("[\"'=]([a-z][a-z-]+)[\"'&]");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

    @Test
    void no_type_is_named_but_by_a_screen_of_its_own() throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        for (String folder : Set.of("java/org/notorturetj/pages", "resources/templates/pages")) {
            try (Stream<Path> files = Files.walk(Path.of("main", folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Set<String> types = types(Files.readString(file));
                    if (!types.isEmpty()) {
                        named.put(file.getFileName().toString(), types);
                    }
                }
            }
        }
        assertThat(named)
                .as("ask DocumentType by a trait, or the document's actions")
                .isEqualTo(SCREENS_OF_THEIR_OWN);
    }

    @Test
    void names_are_found_however_they_are_written() {
        assertThat(types("x.equals(DocumentType.CASE_UPDATE.word())"))
                .containsExactly("case-update");
        assertThat(types("type.equals(\"guide\")")).containsExactly("guide");
        assertThat(types("{#if type == 'article'}")).containsExactly("article");
        assertThat(types("href=\"/desk/new?type=hotline\"")).containsExactly("hotline");
        assertThat(types("// \"guide\"")).isEmpty();
    }

    private static Set<String> types(String source) {
        String code = COMMENT.matcher(source).replaceAll("").replace("role=\"alert\"", "");
        Set<String> types = new TreeSet<>();
        CONSTANT.matcher(code)
                .results()
                .forEach(found -> types.add(DocumentType.valueOf(found.group(1)).word()));
        LITERAL.matcher(code)
                .results()
                .map(found -> found.group(1))
                .filter(word -> DocumentType.find(word).isPresent() && !OTHER_WORDS.contains(word))
                .forEach(types::add);
        return types;
    }
}
