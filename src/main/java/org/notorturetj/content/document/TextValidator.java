package org.notorturetj.content.document;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.text.HiddenCharacters;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Rejects what no content may contain, whoever saves it: characters that canonical JSON mangles
 * silently (RFC 8785 requires valid Unicode), characters that readers do not see, and integers
 * beyond 2^53, which JavaScript rounds.
 */
final class TextValidator {
    private static final long LARGEST = 1L << 53;

    private TextValidator() {}

    /**
     * Checks a value and everything in it.
     *
     * @throws ProblemException naming the member
     */
    static void check(JsonNode content) {
        check("", content);
    }

    private static void check(String path, JsonNode node) {
        if (node.isTextual()) {
            checkText(path, node.textValue());
        } else if (node.isNumber()) {
            boolean whole = node.isIntegralNumber() && node.canConvertToLong();
            if (!whole || node.longValue() > LARGEST || node.longValue() < -LARGEST) {
                throw refused(path, Rule.WHOLE_NUMBER_53);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(path + "/" + i, node.get(i));
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(
                            member -> {
                                checkText(path, member.getKey());
                                check(path + "/" + member.getKey(), member.getValue());
                            });
        }
    }

    private static void checkText(String path, String text) {
        HiddenCharacters.firstIn(text)
                .ifPresent(
                        character -> {
                            throw refused(
                                    path,
                                    Rule.FORBIDDEN_CHARACTER.with("%04X".formatted(character)));
                        });
    }

    private static ProblemException refused(String path, RuleMessage rule) {
        return new ProblemException(ProblemType.INVALID_TEXT, path, rule);
    }
}
