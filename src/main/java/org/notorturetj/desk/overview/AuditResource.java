package org.notorturetj.desk.overview;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.audit.AuditApi;
import org.notorturetj.api.desk.audit.AuditedAct;
import org.notorturetj.api.desk.audit.AuditedActFilter;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditEntry;
import org.notorturetj.audit.AuditFilter;
import org.notorturetj.audit.AuditPage;
import org.notorturetj.audit.AuditReader;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.security.PermissionsAllowed;

class AuditResource implements AuditApi {
    /** Row numbers, at most 2^53; no other list's cursor looks like this. */
    private static final String NUMBER = "[1-9][0-9]{0,15}";

    private final AuditReader audit;

    AuditResource(AuditReader audit) {
        this.audit = audit;
    }

    @Override
    @PermissionsAllowed(Permission.READ_AUDIT)
    public Items<AuditedAct> list(AuditedActFilter filter, PageRequest page) {
        AuditPage found =
                audit.page(
                        new AuditFilter(filter.document(), filter.actor(), filter.action()),
                        before(page.cursor()),
                        page.size());
        return new Items<>(
                found.items().stream().map(AuditResource::view).toList(),
                found.next() == null ? null : found.next().toString());
    }

    private static @Nullable Long before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        if (!cursor.matches(NUMBER)) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
        return Long.valueOf(cursor);
    }

    private static AuditedAct view(AuditEntry entry) {
        return new AuditedAct(
                entry.n(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.documentId(),
                entry.language() == null ? null : Language.ofTag(entry.language()).orElseThrow(),
                entry.fields());
    }
}
