package org.notorturetj.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names the item types of lists. The generator inlines {@code Listed<ArticleSummary>} wherever it
 * occurs, which would give a generated client as many anonymous types.
 */
final class NamedItems {
    private static final String LISTING = "Listing";
    private static final String LISTED = "Listed";
    private static final String DETAILED = "Detailed";

    /** Marks a set of members that several types share. */
    private static final String AMBIGUOUS = "";

    private final Map<Set<String>, String> names = new LinkedHashMap<>();
    private final Components components;

    private NamedItems(Components components) {
        this.components = components;
    }

    static void nameIn(Components components) {
        new NamedItems(components).name();
    }

    private void name() {
        // the raw generic types: nothing refers to them
        components.removeSchema(LISTING);
        components.removeSchema(LISTED);
        Map<String, Schema> all = new LinkedHashMap<>(components.getSchemas());
        all.forEach(this::describe);
        all.forEach(this::nameItemOf);
        all.values().forEach(schema -> Subschemas.replaceAll(schema, this::reference));
    }

    private void nameItemOf(String listing, Schema schema) {
        if (listing.startsWith(LISTING)) {
            Schema item = schema.getProperties().get("items").getItems();
            String document = listing.substring(LISTING.length());
            item.setDescription(published(document).getDescription());
            names.merge(item.getProperties().keySet(), LISTED + document, (a, b) -> AMBIGUOUS);
            components.addSchema(LISTED + document, item);
            schema.getProperties().get("items").setItems(referTo(LISTED + document));
            schema.setDescription("A page of a list. " + item.getDescription());
        }
    }

    /** A generic type has no description of its own: it takes the document's. */
    private void describe(String name, Schema schema) {
        String document = name.substring(name.startsWith(DETAILED) ? DETAILED.length() : 0);
        if (!document.equals(name) && components.getSchemas().containsKey(document)) {
            schema.setDescription("The whole document. " + published(document).getDescription());
        }
    }

    private Schema published(String document) {
        return components.getSchemas().get(document);
    }

    private Schema reference(Schema child) {
        if (child.getProperties() == null) {
            return child;
        }
        String name = names.get(child.getProperties().keySet());
        if (name == null || AMBIGUOUS.equals(name)) {
            throw new IllegalStateException(
                    "An object without a name in the contract: " + child.getProperties().keySet());
        }
        return referTo(name);
    }

    private static Schema referTo(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
