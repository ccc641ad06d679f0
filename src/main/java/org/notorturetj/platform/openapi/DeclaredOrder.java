package org.notorturetj.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Restores the order in which the records declare their members, which is also the order on the
 * wire; unwrapping one record into another shuffles them.
 */
final class DeclaredOrder {
    private static final List<String> PREFIXES = List.of("Listed", "Detailed");
    private static final List<String> ADDED = List.of("Presence", "Detailed");

    private DeclaredOrder() {}

    static void restoreIn(Components components) {
        Map<String, Schema> schemas = components.getSchemas();
        schemas.forEach((name, schema) -> restore(name, schema, schemas));
    }

    private static void restore(String name, Schema schema, Map<String, Schema> schemas) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> order = new ArrayList<>();
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                String document = name.substring(prefix.length());
                addMembers(order, schemas.get("Case".equals(document) ? "CaseFile" : document));
                ADDED.forEach(added -> addMembers(order, schemas.get(added)));
            }
        }
        Map<String, Schema> left = new LinkedHashMap<>(schema.getProperties());
        if (order.isEmpty() && !"Presence".equals(name)) {
            // as on the wire, language facts come last in a teaser and a front page
            Schema presence = schemas.get("Presence");
            if (left.keySet().containsAll(presence.getProperties().keySet())) {
                order.addAll(left.keySet());
                order.removeAll(presence.getProperties().keySet());
                addMembers(order, presence);
            }
        }
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (String member : order) {
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

    private static void addMembers(List<String> order, Schema schema) {
        if (schema != null && schema.getProperties() != null) {
            order.addAll(schema.getProperties().keySet());
        }
    }
}
