package org.notorturetj.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.notorturetj.api.desk.AccountId;

/** Describes the names that answers of the desk have beside the ids of accounts. */
final class AccountNames {
    private AccountNames() {}

    static void addTo(Components components, IndexView code) {
        for (AnnotationInstance marked : code.getAnnotations(AccountId.class)) {
            if (marked.target().kind() == AnnotationTarget.Kind.FIELD) {
                var field = marked.target().asField();
                add(components.getSchemas().get(field.declaringClass().simpleName()), field.name());
            }
        }
    }

    private static void add(Schema record, String id) {
        Map<String, Schema> members = new LinkedHashMap<>();
        record.getProperties()
                .forEach(
                        (name, member) -> {
                            members.put(name, member);
                            if (name.equals(id)) {
                                members.put(name + AccountId.SUFFIX, name(id));
                            }
                        });
        record.setProperties(members);
    }

    private static Schema name(String id) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(
                        "The name that the account of %s chose to be shown by; absent when it chose none"
                                .formatted(id))
                .examples(java.util.List.of("Amina"));
    }
}
