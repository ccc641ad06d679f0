package org.notorturetj.api.desk.text;

import org.notorturetj.api.desk.form.Line;

/** The text of a region in one language. */
public record RegionText(@Line(120) String name, String coverageNote) {}
