package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which types there are, and what each is, is said by {@link DocumentType} alone: a list of their
 * names anywhere else would be forgotten when a type is added, without a word of the compiler.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypeListsTest {
    private static final Path ROOT = Path.of("..");

    /** What phones and annotations need as it stands; compared by the test that is named. */
    private static final Map<String, String> COMPARED =
            Map.of(
                    "DocumentType.java", "TypeCopiesTest",
                    "RecordType.java", "TypeCopiesTest");

    /** Words that mean something else there. */
    private static final Map<String, String> OTHER_WORDS =
            Map.of(
                    "TextDecoding.java", "elements of HTML",
                    "NotDialled.java", "what laws are divided into",
                    "CaseDocuments.java", "alerts that name a case",
                    "Main.java", "what somebody types after the command",
                    "ShowCommand.java", "what somebody types after the command",
                    "AuthorityReplyType.java", "filters of lists and what a facet says",
                    "NeutralTextCheck.java", "kinds of wake-ups");

    /** What is said of these types together, and of no others that have a trait in common. */
    private static final Map<String, String> TOGETHER =
            Map.of(
                    "SearchableText.java", "each has words of its own for what is typed",
                    "WakeupPreviews.java", "each has a kind of wake-up of its own",
                    "LinesPage.java", "numbers stand under their regions",
                    "Leaflets.java", "as on the page of numbers",
                    "PaperCopies.java", "as on the page of numbers",
                    "HashedPages.java", "the frame of every page names both");

    /** The last migration that was written before types were described once. */
    private static final int EXEMPT = 50;

    /** Facts say of each member what it names. */
    private static final String FACTS = "Facts.java";

    /** Names of members and filters, too: a list of these alone is none of types. */
    private static final Set<DocumentType> FILTERS =
            Set.of(
                    DocumentType.CASE,
                    DocumentType.SECTION,
                    DocumentType.TOPIC,
                    DocumentType.REGION);

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern SQL = Pattern.compile("'([a-z-]+)'");
    private static final Pattern CONSTANT =
            Pattern.compile("\\bDocumentType\\s*\\.\\s*([A-Z_]+)\\b");
    private static final Pattern IMPORTED =
            Pattern.compile("import static [\\w.]+\\." + CONSTANT.pattern() + ";");
    private static final Pattern SQL_COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern NUMBER = Pattern.compile("V([0-9]+)__.*\\.sql");
    private static final Pattern STATEMENT = Pattern.compile("[;{}@]");

    @Test
    void no_list_of_type_names_stands_outside_their_description() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String module : List.of("api/src", "mobile-contract/src", "src")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/main/java"))) {
                for (Path file : files.filter(TypeListsTest::isLooked).toList()) {
                    Set<String> names = listed(Files.readString(file));
                    if (!names.isEmpty()) {
                        found.put(file.getFileName().toString(), names);
                    }
                }
            }
        }
        Set<String> known = new TreeSet<>(COMPARED.keySet());
        known.addAll(OTHER_WORDS.keySet());
        known.addAll(TOGETHER.keySet());
        assertThat(found)
                .as("ask DocumentType for these, by a trait, and do not list their names")
                .containsOnlyKeys(known);
    }

    @Test
    void no_migration_since_then_lists_their_names() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("src/main/resources/db/migration"))) {
            for (Path file : files.sorted().toList()) {
                Matcher name = NUMBER.matcher(file.getFileName().toString());
                if (name.matches()
                        && Integer.parseInt(name.group(1)) > EXEMPT
                        && !listedInSql(Files.readString(file)).isEmpty()) {
                    found.add(name.group());
                }
            }
        }
        assertThat(found)
                .as("a migration stays as it is: what it says of types is forgotten with a new one")
                .isEmpty();
    }

    @Test
    void lists_in_sql_are_found_and_single_names_are_not() {
        assertThat(listedInSql("CHECK (type IN ('guide',\n    'page'));")).hasSize(2);
        assertThat(listedInSql("x = 'guide'; y = 'page'; -- 'home', 'event'\n")).isEmpty();
    }

    @Test
    void lists_are_found_however_they_are_written() {
        assertThat(
                        List.of(
                                "x = List.of(\"guide\", \"page\");",
                                "sql = \"type IN ('article', 'case-update')\";",
                                "pattern = \"(guides|pages)/[0-9]\";",
                                "sql = \"type = ANY ('{guide,article}')\";",
                                "switch (t) { case \"guide\" -> 1; case \"page\" -> 2; }",
                                "x = Set.of(DocumentType.GUIDE, DocumentType.PAGE);",
                                "y = t == DocumentType.GUIDE || t == DocumentType.PAGE;",
                                "import static a.DocumentType.GUIDE;\nimport static a.DocumentType.PAGE;"))
                .allSatisfy(code -> assertThat(listed(code)).hasSize(2));
        assertThat(
                        List.of(
                                "with(\"topic\", topic).with(\"region\", region);",
                                "x = \"guide\"; y = \"page\";",
                                "x = DocumentType.GUIDE; y = DocumentType.PAGE;",
                                "x = DocumentType.FOUND + DocumentType.GUIDE;",
                                "x = DocumentType.GUIDE == t ? of(\"page\") : t;",
                                "// \"guide\", \"page\""))
                .allSatisfy(code -> assertThat(listed(code)).isEmpty());
    }

    private static boolean isLooked(Path file) {
        return file.toString().endsWith(".java") && !file.toString().endsWith(FACTS);
    }

    /** The types that a statement names together; a switch is one statement. */
    private static Set<String> listed(String source) {
        String code =
                LITERAL.matcher(COMMENT.matcher(source).replaceAll(""))
                        .replaceAll(
                                text ->
                                        Matcher.quoteReplacement(
                                                STATEMENT.matcher(text.group()).replaceAll(" ")));
        Set<String> all = new TreeSet<>();
        for (String statement : STATEMENT.split(code, -1)) {
            all.addAll(several(names(statement)));
            all.addAll(several(constants(statement)));
        }
        all.addAll(
                several(
                        IMPORTED.matcher(code)
                                .results()
                                .flatMap(it -> constants(it.group()).stream())
                                .collect(Collectors.toSet())));
        all.addAll(
                several(
                        Pattern.compile("case (\"[a-z-]+\")")
                                .matcher(code)
                                .results()
                                .flatMap(label -> names(label.group(1)).stream())
                                .collect(Collectors.toSet())));
        return all;
    }

    private static Set<String> listedInSql(String sql) {
        return Stream.of(SQL_COMMENT.matcher(sql).replaceAll("").split(";", -1))
                .flatMap(statement -> several(names(statement)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<DocumentType> constants(String code) {
        Set<String> names =
                CONSTANT.matcher(code)
                        .results()
                        .map(constant -> constant.group(1))
                        .collect(Collectors.toSet());
        return Stream.of(DocumentType.values())
                .filter(type -> names.contains(type.name()))
                .collect(Collectors.toSet());
    }

    private static Set<String> several(Set<DocumentType> types) {
        return types.size() > 1 && !FILTERS.containsAll(types)
                ? types.stream().map(DocumentType::word).collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<DocumentType> names(String statement) {
        Set<DocumentType> types = new TreeSet<>();
        Matcher literal = LITERAL.matcher(statement);
        while (literal.find()) {
            add(literal.group(1), types);
            SQL.matcher(literal.group(1)).results().forEach(name -> add(name.group(1), types));
            Set<DocumentType> alternatives = new TreeSet<>();
            for (String one : literal.group(1).split("[^a-z-]+", -1)) {
                add(one, alternatives);
            }
            if (alternatives.size() > 1 && literal.group(1).matches(".*[a-z][|,][a-z].*")) {
                types.addAll(alternatives);
            }
        }
        SQL.matcher(statement).results().forEach(name -> add(name.group(1), types));
        return types;
    }

    private static void add(String word, Set<DocumentType> types) {
        for (DocumentType type : DocumentType.values()) {
            if (type.word().equals(word) || (!type.is(Trait.SINGLE) && type.path().equals(word))) {
                types.add(type);
            }
        }
    }
}
