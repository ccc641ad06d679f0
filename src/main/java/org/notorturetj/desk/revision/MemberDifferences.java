package org.notorturetj.desk.revision;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.revision.MemberDifference;
import org.notorturetj.desk.saving.ChangedMembers;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

/** The members that differ between two contents, with their values. */
public final class MemberDifferences {
    /** Longer texts also get a word-by-word difference. */
    private static final int LONGEST_SHORT_TEXT = 80;

    private MemberDifferences() {}

    /** Those between two contents, in the order of their names. */
    public static List<MemberDifference> between(JsonNode before, JsonNode after) {
        return ChangedMembers.between(before, after).stream()
                .map(member -> difference(member, before.at(member), after.at(member)))
                .toList();
    }

    private static MemberDifference difference(String member, JsonNode before, JsonNode after) {
        boolean withSegments =
                before.isTextual() && after.isTextual() && (isLong(before) || isLong(after));
        return new MemberDifference(
                member,
                value(before),
                value(after),
                withSegments
                        ? TextDifference.between(before.textValue(), after.textValue())
                        : null);
    }

    private static boolean isLong(JsonNode text) {
        return text.textValue().length() > LONGEST_SHORT_TEXT
                || text.textValue().indexOf('\n') >= 0;
    }

    private static @Nullable Object value(JsonNode node) {
        return node.isMissingNode()
                ? null
                : CanonicalJson.mapper().convertValue(node, Object.class);
    }
}
