package org.notorturetj.directory;

/** What belongs to a section as a whole. */
record SectionFacts(int rank) {}
