package org.notorturetj.content.guide;

import java.util.List;

import org.notorturetj.api.guide.Source;
import org.notorturetj.api.text.Destination;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.PartialDates;
import org.notorturetj.platform.text.address.Address;
import org.notorturetj.platform.text.address.Printed;

/** Where the statements of a guide come from: a title, and often an address. */
final class GuideSources {
    private GuideSources() {}

    /** Adds the sources whose title names another site than their address leads to. */
    static void check(List<Source> sources, Violations required) {
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (source.title() != null && source.url() != null) {
                required.that(
                        Address.of(source.url())
                                .filter(it -> Printed.contradicts(source.title(), it))
                                .isEmpty(),
                        "sources/%d/title".formatted(i),
                        Rule.PRINTED_ELSEWHERE);
            }
        }
    }

    /** What readers get: without addresses that they must not open, and dates that are none. */
    static List<Source> safe(List<Source> sources) {
        return sources.stream()
                .map(
                        it ->
                                new Source(
                                        it.title(),
                                        it.article(),
                                        PartialDates.orNull(it.date()),
                                        Address.orNull(Destination.SOURCE, it.url())))
                .toList();
    }
}
