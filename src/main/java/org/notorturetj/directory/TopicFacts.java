package org.notorturetj.directory;

/** What belongs to a topic as a whole. */
record TopicFacts(int rank) {}
