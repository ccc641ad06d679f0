package org.notorturetj.api.desk.text;

import org.notorturetj.api.desk.form.Line;

/** The text of a topic in one language. */
public record TopicText(@Line(120) String name, String description) {}
