package org.notorturetj.api.desk.facts;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.LeadsTo;

/**
 * What belongs to a contact as a whole.
 *
 * @param address as printed
 * @param url what it leads to
 * @param differsBecause why the two may differ, for the people who approve it; readers do not see
 *     it. Null: they may not
 */
public record ContactFacts(
        int rank,
        @WordOf("contactKinds") String kind,
        @Line(200) String address,
        @LeadsTo(Destination.CONTACT) String url,
        @Line(300) @Nullable String differsBecause) {}
