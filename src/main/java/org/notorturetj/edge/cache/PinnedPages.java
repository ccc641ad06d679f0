package org.notorturetj.edge.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.alert.AlertApi;
import org.notorturetj.api.alert.AlertFilter;
import org.notorturetj.api.guide.GuideApi;
import org.notorturetj.api.guide.GuideFilter;
import org.notorturetj.api.home.HomeApi;
import org.notorturetj.api.hotline.HotlineApi;
import org.notorturetj.api.hotline.HotlineFilter;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.edge.Coding;
import org.notorturetj.edge.ContentRepresentations;
import org.notorturetj.edge.Representation;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.problem.ProblemException;

/** The screens that everybody opens first, as their resources make them. */
@ApplicationScoped
public class PinnedPages {
    private static final String HOTLINES = "hotlines";
    private static final String ALERTS = "alerts";
    private static final String HOME = "home";
    private static final String GUIDES = "guides";
    private static final Set<String> KEYS =
            Stream.of(Language.values())
                    .flatMap(
                            language ->
                                    Stream.of(HOTLINES, ALERTS, HOME, GUIDES)
                                            .map(name -> key(language, name)))
                    .collect(Collectors.toUnmodifiableSet());

    private static final PageRequest FIRST_PAGE = new PageRequest(null, null);

    private final ContentRepresentations representations;
    private final ContentReads reads;
    private final List<Page> pages = new ArrayList<>();

    PinnedPages(
            ContentRepresentations representations,
            ContentReads reads,
            Instance<HotlineApi> hotlines,
            Instance<AlertApi> alerts,
            Instance<HomeApi> home,
            Instance<GuideApi> guides) {
        this.representations = representations;
        this.reads = reads;
        for (Language language : Language.values()) {
            add(
                    language,
                    HOTLINES,
                    () -> hotlines.get().list(language, new HotlineFilter(null, null, null, null)));
            add(
                    language,
                    ALERTS,
                    () -> alerts.get().list(language, new AlertFilter(null, null), FIRST_PAGE));
            add(language, HOME, () -> home.get().get(language));
            add(
                    language,
                    GUIDES,
                    () ->
                            guides.get()
                                    .list(language, new GuideFilter(null, null, null), FIRST_PAGE));
        }
    }

    private void add(Language language, String name, Supplier<Object> entity) {
        pages.add(new Page(key(language, name), "/v1/{lang}/" + name, entity));
    }

    private static String key(Language language, String name) {
        return "/v1/" + language.tag() + "/" + name;
    }

    /** Whether a key of a response is that of a screen. */
    static boolean holds(String key) {
        return KEYS.contains(key);
    }

    /**
     * A screen.
     *
     * @param route the template of its path
     */
    record Page(String key, String route, Supplier<Object> entity) {}

    /**
     * What a resource made now.
     *
     * @param seq the publication that it shows
     */
    record Made(CachedResponse response, long seq) {}

    /** The screens, those first that nobody may miss. */
    List<Page> all() {
        return List.copyOf(pages);
    }

    /** The paths of all screens. */
    public static Set<String> paths() {
        return KEYS;
    }

    /**
     * A screen as its resource makes it now, within the request that is active, whose {@link
     * ContentReads} then have what it was made of.
     *
     * @throws ProblemException if there is none
     */
    public Representation now(String path) {
        return pages.stream()
                .filter(page -> page.key().equals(path))
                .findFirst()
                .map(page -> representations.of(page.entity().get(), path))
                .orElseThrow();
    }

    /** Makes a screen in all codings; empty if there is none, or if a publication came between. */
    @ActivateRequestContext
    Optional<Made> make(Page page, @Nullable CachedResponse previous) {
        try {
            Representation made = representations.of(page.entity().get(), page.key());
            if (!reads.isComplete() || !reads.isConsistent()) {
                return Optional.empty();
            }
            for (Coding coding : Coding.values()) {
                made.body(made.coding(coding.token()));
            }
            return Optional.of(
                    new Made(
                            new CachedResponse(
                                    page.key(),
                                    page.route(),
                                    made,
                                    reads.cacheTags(),
                                    SentHeaders.like(previous == null ? null : previous.headers())),
                            reads.newest()));
        } catch (ProblemException e) {
            return Optional.empty(); // nothing is published yet
        }
    }
}
