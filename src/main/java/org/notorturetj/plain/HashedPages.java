package org.notorturetj.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.reading.record.PublishedRecords;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.page.PageLists;
import org.notorturetj.sync.page.PageSource;

/** The pages of a folder one by one, for those who keep their hashes. */
@ApplicationScoped
class HashedPages implements PageSource {
    private static final String LISTS = "lists";
    private static final String UNDATED = "undated";
    private static final int PART = 1_000;

    /** As a folder has titles: by type, and within it in the order of its list. */
    private static final Comparator<FoundRecord> IN_ORDER =
            Comparator.comparing((FoundRecord found) -> DocumentType.of(found.type()))
                    .thenComparing(FoundRecord::rank)
                    .thenComparing(FoundRecord::documentId);

    private final Pages pages;
    private final ListPages lists;
    private final Frame frame;
    private final PublishedRecords records;
    private final ContentReads reads;
    private final int template = PageResources.hash();

    HashedPages(
            Pages pages,
            ListPages lists,
            Frame frame,
            PublishedRecords records,
            ContentReads reads) {
        this.pages = pages;
        this.lists = lists;
        this.frame = frame;
        this.records = records;
        this.reads = reads;
    }

    @Override
    public int template() {
        return template;
    }

    @Override
    public Set<String> types() {
        return Set.copyOf(TypeLists.words(Trait.HAS_PAGE));
    }

    @Override
    public List<String> files(Language reader) {
        return Stream.of(
                        PageLists.SHARED.stream(),
                        Pages.ALONE.stream().map(file -> below(reader, file)),
                        TypeLists.with(Trait.HAS_PAGE)
                                .map(type -> below(reader, PageFile.of(type))))
                .flatMap(files -> files)
                .toList();
    }

    @Override
    public String namesLists(Language reader) {
        return below(reader, PageFile.SEARCH);
    }

    private static String below(Language reader, String file) {
        return reader.tag() + "/" + file;
    }

    @Override
    @ActivateRequestContext
    public Set<String> frame() {
        for (Language language : Language.values()) {
            frame.of(language, PageFile.HOME, "");
        }
        return reads.cacheTags();
    }

    @Override
    @ActivateRequestContext
    public Optional<Page> document(Language reader, String documentId) {
        FoundRecord found = records.items(reader, List.of(documentId)).get(documentId);
        if (found == null
                || found.slug() == null
                || !DocumentType.is(found.type(), Trait.HAS_PAGE)) {
            return Optional.empty();
        }
        DocumentType type = DocumentType.of(found.type());
        String slug = found.slug();
        List<String> shownIn = new ArrayList<>();
        shownIn.add(below(reader, PageFile.ofLetter(lists.letter(found))));
        String shard = UNDATED;
        if (type.is(Trait.DATED)) {
            Month month = Month.ofRank(found.rank());
            shownIn.add(below(reader, PageFile.of(type, month)));
            shard = month.quarter();
        }
        String inShard = shard;
        return made(() -> pages.document(reader, type, slug))
                .map(
                        text ->
                                page(
                                        below(reader, PageFile.of(type, slug)),
                                        inShard,
                                        text,
                                        // what is related is not on the page
                                        tags("f " + found.type() + " "),
                                        shownIn));
    }

    @Override
    @ActivateRequestContext
    public Optional<Page> file(Language reader, String file, Named named) {
        if (!file.startsWith(reader.tag() + "/")) {
            return Optional.of(
                    page(
                            file,
                            LISTS,
                            file.equals(PageFile.HOME)
                                    ? pages.start()
                                    : PlainResource.text(PlainResource.STYLE),
                            Set.of(),
                            List.of()));
        }
        String name = file.substring(reader.tag().length() + 1);
        if (name.equals(PageFile.SEARCH)) {
            Set<Integer> letters =
                    named.lists().stream()
                            .flatMap(list -> PageFile.letter(list).stream())
                            .collect(Collectors.toCollection(TreeSet::new));
            return Optional.of(
                    page(file, LISTS, pages.letters(reader, letters), Set.of(), List.of()));
        }
        if (PageFile.letter(file).isPresent()) {
            List<FoundRecord> found = found(reader, named.documents(file));
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            page(
                                    file,
                                    LISTS,
                                    pages.titles(reader, name, found),
                                    Set.of(),
                                    List.of()));
        }
        boolean isOfMonth = PageFile.list(name).flatMap(PageFile.ListFile::month).isPresent();
        return made(() -> pages.page(reader, name))
                .map(text -> page(file, LISTS, text, isOfMonth ? Set.of() : tags(), List.of()));
    }

    private List<FoundRecord> found(Language reader, List<String> documentIds) {
        List<FoundRecord> found = new ArrayList<>();
        for (int from = 0; from < documentIds.size(); from += PART) {
            Collection<FoundRecord> part =
                    records.items(
                                    reader,
                                    documentIds.subList(
                                            from, Math.min(documentIds.size(), from + PART)))
                            .values();
            found.addAll(part);
        }
        return found.stream().filter(it -> it.slug() != null).sorted(IN_ORDER).toList();
    }

    /** What is taken away meanwhile has no page. */
    private static Optional<String> made(Supplier<String> page) {
        try {
            return Optional.of(page.get());
        } catch (MovedException moved) {
            return Optional.empty();
        } catch (ProblemException gone) {
            if (gone.type() != ProblemType.GONE && gone.type() != ProblemType.NOT_FOUND) {
                throw gone;
            }
            return Optional.empty();
        }
    }

    /** What the page was made of, but for some tags, and those that the frame has by itself. */
    private Set<String> tags(String... without) {
        Set<String> framed =
                Set.of(
                        ContentReads.listTag(DocumentType.REGION.word()),
                        ContentReads.listTag(DocumentType.POLICY.word()));
        return reads.cacheTags().stream()
                .filter(tag -> !framed.contains(tag))
                .filter(tag -> Arrays.stream(without).noneMatch(tag::startsWith))
                .collect(Collectors.toSet());
    }

    private Page page(
            String file, String shard, String text, Set<String> read, List<String> shownIn) {
        return new Page(
                file,
                shard,
                LinesFile.address(text),
                read,
                shownIn,
                reads.isConsistent() ? reads.newest() : -1);
    }
}
