package org.notorturetj.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form sends, as browsers send it. */
final class FilledForm {
    private FilledForm() {}

    /**
     * All that it holds, after some of its fields were filled in.
     *
     * @param filled values by names: one, or a list of them; a name that the form lacks is refused
     */
    static Map<String, List<String>> fields(FormElement form, Map<String, ?> filled) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.formData()
                .forEach(
                        field ->
                                fields.computeIfAbsent(field.key(), name -> new ArrayList<>())
                                        .add(field.value()));
        // to the letter: jsoup leaves out white space at both ends
        form.select("textarea[name]")
                .forEach(area -> fields.put(area.attr("name"), List.of(written(area))));
        filled.forEach(
                (name, value) -> {
                    assertThat(form.select("[name=" + name + "]")).as(name).isNotEmpty();
                    fields.put(
                            name,
                            value instanceof List<?> many
                                    ? many.stream().map(String::valueOf).toList()
                                    : List.of(String.valueOf(value)));
                });
        return fields;
    }

    /** Where a form leads that is sent as an address. */
    static String address(String action, Map<String, List<String>> fields) {
        return action
                + fields.entrySet().stream()
                        .flatMap(
                                field ->
                                        field.getValue().stream()
                                                .map(
                                                        it ->
                                                                field.getKey()
                                                                        + "="
                                                                        + URLEncoder.encode(
                                                                                it,
                                                                                StandardCharsets
                                                                                        .UTF_8)))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** What a field holds, to the letter. */
    static String value(Element field) {
        return field.normalName().equals("textarea") ? written(field) : field.val();
    }

    /** Browsers leave out the line end after the tag, if there is one. */
    private static String written(Element area) {
        return area.wholeText().replaceFirst("^\n", "");
    }
}
