package org.notorturetj.platform.filter;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * Reads forms (application/x-www-form-urlencoded). The first of several fields of a name counts.
 */
public final class FormFields {
    private FormFields() {}

    /**
     * The fields of a form by their names.
     *
     * @throws ProblemException malformed-request, if it is not UTF-8
     */
    public static Map<String, String> of(InputStream body) throws IOException {
        Map<String, String> fields = new HashMap<>();
        String form = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        for (String field : form.split("&", -1)) {
            int end = field.indexOf('=');
            if (end > 0) {
                fields.putIfAbsent(
                        decoded(field.substring(0, end)), decoded(field.substring(end + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') < 0 && decoded.indexOf('\uFFFD') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw new ProblemException(ProblemType.MALFORMED_REQUEST, "/", Rule.UTF_8);
    }
}
