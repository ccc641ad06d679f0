package org.notorturetj.api.desk.text;

import org.notorturetj.api.desk.form.Line;

/** The text of a section in one language. */
public record SectionText(@Line(120) String name, String description) {}
