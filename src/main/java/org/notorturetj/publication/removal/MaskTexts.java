package org.notorturetj.publication.removal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.content.contactpoint.ContactPoint;
import org.notorturetj.content.contactpoint.RecordContactPoints;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.contactpoint.MentionIndex;
import org.notorturetj.publication.contactpoint.RecordMask;
import org.notorturetj.publication.contactpoint.RetiredContactPoints;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.ConsequentChanges;
import org.notorturetj.publication.log.LinesAndContacts;
import org.notorturetj.publication.log.LogStore;
import org.notorturetj.publication.rendering.PublishedRenderer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * When a line or contact has a number, address or account no longer (it is compromised, paused,
 * changed or withdrawn), takes it out of every published text in the same publication, and shows it
 * again when one has it again.
 */
@ApplicationScoped
@Priority(1)
class MaskTexts implements ConsequentChanges {
    private final LogStore log;
    private final LinesAndContacts linesAndContacts;
    private final RetiredContactPoints retired;
    private final MentionIndex mentions;
    private final PublishedRenderer shown;

    MaskTexts(
            LogStore log,
            LinesAndContacts linesAndContacts,
            RetiredContactPoints retired,
            MentionIndex mentions,
            PublishedRenderer shown) {
        this.log = log;
        this.linesAndContacts = linesAndContacts;
        this.retired = retired;
        this.mentions = mentions;
        this.shown = shown;
    }

    @Override
    public String name() {
        return "masking numbers";
    }

    @Override
    public List<Change> with(List<Change> changes, long seq, Instant now) {
        return changes.stream().anyMatch(MaskTexts::isOfLineOrContact)
                ? masked(changes, seq, now)
                : changes;
    }

    private static boolean isOfLineOrContact(Change change) {
        return TypeLists.collections(Trait.CONTACT_POINTS).contains(change.collection());
    }

    private List<Change> masked(List<Change> changes, long seq, Instant now) {
        Map<MentionIndex.Text, JsonNode> before = linesAndContacts.records();
        Map<MentionIndex.Text, JsonNode> after = new HashMap<>(before);
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                after.put(text(put), put.shown().record());
            } else {
                after.remove(text(change));
            }
        }
        Set<ContactPoint> published = published(after.values());
        Map<String, Set<ContactPoint>> gone = gone(before, published);
        List<ContactPoint> back = new ArrayList<>(retired.all());
        back.retainAll(published);
        if (gone.isEmpty() && back.isEmpty()) {
            return changes;
        }
        gone.forEach((documentId, points) -> retired.retire(documentId, points, now));
        retired.reinstate(back);
        return withOthers(changes, new RecordMask(retired.all(), published), gone, back, seq, now);
    }

    private static MentionIndex.Text text(Change change) {
        return new MentionIndex.Text(change.documentId(), change.language());
    }

    /** What documents published before and nobody publishes now, by document. */
    private static Map<String, Set<ContactPoint>> gone(
            Map<MentionIndex.Text, JsonNode> before, Set<ContactPoint> published) {
        Map<String, Set<ContactPoint>> gone = new LinkedHashMap<>();
        before.forEach(
                (text, record) -> {
                    Set<ContactPoint> lost = RecordContactPoints.published(record);
                    lost.removeAll(published);
                    if (!lost.isEmpty()) {
                        gone.computeIfAbsent(text.documentId(), it -> new LinkedHashSet<>())
                                .addAll(lost);
                    }
                });
        return gone;
    }

    private static Set<ContactPoint> published(Collection<JsonNode> records) {
        Set<ContactPoint> points = new LinkedHashSet<>();
        records.forEach(record -> points.addAll(RecordContactPoints.published(record)));
        return points;
    }

    private List<Change> withOthers(
            List<Change> changes,
            RecordMask mask,
            Map<String, Set<ContactPoint>> gone,
            List<ContactPoint> back,
            long seq,
            Instant now) {
        List<Change> all = new ArrayList<>(changes);
        Set<MentionIndex.Text> touched = new HashSet<>();
        for (Change change : changes) {
            touched.add(text(change));
            if (change instanceof Change.Put put) {
                mask.apply(put.shown().record(), put.language());
                mask.apply(put.shown().item(), put.language());
            }
        }
        Set<String> keys = RetiredContactPoints.keys(back);
        gone.values().forEach(points -> keys.addAll(RetiredContactPoints.keys(points)));
        for (MentionIndex.Text text : mentions.naming(keys)) {
            if (touched.add(text)) {
                rewritten(text, mask, !back.isEmpty(), seq, now).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Masks what is published; what is to be shown again is rendered from the text. */
    private Optional<Change> rewritten(
            MentionIndex.Text text, RecordMask mask, boolean again, long seq, Instant now) {
        Optional<LogStore.StoredRecord> stored = log.record(text.documentId(), text.language());
        Optional<Change.Put> rendered =
                again
                        ? shown.rendered(text.documentId(), text.language(), seq, now)
                        : Optional.empty();
        return stored.flatMap(
                old -> {
                    ObjectNode record =
                            rendered.map(it -> it.shown().record())
                                    .orElseGet(() -> CanonicalJson.tree(old.record()));
                    ObjectNode item =
                            rendered.map(it -> it.shown().item())
                                    .orElseGet(() -> CanonicalJson.tree(old.item()));
                    mask.apply(record, text.language());
                    mask.apply(item, text.language());
                    return CanonicalJson.write(record).equals(old.record())
                                    && CanonicalJson.write(item).equals(old.item())
                            ? Optional.empty()
                            : shown.collection(text.documentId())
                                    .map(
                                            collection ->
                                                    new Change.Rewrite(
                                                            text.documentId(),
                                                            text.language(),
                                                            collection,
                                                            record,
                                                            item));
                });
    }
}
