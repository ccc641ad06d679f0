package org.notorturetj.content.protectedname;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.NameForm;
import org.notorturetj.content.nameguard.name.ProtectedName;
import org.notorturetj.content.nameguard.name.WrittenName;

/**
 * A protected name as it was registered.
 *
 * @param forms in each language at most one
 * @param version rises with every change, from 1
 */
public record StoredName(
        String id,
        @Nullable String caseId,
        List<NameForm> forms,
        String author,
        Instant createdAt,
        Instant changedAt,
        int version) {
    public StoredName {
        forms = List.copyOf(forms);
    }

    /** As the guard wants it. */
    ProtectedName guarded() {
        return new ProtectedName(id, caseId, forms.stream().map(StoredName::written).toList());
    }

    /** A form as the guard wants it. */
    public static WrittenName written(NameForm form) {
        return new WrittenName(
                form.language(),
                Objects.requireNonNullElse(form.given(), ""),
                Objects.requireNonNullElse(form.surname(), ""),
                Objects.requireNonNullElse(form.patronymic(), ""),
                Objects.requireNonNullElse(form.nicknames(), List.of()),
                form.initials());
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "StoredName[" + id + "]";
    }
}
