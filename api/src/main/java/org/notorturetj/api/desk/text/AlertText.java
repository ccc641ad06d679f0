package org.notorturetj.api.desk.text;

import org.notorturetj.api.desk.form.Line;

/** The text of an alert in one language. */
public record AlertText(@Line(200) String title, @Line(300) String summary) {}
