package org.notorturetj.pages.editing;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.type.TypeForms;
import org.notorturetj.api.desk.type.TypesApi;
import org.notorturetj.pages.form.MemberSchema;

/** What the content of parts is made of. */
@ApplicationScoped
class PartSchemas {
    private final DocumentsApi documents;
    private final TypesApi types;

    PartSchemas(DocumentsApi documents, TypesApi types) {
        this.documents = documents;
        this.types = types;
    }

    /** The schema of a part. */
    MemberSchema of(Part part) {
        return of(documents.get(part.document()).type(), part);
    }

    /** The same, of a document whose type is known. */
    MemberSchema of(String type, Part part) {
        TypeForms forms =
                types.list().items().stream()
                        .filter(form -> form.type().equals(type))
                        .findFirst()
                        .orElseThrow();
        return new MemberSchema(part.isFacts() ? forms.facts() : forms.text());
    }
}
