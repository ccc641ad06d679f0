package org.notorturetj.api.desk.facts;

import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.WordOf;

/** What belongs to a contact as a whole. */
public record ContactFacts(
        int rank, @WordOf("contactKinds") String kind, @Line(200) String address, String url) {}
