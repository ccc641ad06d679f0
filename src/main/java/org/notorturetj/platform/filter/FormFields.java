package org.notorturetj.platform.filter;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Reads forms (application/x-www-form-urlencoded). */
public final class FormFields {
    private static final char UNKNOWN = '\uFFFD';

    private FormFields() {}

    /**
     * The fields of a form by their names; the first of several of a name counts.
     *
     * @throws ProblemException malformed-request, if it is not UTF-8
     */
    public static Map<String, String> of(InputStream body) throws IOException {
        Map<String, String> first = new HashMap<>();
        all(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                .forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }

    /**
     * All fields of a form, each with all its values, in their order.
     *
     * @throws ProblemException malformed-request, if it is not UTF-8
     */
    public static Map<String, List<String>> all(String form) {
        return all(form, FormFields::decoded);
    }

    /** The same of any form: what is no character is U+FFFD, for whoever reads the field. */
    public static Map<String, List<String>> lenient(String form) {
        return all(form, FormFields::readable);
    }

    private static Map<String, List<String>> all(String form, UnaryOperator<String> decoding) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : form.split("&", -1)) {
            int end = field.indexOf('=');
            if (end > 0) {
                fields.computeIfAbsent(
                                decoding.apply(field.substring(0, end)), name -> new ArrayList<>())
                        .add(decoding.apply(field.substring(end + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') < 0 && decoded.indexOf(UNKNOWN) < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw new ProblemException(ProblemType.MALFORMED_REQUEST, "/", Rule.UTF_8);
    }

    private static String readable(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace('\0', UNKNOWN);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
