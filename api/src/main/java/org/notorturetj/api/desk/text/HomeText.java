package org.notorturetj.api.desk.text;

import org.notorturetj.api.desk.form.Line;

/** The text of the front page in one language. */
public record HomeText(@Line(200) String title, String introduction) {}
