package org.notorturetj.desk.imported;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.imported.ImportedName;
import org.notorturetj.api.desk.imported.ImportedNameBuilder;
import org.notorturetj.api.desk.imported.ImportedNamesApi;
import org.notorturetj.api.desk.imported.NameJudgement;
import org.notorturetj.api.desk.imported.NamePlace;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.imported.DecisionTable.Decided;
import org.notorturetj.desk.imported.WaitingNames.Entry;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;

import io.quarkus.security.PermissionsAllowed;

class ImportedNameResource implements ImportedNamesApi {
    private final WaitingNames waiting;
    private final DecisionTable table;
    private final DecideName decide;
    private final CurrentPerson person;

    ImportedNameResource(
            WaitingNames waiting, DecisionTable table, DecideName decide, CurrentPerson person) {
        this.waiting = waiting;
        this.table = table;
        this.decide = decide;
        this.person = person;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public Items<ImportedName> list(PageRequest page) {
        return Pages.of(
                "imported-names",
                all().stream().sorted(Comparator.comparing(ImportedNameResource::place)),
                ImportedNameResource::place,
                page);
    }

    /** Those that wait, and those that may be named of whom no text has anything any more. */
    private List<ImportedName> all() {
        Map<String, Decided> decided = new LinkedHashMap<>();
        table.prepare();
        table.all().forEach(it -> decided.put(it.id(), it));
        List<ImportedName> all = new ArrayList<>();
        for (Entry entry : waiting.all()) {
            List<String> ids = table.ids(entry.name());
            all.add(
                    view(
                            entry,
                            ids,
                            ids.stream()
                                    .map(decided::remove)
                                    .filter(Objects::nonNull)
                                    .findFirst()));
        }
        decided.values().stream()
                .filter(it -> it.sealed() != null)
                .forEach(it -> all.add(kept(it)));
        return all;
    }

    private ImportedName kept(Decided decided) {
        var entry = new Entry("", table.words(decided), List.of(), 0, List.of(), false);
        return view(entry, List.of(decided.id()), Optional.of(decided));
    }

    /** What nobody has looked at is first. */
    private static PageCursor place(ImportedName name) {
        boolean confirms = name.twoPeople() && name.confirmedBy() == null;
        int group = name.decision() == null ? 0 : confirms ? 1 : 2;
        return new PageCursor(Instant.ofEpochSecond(group), name.id());
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public ImportedName decide(String id, NameJudgement judgement) {
        table.prepare();
        Entry entry = waiting.entry(id);
        decide.decide(person.get(), entry, DecisionTable.ofWord(judgement.decision()));
        List<String> ids = table.ids(entry.name());
        return view(entry, ids, table.find(ids));
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public void takeBack(String id) {
        decide.takeBack(person.get(), id);
    }

    private static ImportedName view(Entry entry, List<String> ids, Optional<Decided> decided) {
        return ImportedNameBuilder.builder()
                .id(decided.map(Decided::id).orElse(ids.get(0)))
                .words(entry.words())
                .places(
                        entry.places().stream()
                                .map(
                                        it ->
                                                new NamePlace(
                                                        it.before(),
                                                        it.words(),
                                                        it.after(),
                                                        it.inAddress()))
                                .toList())
                .count(entry.count())
                .texts(entry.texts())
                .twoPeople(entry.twoPeople())
                .decision(said(decided, it -> DecisionTable.word(it.decision())))
                .decidedBy(said(decided, Decided::by))
                .decidedAt(said(decided, Decided::at))
                .confirmedBy(said(decided, Decided::confirmedBy))
                .build();
    }

    private static <T> @Nullable T said(
            Optional<Decided> decided, Function<Decided, @Nullable T> what) {
        return decided.map(what).orElse(null);
    }
}
