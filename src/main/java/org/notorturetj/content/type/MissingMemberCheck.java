package org.notorturetj.content.type;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

/**
 * Finds members that are missing or show nothing: all that are not marked as nullable are required,
 * and none that is there may be blank.
 */
final class MissingMemberCheck {
    private MissingMemberCheck() {}

    /** Adds the members that are missing or blank, as JSON pointers without their first slash. */
    static void check(Object content, Violations required) {
        check("", content, required);
    }

    private static void check(String pointer, @Nullable Object value, Violations required) {
        if (value instanceof String text) {
            if (HiddenCharacters.showsNothing(text)) {
                required.absent(pointer.substring(1), Rule.NOT_BLANK);
            }
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                check(pointer + "/" + i, items.get(i), required);
            }
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> check(pointer + "/" + name, member, required));
        } else if (value instanceof Record content) {
            for (RecordMembers.Member member : RecordMembers.of(content)) {
                String name = pointer + "/" + member.name();
                if (member.value() != null) {
                    check(name, member.value(), required);
                } else if (!member.isNullable()) {
                    required.absent(name.substring(1), Rule.REQUIRED);
                }
            }
        }
    }
}
