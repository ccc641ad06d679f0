package org.notorturetj.desk.imported;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.desk.deletion.DeleteDraft;
import org.notorturetj.desk.document.CreateFilledDocument;
import org.notorturetj.desk.document.SlugOffers;
import org.notorturetj.desk.imported.DraftState.Draft;
import org.notorturetj.desk.imported.ImportMap.Row;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.SaveContent;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Makes the draft of an item, or writes it anew as long as nobody at the desk has touched it: by
 * what editors do it with, and refused what they are refused.
 */
@ApplicationScoped
class ItemDrafts {
    private static final String SLUG = "slug";

    private final CreateFilledDocument create;
    private final SaveContent save;
    private final SlugOffers slugs;
    private final DeleteDraft delete;
    private final ImportMap map;
    private final DraftState drafts;

    ItemDrafts(
            CreateFilledDocument create,
            SaveContent save,
            SlugOffers slugs,
            DeleteDraft delete,
            ImportMap map,
            DraftState drafts) {
        this.create = create;
        this.save = save;
        this.slugs = slugs;
        this.delete = delete;
        this.map = map;
        this.drafts = drafts;
    }

    /**
     * What became of an item.
     *
     * @param document its draft; empty if it has none
     */
    record Result(Outcome outcome, String document) {}

    /**
     * Writes an item, in the transaction of the caller, which is to be rolled back if this throws.
     *
     * @throws ProblemException if the desk refuses it
     */
    Result write(Person importer, ItemContent content) {
        List<Row> rows = map.find(content.identities());
        if (rows.size() > 1) {
            return new Result(Outcome.TWO_DRAFTS, "");
        }
        byte[] source = map.ofSource(content.written());
        if (rows.isEmpty()) {
            return new Result(Outcome.CREATED, create(importer, content, source));
        }
        Row row = rows.get(0);
        Optional<Draft> draft = drafts.lock(row.document());
        if (draft.isEmpty()) {
            map.note(row.document(), ImportMap.DELETED);
            return new Result(Outcome.DELETED, row.document());
        }
        if (Arrays.equals(row.source(), source)) {
            return new Result(Outcome.UNCHANGED, row.document());
        }
        if (!Arrays.equals(row.text(), map.ofText(draft.get().written()))) {
            map.note(row.document(), ImportMap.BOTH_CHANGED);
            return new Result(Outcome.BOTH_CHANGED, row.document());
        }
        if (!draft.get().document().type().equals(content.type())) {
            delete.delete(importer, row.document(), draft.get().seen());
            map.remove(row.document());
            return new Result(Outcome.UPDATED, create(importer, content, source));
        }
        update(importer, draft.get(), content);
        map.update(row(row.document(), source), content.identities(), content.texts().keySet());
        return new Result(Outcome.UPDATED, row.document());
    }

    /**
     * Takes back the draft of an item in which a name waits by now: something was said of it
     * before, or it was not protected. In the transaction of the caller.
     *
     * @return held, with the draft if an editor has touched it: then it stays
     */
    Result hold(Person importer, Collection<String> identities) {
        String stays = "";
        for (Row row : map.find(identities)) {
            Optional<Draft> draft = drafts.lock(row.document());
            if (draft.isPresent() && Arrays.equals(row.text(), map.ofText(draft.get().written()))) {
                delete.delete(importer, row.document(), draft.get().seen());
                map.remove(row.document());
            } else if (draft.isPresent()) {
                map.note(row.document(), ImportMap.BOTH_CHANGED);
                stays = row.document();
            }
        }
        return new Result(Outcome.HELD, stays);
    }

    private String create(Person importer, ItemContent content, byte[] source) {
        String id =
                create.create(
                                importer,
                                NewDraft.of(content.type(), content.facts(), content.texts()))
                        .id();
        map.add(row(id, source), ImportMap.TEXT, content.identities(), content.texts().keySet());
        return id;
    }

    private Row row(String id, byte[] source) {
        return new Row(id, source, map.ofText(drafts.lock(id).orElseThrow().written()));
    }

    /** A language that the old site has no longer stays. */
    private void update(Person importer, Draft draft, ItemContent content) {
        Document document = draft.document();
        String seen = draft.facts().map(ContentEntityTag::header).orElse(null);
        save.saveFacts(importer, document.id(), seen, seen == null ? "*" : null, content.facts());
        content.texts()
                .forEach(
                        (language, text) -> {
                            Optional<Edition> before =
                                    Optional.ofNullable(draft.texts().get(language));
                            save.saveText(
                                    importer,
                                    document.id(),
                                    language,
                                    before.map(ContentEntityTag::header).orElse(null),
                                    before.isPresent() ? null : "*",
                                    slugs.filled(document, withSlug(text, before)));
                        });
    }

    /** A draft keeps the slug that it was offered first. */
    private static Map<String, Object> withSlug(
            Map<String, Object> text, Optional<? extends ContentVersion> before) {
        Map<String, Object> kept = new TreeMap<>(text);
        before.map(it -> CanonicalJson.tree(it.content()).path(SLUG).asText(""))
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> kept.put(SLUG, it));
        return kept;
    }
}
