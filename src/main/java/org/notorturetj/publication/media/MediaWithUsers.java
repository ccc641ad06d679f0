package org.notorturetj.publication.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Collection;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.ConsequentChanges;
import org.notorturetj.publication.log.LogStore;
import org.notorturetj.publication.rendering.PublishedRenderer;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Keeps media and what shows them in step, in one publication: what nothing shows any longer goes,
 * and what shows something that is changed or gone is written anew.
 */
@ApplicationScoped
@Priority(2)
class MediaWithUsers implements ConsequentChanges {
    private static final Collection MEDIA = DocumentType.MEDIA.collection();

    private final MediaUsers users;
    private final PublicFiles files;
    private final Editions editions;
    private final PublishedRenderer shown;
    private final LogStore log;

    MediaWithUsers(
            MediaUsers users,
            PublicFiles files,
            Editions editions,
            PublishedRenderer shown,
            LogStore log) {
        this.users = users;
        this.files = files;
        this.editions = editions;
        this.shown = shown;
        this.log = log;
    }

    @Override
    public String name() {
        return "following pictures";
    }

    @Override
    public List<Change> with(List<Change> changes, long seq, Instant now) {
        Set<String> media = documents(changes, true);
        Set<String> others = documents(changes, false);
        Set<String> maybeUnused = new LinkedHashSet<>(media);
        maybeUnused.addAll(users.namedBy(others));
        if (maybeUnused.isEmpty()) {
            return changes;
        }
        List<Change> all = new ArrayList<>(changes);
        for (String id : maybeUnused) {
            if (!isShown(id, changes)) {
                all.addAll(takenBack(id));
            }
        }
        all.addAll(usersAnew(media, changes, seq, now));
        files.follow(all);
        return all;
    }

    private static Set<String> documents(List<Change> changes, boolean ofMedia) {
        return changes.stream()
                .filter(change -> change.collection().equals(MEDIA) == ofMedia)
                .map(Change::documentId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether something published names it after these changes. */
    private boolean isShown(String media, List<Change> changes) {
        Set<String> put = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Put it && it.type() != DocumentType.MEDIA) {
                if (MediaUsers.names(it, media)) {
                    return true;
                }
                put.add(it.documentId());
            }
        }
        return users.of(media).stream()
                .anyMatch(user -> !put.contains(user) && editions.anyPublished(user));
    }

    private List<Change> takenBack(String media) {
        List<Change> removed = new ArrayList<>();
        for (Language language : Language.values()) {
            Optional<Edition> text = editions.published(media, language);
            if (text.isPresent()) {
                text.get().takeBack();
                removed.add(new Change.Remove(media, language, MEDIA));
            }
        }
        return removed;
    }

    private List<Change> usersAnew(Set<String> media, List<Change> changes, long seq, Instant now) {
        Set<String> changed =
                changes.stream().map(MediaWithUsers::text).collect(Collectors.toSet());
        List<Change> anew = new ArrayList<>();
        for (String id : media) {
            for (String user : users.of(id)) {
                for (Language language : Language.values()) {
                    if (changed.add(text(user, language))) {
                        anew(user, language, id, seq, now).ifPresent(anew::add);
                    }
                }
            }
        }
        return anew;
    }

    private static String text(Change change) {
        return text(change.documentId(), change.language());
    }

    private static String text(String document, Language language) {
        return document + " " + language.tag();
    }

    /** Rendered with what is public now; what cannot be rendered loses what is gone. */
    private Optional<Change> anew(
            String user, Language language, String media, long seq, Instant now) {
        Optional<LogStore.StoredRecord> stored = log.record(user, language);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Optional<Change.Put> rendered = shown.rendered(user, language, seq, now);
        ObjectNode record =
                rendered.map(it -> it.shown().record())
                        .orElseGet(() -> without(media, stored.get().record()));
        ObjectNode item =
                rendered.map(it -> it.shown().item())
                        .orElseGet(() -> without(media, stored.get().item()));
        boolean same =
                CanonicalJson.write(record).equals(stored.get().record())
                        && CanonicalJson.write(item).equals(stored.get().item());
        return same
                ? Optional.empty()
                : shown.collection(user)
                        .map(it -> new Change.Rewrite(user, language, it, record, item));
    }

    private static ObjectNode without(String media, String record) {
        ObjectNode tree = CanonicalJson.tree(record);
        WithoutMedia.strip(tree, media);
        // They do not say of which document they are.
        if (tree.has("attachments")) {
            tree.putArray("attachments");
        }
        return tree;
    }
}
