package org.notorturetj.api.desk.facts;

/** What belongs to a topic as a whole. */
public record TopicFacts(int rank) {}
