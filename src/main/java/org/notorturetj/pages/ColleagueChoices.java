package org.notorturetj.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.workflow.Colleague;
import org.notorturetj.api.desk.workflow.ColleagueFilter;
import org.notorturetj.api.desk.workflow.ColleaguesApi;
import org.notorturetj.api.paging.PageRequest;

/** Colleagues to choose from, by their names. */
@ApplicationScoped
public class ColleagueChoices {
    private static final int MOST = 100;

    private final ColleaguesApi colleagues;
    private final People people;

    ColleagueChoices(ColleaguesApi colleagues, People people) {
        this.colleagues = colleagues;
        this.people = people;
    }

    /**
     * Those who may do something, by their names.
     *
     * @param may as the desk's list of colleagues takes it
     */
    public List<String> who(String may, @Nullable String document, Frame frame) {
        return colleagues
                .list(new ColleagueFilter(may, document), new PageRequest(null, MOST))
                .items()
                .stream()
                .map(it -> people.name(it.account(), frame.lang()))
                .sorted()
                .toList();
    }

    /** All of them, and whoever was asked for: what somebody left behind is found as well. */
    public List<Choice> and(@Nullable String chosen, Frame frame) {
        List<String> ids = new ArrayList<>();
        if (frame.may("comment")) {
            String cursor = null;
            do {
                Items<Colleague> page =
                        colleagues.list(
                                new ColleagueFilter(null, null), new PageRequest(cursor, MOST));
                page.items().forEach(it -> ids.add(it.account()));
                cursor = page.next();
            } while (cursor != null);
        }
        Optional.ofNullable(chosen).filter(it -> !ids.contains(it)).ifPresent(ids::add);
        return ids.stream()
                .map(id -> new Choice(id, people.name(id, frame.lang()), id.equals(chosen)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }
}
