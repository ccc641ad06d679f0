package org.notorturetj.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the documents tell people to send is in the contract, and is answered as they show. */
@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class DocumentedRequestsTest {
    private static final Path ROOT = Path.of("..");

    /** A method and an address; a dot or comma after it belongs to the sentence. */
    private static final Pattern REQUEST =
            Pattern.compile("\\b(GET|HEAD|POST|PUT|DELETE) (…?/[^\\s`\"'(),?]*[^\\s`\"'(),?.;:])");

    private static final Pattern CURL =
            Pattern.compile(
                    "\\$ curl -s '?localhost:8080(/[^' ]*)'?(?: \\| head -c (\\d+))?\\n([^`]*?)…?\\n```");

    private static final List<Operation> OPERATIONS =
            Arrays.stream(Contract.values())
                    .flatMap(contract -> new ContractReader(contract).operations().stream())
                    .toList();

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("docs", "docs/operations")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        // the stand-in is another server
                        .filter(file -> !file.endsWith("push-stand-in.md"))
                        .forEach(documents::add);
            }
        }
        for (String one : List.of("README.md", "api/README.md", "mobile-contract/PROTOCOL.md")) {
            documents.add(ROOT.resolve(one));
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_request_that_a_document_names_is_in_the_contract(Path document) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (var found : REQUEST.matcher(Files.readString(document)).results().toList()) {
            if (!isKnown(found.group(1), found.group(2))) {
                wrong.add(found.group());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_documents_name_many_requests() throws IOException {
        long named = 0;
        for (Path document : documents()) {
            named += REQUEST.matcher(Files.readString(document)).results().count();
        }
        assertThat(named).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /desk/v1/schedules",
                "PUT /desk/v1/documents/{id}/alert",
                "GET /v1/xx/articles/of/a/kind",
                "POST …/nothing"
            })
    void a_request_that_nobody_answers_is_noticed(String request) {
        String[] words = request.split(" ", 2);
        assertThat(isKnown(words[0], words[1])).isFalse();
    }

    @Test
    void the_answers_that_the_readme_shows_are_given() throws IOException {
        Matcher shown = CURL.matcher(Files.readString(ROOT.resolve("README.md")));
        int answers = 0;
        while (shown.find()) {
            String answer = given().urlEncodingEnabled(false).get(shown.group(1)).asString();
            String text = shown.group(3).replace('\n', ' ').strip();
            assertThat(text).hasSizeGreaterThan(Integer.parseInt(shown.group(2)) - 20);
            assertThat(answer).startsWith(text);
            answers++;
        }
        assertThat(answers).isPositive();
    }

    private static boolean isKnown(String method, String address) {
        String given = address.replaceFirst("^…", "");
        String name = method.replace("HEAD", "GET").toLowerCase(Locale.ROOT);
        return OPERATIONS.stream()
                .filter(operation -> operation.method().equals(name))
                .map(Operation::path)
                .anyMatch(
                        path ->
                                address.startsWith("…")
                                        ? matchesEnd(path, given)
                                        : matches(path, given)
                                                || matches(path, "/desk/v1" + given));
    }

    private static boolean matchesEnd(String path, String end) {
        String[] template = path.split("/", -1);
        int segments = end.split("/", -1).length - 1;
        if (segments >= template.length) {
            return false;
        }
        List<String> last =
                Arrays.asList(template).subList(template.length - segments, template.length);
        return matches("/" + String.join("/", last), end);
    }

    /** A placeholder of the document stands for one of the contract, or for a value. */
    private static boolean matches(String path, String given) {
        String[] template = path.split("/", -1);
        String[] segments = given.split("/", -1);
        if (template.length != segments.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            boolean open = template[i].startsWith("{");
            if (segments[i].startsWith("{") ? !open : !open && !template[i].equals(segments[i])) {
                return false;
            }
        }
        return true;
    }
}
