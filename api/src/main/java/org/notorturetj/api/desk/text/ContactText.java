package org.notorturetj.api.desk.text;

import org.notorturetj.api.desk.form.Line;

/** The text of a contact in one language. */
public record ContactText(@Line(120) String name, String description, String riskNote) {}
