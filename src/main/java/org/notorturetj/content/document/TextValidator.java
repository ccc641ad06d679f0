package org.notorturetj.content.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Rejects what no content may contain, whoever saves it: characters that canonical JSON mangles
 * silently (RFC 8785 requires valid Unicode), characters that readers do not see, and integers
 * beyond 2^53, which JavaScript rounds.
 */
final class TextValidator {
    private static final long LARGEST = 1L << 53;

    /** So many members are listed. */
    private static final int MAX_FOUND = 20;

    private TextValidator() {}

    /**
     * Checks a value and everything in it.
     *
     * @throws ProblemException naming all members at fault, up to a limit
     */
    static void check(JsonNode content) {
        List<Violation> found = new ArrayList<>();
        check("", content, found);
        if (!found.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_TEXT, found);
        }
    }

    private static void check(String path, JsonNode node, List<Violation> found) {
        if (found.size() >= MAX_FOUND) {
            return;
        }
        if (node.isTextual()) {
            checkText(path, node.textValue(), found);
        } else if (node.isNumber()) {
            boolean whole = node.isIntegralNumber() && node.canConvertToLong();
            if (!whole || node.longValue() > LARGEST || node.longValue() < -LARGEST) {
                found.add(new Violation(path, Rule.WHOLE_NUMBER_53));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(path + "/" + i, node.get(i), found);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                checkText(path, member.getKey(), found);
                check(path + "/" + member.getKey(), member.getValue(), found);
            }
        }
    }

    private static void checkText(String path, String text, List<Violation> found) {
        HiddenCharacters.firstIn(text)
                .ifPresent(
                        character ->
                                found.add(
                                        new Violation(
                                                path,
                                                Rule.FORBIDDEN_CHARACTER.with(
                                                        "%04X".formatted(character)))));
    }
}
