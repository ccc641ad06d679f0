package org.notorturetj.importing.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;
import org.notorturetj.importing.body.Loss;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.plan.PlannedItem.State;
import org.notorturetj.importing.plan.PlannedText;

/** A plan's items as rows of a table. Of one that waits there is a number and a count. */
final class Rows {
    static final List<String> HEAD =
            Stream.concat(
                            Stream.of(
                                    "number",
                                    "state",
                                    "reason",
                                    "nodes",
                                    "kind",
                                    "section",
                                    "languages",
                                    "published",
                                    "losses",
                                    "words",
                                    "words_kept",
                                    "files"),
                            Stream.of(Language.values())
                                    .flatMap(
                                            it ->
                                                    Stream.of(
                                                                    "title_",
                                                                    "legacyAddresses_",
                                                                    "feedId_")
                                                            .map(name -> name + it.tag())))
                    .toList();

    private Rows() {}

    static List<String> of(PlannedItem item) {
        List<String> cells = new ArrayList<>();
        cells.add("" + item.number());
        cells.add(state(item));
        cells.add(reason(item));
        if (item.state() == State.HELD || item.state() == State.LEFT_OUT) {
            cells.addAll(HEAD.subList(cells.size(), HEAD.size()).stream().map(it -> "").toList());
            return cells;
        }
        cells.add(joined(item.nodes().stream().map(String::valueOf).toList()));
        cells.add(item.kind().kind());
        cells.add(item.kind().section());
        cells.add(joined(item.texts().stream().map(it -> it.language().tag()).toList()));
        cells.add(item.published() == null ? "" : item.published().toString());
        cells.add(joined(item.losses().stream().map(Loss::word).toList()));
        cells.add("" + item.texts().stream().mapToInt(it -> it.body().words()).sum());
        cells.add("" + item.texts().stream().mapToInt(it -> it.body().kept()).sum());
        cells.add(
                joined(
                        !item.isPlain()
                                ? List.of()
                                : item.texts().stream()
                                        .flatMap(it -> it.body().files().stream())
                                        .distinct()
                                        .toList()));
        for (Language language : Language.values()) {
            cells.add(of(item, language, PlannedText::title));
            cells.add(of(item, language, it -> joined(it.addresses())));
            cells.add(of(item, language, it -> Optional.ofNullable(it.feedId()).orElse("")));
        }
        return cells;
    }

    static String state(PlannedItem item) {
        return item.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String reason(PlannedItem item) {
        if (item.state() == State.HELD) {
            return "a name, %d %s"
                    .formatted(item.places(), item.places() == 1 ? "place" : "places");
        }
        return item.problem() == null
                ? ""
                : item.problem().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String of(
            PlannedItem item, Language language, Function<PlannedText, String> what) {
        return item.texts().stream()
                .filter(it -> it.language() == language)
                .map(what)
                .findFirst()
                .orElse("");
    }

    private static String joined(Collection<String> parts) {
        return parts.stream().collect(Collectors.joining(" "));
    }
}
