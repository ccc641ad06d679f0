package org.notorturetj.api.desk.text;

/** The text of a section in one language. */
public record SectionText(String name, String description) {}
