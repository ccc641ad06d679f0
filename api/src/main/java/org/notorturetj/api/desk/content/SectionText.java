package org.notorturetj.api.desk.content;

/** The text of a section in one language. */
public record SectionText(String name, String description) {}
