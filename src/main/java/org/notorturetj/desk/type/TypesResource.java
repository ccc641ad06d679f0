package org.notorturetj.desk.type;

import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.type.TypeForms;
import org.notorturetj.api.desk.type.TypesApi;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.content.type.TypeRules;

import io.quarkus.security.PermissionsAllowed;

class TypesResource implements TypesApi {
    private final DocumentTypes types;

    TypesResource(DocumentTypes types) {
        this.types = types;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<TypeForms> list() {
        return Items.whole(
                types.names().stream().sorted().map(types::named).map(this::forms).toList());
    }

    private TypeForms forms(TypeRules<?, ?> type) {
        return new TypeForms(
                type.name(),
                ContentSchema.of(type.factsClass()),
                ContentSchema.of(type.textClass()),
                type.type().is(Trait.LEGAL_REVIEW_FIRST),
                type.type().is(Trait.TEXTS_TAKE_TWO));
    }
}
