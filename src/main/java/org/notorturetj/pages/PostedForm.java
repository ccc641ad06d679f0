package org.notorturetj.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.filter.FormFields;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;

/** The form that a page sent: all its fields, in their order. Without one it has none. */
@RequestScoped
public class PostedForm {
    /** Fields of the pages themselves, which belong to no content. */
    public static final String TOKEN = "_token";

    public static final String ONCE = "_once";
    public static final String DO = "_do";

    private final CurrentVertxRequest current;
    private @Nullable Map<String, List<String>> fields;

    PostedForm(CurrentVertxRequest current) {
        this.current = current;
    }

    /** All fields by name. */
    public Map<String, List<String>> all() {
        Map<String, List<String>> read = fields;
        if (read == null) {
            Buffer body = current.getCurrent().body().buffer();
            read = body == null ? new LinkedHashMap<>() : FormFields.lenient(body.toString());
            fields = read;
        }
        return read;
    }

    /** The first value of a field; empty if it was left empty. */
    public Optional<String> get(String name) {
        return values(name).stream().findFirst().filter(value -> !value.isBlank());
    }

    /** The first value of a field, as it is; nothing is the empty text. */
    public String text(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    public List<String> values(String name) {
        return all().getOrDefault(name, List.of());
    }

    public boolean isTicked(String name) {
        return get(name).isPresent();
    }

    /** Which button was pressed. */
    public String action() {
        return text(DO);
    }

    /** What somebody wrote or chose, to be shown and sent again; no password and no token. */
    List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        all().forEach(
                        (name, values) -> {
                            if (!name.equals(TOKEN) && !name.startsWith("secret")) {
                                values.forEach(value -> kept.add(new Kept(name, value)));
                            }
                        });
        return kept;
    }

    /** A field that is sent again. */
    public record Kept(String name, String value) {
        /** Whether somebody would miss it: a text, no number or word. */
        public boolean isLong() {
            return value.length() > 60 || value.indexOf('\n') >= 0;
        }
    }
}
