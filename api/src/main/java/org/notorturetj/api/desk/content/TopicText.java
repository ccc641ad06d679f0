package org.notorturetj.api.desk.content;

/** The text of a topic in one language. */
public record TopicText(String name, String description) {}
