package org.notorturetj.content.protectedname;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.name.ProtectedName;
import org.notorturetj.content.nameguard.name.WrittenName;
import org.notorturetj.platform.json.CanonicalJson;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesInContentTest {
    private static final NameGuard GUARD =
            NameGuard.of(
                    List.of(
                            name("1", Language.RU, "Фируз", "Каримов"),
                            name("2", Language.EN, "Hamdam", "Qahharzada")));

    @Test
    void names_are_found_in_whatever_member_they_stand_and_however_deep() {
        assertThat(
                        members(
                                """
                                {"any": "Фируз Каримов", "list": [{"deep": ["x", "Фируза Каримова"]}],
                                 "image": {"file": "firuz_karimov.jpg", "alt": "Каримов Фируз"}, "number": 7}
                                """))
                .containsExactly("/any", "/list/0/deep/1", "/image/file", "/image/alt");
    }

    @Test
    void an_id_is_nobody_but_sixteen_letters_may_be_somebody() {
        assertThat(members("{\"document\": \"a4sa8y1mc9y2rdgw\"}")).isEmpty();
        assertThat(members("{\"slug\": \"hamdamqahharzada\"}")).containsExactly("/slug");
    }

    private static List<String> members(String content) {
        return NamesInContent.in(GUARD, CanonicalJson.tree(content), Language.RU).stream()
                .filter(FoundName::blocks)
                .map(FoundName::member)
                .toList();
    }

    private static ProtectedName name(String id, Language language, String given, String surname) {
        return new ProtectedName(
                id,
                null,
                List.of(new WrittenName(language, given, surname, "", List.of(), "F. K.")));
    }
}
