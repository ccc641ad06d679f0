package org.notorturetj.types;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.client.offline.PublishedText;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The class by which apps read the records of a type: an accessor for each member. */
final class ClientFile {
    /** What {@link PublishedText} reads of every record. */
    private static final Set<String> COMMON =
            Stream.of(PublishedText.class.getMethods())
                    .map(Method::getName)
                    .collect(Collectors.toSet());

    private static final Set<String> READ_OTHERWISE = Set.of("seo", "sample", "sourceIsNewer");

    private final DocumentType type;
    private final Class<?> published;
    private final List<Class<?>> inner = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    ClientFile(DocumentType type, Class<?> published) {
        this.type = type;
        this.published = published;
    }

    String text() {
        String name = published.getSimpleName();
        for (RecordComponent member : flat(published)) {
            if (!COMMON.contains(member.getName()) && !READ_OTHERWISE.contains(member.getName())) {
                add("", "record", member, "    ");
            }
        }
        for (int i = 0; i < inner.size(); i++) { // a record may hold more of them
            addInner(inner.get(i));
        }
        String body = String.join("\n", parts);
        return """
        package org.notorturetj.client.offline;

        import java.util.List;

        import org.notorturetj.client.Content;
        import org.notorturetj.client.json.JsonObject;

        /** %s */
        public final class %s extends PublishedText {
            %s(JsonObject record) {
                super(record);
            }

            /** All of them, in the order of their ids. */
            public static List<%s> all(Content content) {
                return all(content, "%s", %s::new);
            }

        %s}
        """
                .formatted(
                        published.getAnnotation(Schema.class).description(),
                        name,
                        name,
                        name,
                        type.collection().word(),
                        name,
                        body);
    }

    private static List<RecordComponent> flat(Class<?> record) {
        List<RecordComponent> members = new ArrayList<>();
        for (RecordComponent member : record.getRecordComponents()) {
            if (member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members.addAll(flat(member.getType()));
            } else {
                members.add(member);
            }
        }
        return members;
    }

    /** Adds the accessor of a member; of each member of an object that it is. */
    private void add(String before, String from, RecordComponent member, String indent) {
        String name = member.getName();
        Class<?> item = Members.item(member);
        if (member.getType().isRecord()) {
            for (RecordComponent part : flat(member.getType())) {
                add(name, from + ".objectOrEmpty(\"" + name + "\")", part, indent);
            }
            return;
        }
        String accessor =
                before.isEmpty()
                        ? name
                        : before
                                + name.substring(0, 1).toUpperCase(Locale.ROOT)
                                + name.substring(1);
        String description =
                Optional.ofNullable(member.getAccessor().getAnnotation(Schema.class))
                        .map(Schema::description)
                        .filter(text -> !text.isBlank())
                        .orElse("Of the record")
                        .replaceFirst("\\.?$", ".");
        String returned;
        String value;
        if (List.class.isAssignableFrom(member.getType()) && item.isRecord()) {
            if (!inner.contains(item)) {
                inner.add(item);
            }
            returned = "List<" + item.getSimpleName() + ">";
            value =
                    "each(%s.objectsOrEmpty(\"%s\"), %s::new)"
                            .formatted(from, name, item.getSimpleName());
        } else if (List.class.isAssignableFrom(member.getType())) {
            returned = "List<String>";
            value = from + ".textsOrEmpty(\"" + name + "\")";
        } else if (item == boolean.class || item == Boolean.class) {
            returned = "boolean";
            value = from + ".flag(\"" + name + "\", false)";
        } else if (item == int.class || item == long.class || item == Integer.class) {
            returned = "long";
            value = "number(" + from + ", \"" + name + "\")";
        } else if (item == Instant.class) {
            returned = "long";
            value = "LenientTimestamp.parse(" + from + ".text(\"" + name + "\", \"\"))";
        } else {
            returned = "String";
            value = from + ".text(\"" + name + "\", \"\")";
        }
        parts.add(
                """
                /** %s */
                public %s %s() {
                    return %s;
                }
                """
                        .formatted(description, returned, accessor, value)
                        .indent(indent.length()));
    }

    private void addInner(Class<?> record) {
        String name = record.getSimpleName();
        parts.add(
                """
                    /** %s */
                    public static final class %s {
                        private final JsonObject record;

                        %s(JsonObject record) {
                            this.record = record;
                        }
                """
                        .formatted("One of its " + name + "s.", name, name));
        for (RecordComponent member : flat(record)) {
            add("", "record", member, "        ");
        }
        parts.add("    }\n");
    }
}
