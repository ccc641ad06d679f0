package org.notorturetj.content.type;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** All document types, by name. */
@ApplicationScoped
public class DocumentTypes {
    private final Map<String, DocumentType<?, ?>> byName;

    DocumentTypes(@Any Instance<DocumentType<?, ?>> types) {
        byName = types.stream().collect(Collectors.toMap(DocumentType::name, Function.identity()));
    }

    /** The names of all types. */
    public java.util.Set<String> names() {
        return byName.keySet();
    }

    /**
     * The type with a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public DocumentType<?, ?> named(String name) {
        DocumentType<?, ?> type = byName.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no document type " + name);
        }
        return type;
    }
}
