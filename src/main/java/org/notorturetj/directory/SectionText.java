package org.notorturetj.directory;

/** The text of a section in one language. */
record SectionText(String name, String description) {}
