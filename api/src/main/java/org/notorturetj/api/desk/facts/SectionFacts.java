package org.notorturetj.api.desk.facts;

/** What belongs to a section as a whole. */
public record SectionFacts(int rank) {}
