package org.notorturetj.content.type;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.notorturetj.api.type.DocumentType;

/** The rules of all document types. */
@ApplicationScoped
public class DocumentTypes {
    private final Map<DocumentType, TypeRules<?, ?>> rules = new EnumMap<>(DocumentType.class);

    /**
     * All rules.
     *
     * @throws IllegalStateException if a type has none: add a bean to its package in content
     */
    DocumentTypes(@Any Instance<TypeRules<?, ?>> all) {
        all.forEach(it -> rules.put(it.type(), it));
        for (DocumentType type : DocumentType.values()) {
            if (!rules.containsKey(type)) {
                throw new IllegalStateException(
                        "%s has no rules: add a bean that implements TypeRules".formatted(type));
            }
        }
    }

    /** The names of all types. */
    public Set<String> names() {
        return Stream.of(DocumentType.values())
                .map(DocumentType::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The rules of the type with a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public TypeRules<?, ?> named(String name) {
        return of(DocumentType.of(name));
    }

    /** The rules of a type. */
    public TypeRules<?, ?> of(DocumentType type) {
        TypeRules<?, ?> found = rules.get(type);
        if (found == null) {
            throw new IllegalStateException(type + " has no rules");
        }
        return found;
    }
}
