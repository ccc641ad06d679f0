package org.notorturetj.importing.plan;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.text.LegacyAddress;

/**
 * Plans the import of an archive. The same archive, table, names and lists give the same plan: it
 * asks neither clock nor network.
 */
public final class ImportPlan {
    private static final List<Language> ORDER = List.of(Language.RU, Language.TG, Language.EN);

    private final ArchiveIndex index;
    private final Site site;
    private final KindTable kinds;
    private final LikelyNames names;
    private final Pages pages;
    private final String origin;
    private final Map<String, List<String>> spellings;

    private ImportPlan(ArchiveIndex index, Site site, KindTable kinds, LikelyNames names)
            throws IOException {
        this.index = index;
        this.site = site;
        this.kinds = kinds;
        this.names = names;
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
    }

    /**
     * Plans all items.
     *
     * @throws CommandException if the archive is not whole
     */
    public static void of(
            SealedArchive archive, Site site, KindTable kinds, LikelyNames names, Reader reader)
            throws IOException {
        if (!archive.isFinished()) {
            throw new CommandException(
                    "The archive is not whole: call 'import collect' until it says that it is.");
        }
        ArchiveIndex index = ArchiveIndex.of(archive, answer -> {});
        var plan = new ImportPlan(index, site, kinds, names);
        int number = 0;
        List<List<Page>> items = plan.pages.items();
        for (List<Page> item : items) {
            reader.read(plan.item(++number, item), plan::file, items.size());
        }
    }

    private PlannedItem item(int number, List<Page> group) throws IOException {
        Map<Language, List<Page>> byLanguage = byLanguage(group);
        int places = new NamesInItem(names).places(read(group), addresses(group), feedIds(group));
        if (places > 0) {
            return PlannedItem.held(number, places);
        }
        Set<Loss> losses = EnumSet.noneOf(Loss.class);
        List<PlannedText> texts = new ArrayList<>();
        OffsetDateTime published = null;
        String path = "";
        for (Language language : ORDER) {
            List<Page> same = byLanguage.getOrDefault(language, List.of());
            if (same.isEmpty()) {
                continue;
            }
            Page main = main(same);
            OldPage page = page(main);
            OldBody body = BodyReader.read(page.body(), page::pathOf, origin);
            losses.addAll(body.losses());
            addLosses(page, body, losses);
            published = published == null ? page.published().orElse(null) : published;
            path = path.isEmpty() ? OldPage.withoutLanguage(OldPage.path(main.address())) : path;
            texts.add(
                    new PlannedText(
                            language, page.title(), body, legacy(same, losses), feedId(same)));
        }
        if (published == null) {
            losses.add(Loss.DATE);
        }
        Kind kind = kinds.of(path);
        return new PlannedItem(
                number,
                0,
                nodes(group),
                kind,
                published,
                texts,
                losses,
                problem(byLanguage, kind, texts));
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

    /** A page that shows the words of another language is no translation, but an address of it. */
    private static Map<Language, List<Page>> byLanguage(List<Page> group) {
        Map<String, Language> ofWords = new LinkedHashMap<>();
        for (Page page : group) {
            ofWords.merge(page.words(), page.language(), ImportPlan::first);
        }
        Map<Language, List<Page>> byLanguage = new EnumMap<>(Language.class);
        group.forEach(
                it ->
                        byLanguage
                                .computeIfAbsent(ofWords.get(it.words()), key -> new ArrayList<>())
                                .add(it));
        return byLanguage;
    }

    private static Language first(Language one, Language other) {
        return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
    }

    /** The page at the address that it calls its own; rather one with a name than a number. */
    private static Page main(List<Page> same) {
        return same.stream()
                .filter(it -> it.address().equals(it.canonical()))
                .filter(it -> OldPage.nodeOf(it.address()).isEmpty())
                .findFirst()
                .or(
                        () ->
                                same.stream()
                                        .filter(it -> OldPage.nodeOf(it.address()).isEmpty())
                                        .findFirst())
                .orElse(same.get(0));
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

    private @Nullable String feedId(List<Page> same) {
        return feedIds(same).stream().findFirst().orElse(null);
    }

    /** A look-up takes no notice of a slash at the end, of escapes, or of a query. */
    private List<String> legacy(List<Page> same, Set<Loss> losses) {
        Map<String, String> legacy = new LinkedHashMap<>();
        for (String address : addresses(same)) {
            String path = OldPage.path(address);
            if (!LegacyAddress.isValid(path)) {
                losses.add(Loss.ADDRESS);
                continue;
            }
            legacy.merge(
                    LegacyAddress.normalized("https://example.org" + path),
                    path,
                    (one, other) -> one.endsWith("/") ? other : one);
        }
        return List.copyOf(legacy.values());
    }

    private static List<Integer> nodes(List<Page> group) {
        return group.stream()
                .filter(it -> it.node().isPresent())
                .map(it -> it.node().getAsInt())
                .distinct()
                .sorted()
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
