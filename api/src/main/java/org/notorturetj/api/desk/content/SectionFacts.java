package org.notorturetj.api.desk.content;

/** What belongs to a section as a whole. */
public record SectionFacts(int rank) {}
