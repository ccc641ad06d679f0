package org.notorturetj.api.desk.content;

/** What belongs to a topic as a whole. */
public record TopicFacts(int rank) {}
