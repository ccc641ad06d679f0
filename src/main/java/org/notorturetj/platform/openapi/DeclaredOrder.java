package org.notorturetj.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Restores the order in which the records declare their members, which is also the order on the
 * wire; unwrapping one record into another shuffles them.
 */
final class DeclaredOrder {
    private static final List<String> PREFIXES = List.of("Listed", "Detailed");
    private static final List<String> ADDED = List.of("Presence", "Detailed");

    private final Map<String, Schema> schemas;
    private final IndexView code;
    private final Map<String, ClassInfo> unwrapping = new LinkedHashMap<>();

    private DeclaredOrder(Map<String, Schema> schemas, IndexView code) {
        this.schemas = schemas;
        this.code = code;
        code.getAnnotations(JsonUnwrapped.class).stream()
                .filter(it -> it.target().kind() == AnnotationTarget.Kind.FIELD)
                .map(it -> it.target().asField().declaringClass())
                .forEach(record -> unwrapping.put(record.simpleName(), record));
    }

    static void restoreIn(Components components, IndexView code) {
        var order = new DeclaredOrder(components.getSchemas(), code);
        components.getSchemas().forEach(order::restore);
    }

    private void restore(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Map<String, Schema> left = new LinkedHashMap<>(schema.getProperties());
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (String member : order(name)) {
            Schema property = left.remove(member);
            if (property != null) {
                properties.put(member, property);
            }
        }
        properties.putAll(left);
        schema.setProperties(properties);
        if (schema.getRequired() != null) {
            List<String> required = new ArrayList<>(properties.keySet());
            required.retainAll(schema.getRequired());
            schema.setRequired(required);
        }
    }

    private Set<String> order(String name) {
        Set<String> order = new LinkedHashSet<>();
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                String document = name.substring(prefix.length());
                order.addAll(members("Case".equals(document) ? "CaseFile" : document));
                ADDED.forEach(added -> order.addAll(members(added)));
            }
        }
        return order.isEmpty() ? members(name) : order;
    }

    private Set<String> members(String name) {
        Set<String> members = new LinkedHashSet<>();
        if (unwrapping.containsKey(name)) {
            add(members, unwrapping.get(name));
        } else if (schemas.containsKey(name) && schemas.get(name).getProperties() != null) {
            members.addAll(schemas.get(name).getProperties().keySet());
        }
        return members;
    }

    /** What is unwrapped stands where it is declared; of a list's item nobody knows here. */
    private void add(Set<String> members, ClassInfo record) {
        for (RecordComponentInfo part : record.recordComponentsInDeclarationOrder()) {
            FieldInfo field = part.field();
            if (!field.hasAnnotation(JsonUnwrapped.class)) {
                var named = field.annotation(JsonProperty.class);
                members.add(named == null ? field.name() : named.value().asString());
            } else if (field.type().kind() == Type.Kind.CLASS) {
                add(members, code.getClassByName(field.type().name()));
            }
        }
    }
}
