package org.notorturetj.desk.preview;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.AccountLookup;
import org.notorturetj.access.Permission;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.desk.preview.PreviewedText;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.rendering.Preview;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Shows the text of a preview link to everybody who has the link. */
@ApplicationScoped
class OpenPreview {
    private final StoredPreviewLinks links;
    private final AccountLookup people;
    private final Preview preview;
    private final Clock clock;

    OpenPreview(StoredPreviewLinks links, AccountLookup people, Preview preview, Clock clock) {
        this.links = links;
        this.people = people;
        this.preview = preview;
        this.clock = clock;
    }

    /**
     * Opens a link.
     *
     * @throws ProblemException not-found if there is no valid link, whatever the reason; gone if
     *     the text was redacted; invalid-text if it cannot be published as it is
     */
    @Transactional
    Draft open(String token) {
        StoredPreviewLink link =
                links.withToken(Digest.sha256(token), clock.instant())
                        // A frozen account's links stop working together with its sessions.
                        .filter(
                                found ->
                                        RolePermissions.allow(
                                                people.rolesOf(found.author), Permission.PREVIEW))
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Change.Put rendered = preview.of(link.documentId, link.language, link.number);
        return new Draft(
                rendered.type().word(),
                link.language,
                link.number,
                link.expiresAt,
                rendered.shown().record());
    }

    /** A draft's record, as it would be if it were published now. */
    record Draft(String type, Language language, int number, Instant expiresAt, ObjectNode record) {
        /** As programs get it. */
        PreviewedText text() {
            return new PreviewedText(type, language, number, expiresAt, members(record));
        }
    }

    /** As JSON trees, so that members with an explicit null are sent too; in canonical order. */
    private static Map<String, Object> members(ObjectNode record) {
        Map<String, Object> members = new LinkedHashMap<>();
        CanonicalJson.tree(CanonicalJson.write(record))
                .properties()
                .forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
