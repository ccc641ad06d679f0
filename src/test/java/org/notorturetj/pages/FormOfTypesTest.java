package org.notorturetj.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Each type has its form: what is published of it is read into one, and saved again as it was. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class FormOfTypesTest {
    private static final Set<DocumentType> KEYED = Set.of(DocumentType.TOPIC, DocumentType.SECTION);

    /** What two documents cannot have. */
    private static final List<String> ONCE_ONLY = List.of("slug", "legacyAddresses", "feedIds");

    @Inject Staff staff;
    @Inject SessionCookie cookies;

    private Colleague editor;
    private PageBrowser browser;

    @BeforeEach
    void sign_in() {
        Staff.Member member = staff.with(Role.EDITOR);
        editor = new Colleague(member.token());
        browser = PageBrowser.signedIn(cookies, member.token(), "tg");
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void what_there_is_passes_through_its_form_unchanged(DocumentType type) {
        List<String> documents =
                editor.get("/documents?limit=3&state=published&type=" + type.word())
                        .path("items.id");
        for (String document : documents) {
            String copy =
                    editor.creates(type.word(), KEYED.contains(type) ? "k-" + document : null);
            Stream.of("facts", "tg", "ru", "en").forEach(part -> passes(document, copy, part));
        }
    }

    /** A copy, so that no other test finds drafts of what it knows. */
    private void passes(String document, String copy, String part) {
        String resource = part.equals("facts") ? "/facts" : "/editions/" + part;
        var published = editor.get("/documents/" + document + resource);
        if (published.statusCode() == 404) {
            return;
        }
        Map<String, Object> content = new TreeMap<>(published.<Map<String, Object>>path("content"));
        ONCE_ONLY.forEach(content::remove);
        var copied = editor.saves("/documents/" + copy + resource, content);
        assertThat(copied.statusCode()).as(copied.asString()).isEqualTo(200);
        String address = "/desk/documents/" + copy + "/" + part;
        browser.get(address);
        assertThat(browser.status()).as(address).isEqualTo(200);
        browser.press(address, "save", Map.of());
        assertThat(browser.status()).as(browser.page().select(".summary").text()).isEqualTo(303);
        Map<String, Object> saved = editor.get("/documents/" + copy + resource).path("content");
        assertThat(full(saved)).as(address).isEqualTo(full(content));
    }

    /** A list of nothing is as good as none. */
    private static Map<String, Object> full(Map<String, Object> content) {
        Map<String, Object> members = new TreeMap<>(content);
        members.remove("slug"); // the page offers one
        members.values()
                .removeIf(
                        value ->
                                (value instanceof List<?> list && list.isEmpty())
                                        || (value instanceof Map<?, ?> map && map.isEmpty()));
        return members;
    }
}
