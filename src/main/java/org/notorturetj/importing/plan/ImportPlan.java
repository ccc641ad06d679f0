package org.notorturetj.importing.plan;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.likely.LikelyNames;
import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.archive.ArchiveIndex;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.body.BodyReader;
import org.notorturetj.importing.body.Loss;
import org.notorturetj.importing.body.OldBody;
import org.notorturetj.importing.collect.Site;
import org.notorturetj.importing.page.OldPage;
import org.notorturetj.importing.plan.KindTable.Kind;
import org.notorturetj.importing.plan.Pages.Page;
import org.notorturetj.importing.plan.PlannedItem.Problem;
import org.notorturetj.importing.plan.Waiting.Stage;
import org.notorturetj.platform.command.CommandException;

/**
 * Plans the import of an archive. The same archive, table, names and lists give the same plan: it
 * asks neither clock nor network.
 */
public final class ImportPlan {
    private final ArchiveIndex index;
    private final Site site;
    private final KindTable kinds;
    private final LikelyNames names;
    private final NameDecisions decisions;
    private final Pages pages;
    private final String origin;
    private final Map<String, List<String>> spellings;

    private ImportPlan(
            ArchiveIndex index,
            Site site,
            KindTable kinds,
            LikelyNames names,
            NameDecisions decisions)
            throws IOException {
        this.index = index;
        this.site = site;
        this.kinds = kinds;
        this.names = names;
        this.decisions = decisions;
        this.pages = new Pages(index, site);
        this.spellings = pages.spellings();
        this.origin = site.home().resolve("/").toString().replaceFirst("/$", "");
    }

    /** Takes the items one after the other; none is kept. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Takes one.
         *
         * @param files of the old site, those that its texts name among them
         * @param items how many there are
         */
        void read(PlannedItem item, OldFiles files, int items) throws IOException;

        /** Takes what is left of the old site's addresses, after the last item. */
        default void end(Unclaimed unclaimed) throws IOException {}
    }

    /**
     * Plans all items.
     *
     * @throws CommandException if the archive is not whole
     */
    public static void of(
            SealedArchive archive,
            Site site,
            KindTable kinds,
            LikelyNames names,
            NameDecisions decisions,
            Reader reader)
            throws IOException {
        if (!archive.isFinished()) {
            throw new CommandException(
                    "The archive is not whole: call 'import collect' until it says that it is.");
        }
        ArchiveIndex index = ArchiveIndex.of(archive, answer -> {});
        var plan = new ImportPlan(index, site, kinds, names, decisions);
        int number = 0;
        List<List<Page>> items = plan.pages.items();
        var claims = new Claims();
        for (List<Page> item : items) {
            PlannedItem planned = plan.item(++number, item);
            claims.add(planned);
            reader.read(planned, plan::file, items.size());
        }
        reader.end(claims.left(plan.pages.readable(), names));
    }

    private PlannedItem item(int number, List<Page> group) throws IOException {
        Map<Language, List<Page>> byLanguage = ItemPages.byLanguage(group);
        NamesInItem found =
                new NamesInItem(names).look(read(group), addresses(group), feedIds(group));
        Kind kind = kinds.of(ItemPages.path(byLanguage));
        DecidedNames decided = found.decided(decisions, found.takesTwo(kind));
        if (!decided.isWhole() || decided.leavesOut()) {
            return PlannedItem.held(
                    number,
                    found.waiting(
                            kind,
                            decided.leavesOut() ? Stage.LEFT_OUT : Stage.UNDECIDED,
                            identities(group)));
        }
        Set<Loss> losses = EnumSet.noneOf(Loss.class);
        List<PlannedText> texts = new ArrayList<>();
        OffsetDateTime published = null;
        for (Language language : ItemPages.ORDER) {
            List<Page> same = byLanguage.getOrDefault(language, List.of());
            if (same.isEmpty()) {
                continue;
            }
            OldPage page = page(ItemPages.main(same));
            published = published == null ? page.published().orElse(null) : published;
            Optional<PlannedText> text = text(language, same, page, decided, losses);
            if (text.isEmpty()) {
                found.lookAlso(BodyReader.read(page.body(), page::pathOf, origin).markdown());
                found.lookAlso(page.title());
                return PlannedItem.held(
                        number, found.waiting(kind, Stage.UNDECIDED, identities(group)));
            }
            texts.add(text.get());
        }
        if (published == null) {
            losses.add(Loss.DATE);
        }
        return new PlannedItem(
                number,
                found.names().isEmpty()
                        ? null
                        : found.waiting(kind, Stage.DECIDED, identities(group)),
                ItemPages.nodes(group),
                kind,
                published,
                texts,
                losses,
                problem(byLanguage, kind, texts));
    }

    /** Empty if a name is left in it. */
    private Optional<PlannedText> text(
            Language language,
            List<Page> same,
            OldPage page,
            DecidedNames decided,
            Set<Loss> losses)
            throws IOException {
        OldBody body = BodyReader.read(page.body(), page::pathOf, origin);
        losses.addAll(body.losses());
        addLosses(page, body, losses);
        Optional<String> title = decided.written(page.title(), names);
        Optional<String> written = decided.written(body.markdown(), names);
        if (title.isEmpty() || written.isEmpty()) {
            return Optional.empty();
        }
        if (!title.get().equals(page.title()) || !written.get().equals(body.markdown())) {
            losses.add(Loss.NAME);
        }
        List<String> addresses = addresses(same);
        return Optional.of(
                new PlannedText(
                        language,
                        title.get(),
                        body.with(written.get()),
                        OldAddresses.claimed(addresses, it -> decided.mayStand(it, names), losses),
                        feedIds(same).stream()
                                .filter(it -> decided.mayStand(it, names))
                                .findFirst()
                                .orElse(null),
                        identities(same)));
    }

    private void addLosses(OldPage page, OldBody body, Set<Loss> losses) throws IOException {
        if (page.hasComments()) {
            losses.add(Loss.COMMENTS);
        }
        for (String file : body.files()) {
            if (file(file).isEmpty()) {
                losses.add(Loss.FILE_MISSING);
            }
        }
    }

    private Optional<byte[]> file(String path) throws IOException {
        return index.answer(origin + path).filter(it -> it.status() == Answer.OK).map(Answer::body);
    }

    private OldPage page(Page page) throws IOException {
        return index.answer(page.address())
                .flatMap(it -> OldPage.of(it, site))
                .orElseThrow(() -> new IOException("a page of the archive is another one now"));
    }

    private List<OldPage> read(List<Page> group) throws IOException {
        List<OldPage> read = new ArrayList<>();
        for (Page page : group) {
            read.add(page(page));
        }
        return read;
    }

    private List<String> addresses(List<Page> group) {
        return group.stream().flatMap(it -> spellings.get(it.address()).stream()).toList();
    }

    private List<String> feedIds(List<Page> group) {
        return addresses(group).stream().flatMap(it -> pages.feeds().id(it).stream()).toList();
    }

    /** Numbers, and addresses, since not every page has one. */
    private List<String> identities(List<Page> group) {
        return Stream.concat(
                        ItemPages.nodes(group).stream().map(it -> "node " + it),
                        OldAddresses.identities(addresses(group)).stream()
                                .map(it -> "address " + it))
                .toList();
    }

    private static @Nullable Problem problem(
            Map<Language, List<Page>> byLanguage, Kind kind, List<PlannedText> texts) {
        if (byLanguage.values().stream()
                .anyMatch(it -> it.stream().map(Page::words).distinct().count() > 1)) {
            return Problem.TWO_TEXTS;
        }
        if (kind.kind().isEmpty()) {
            return Problem.NO_KIND;
        }
        return texts.stream().map(PlannedText::title).anyMatch(String::isBlank)
                ? Problem.NO_TITLE
                : null;
    }
}
